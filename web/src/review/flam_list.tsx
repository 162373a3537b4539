/** All flams in words: to read, to hear read out, and to jump to. */
import { Mark, playerColour } from "../look/players";
import type { Flam } from "./flams";
import type { Looking } from "./looking";
import { saidFlamMs } from "./plain_numbers";
import { placeOfBeat } from "./counted_places";
import { say } from "./report_words";

export function FlamList({ looking, onJump }: { looking: Looking; onJump(): void }) {
  const { flams, review } = looking;
  if (!flams.length) return null;
  const name = (player: number) => review.players[player - 1]?.name ?? "";
  return (
    <details class="flam-list">
      <summary>{say("studio-review-all-flams", { count: flams.length })}</summary>
      <ol>
        {flams.map((flam, index) => (
          <li key={index}>
            <button type="button" onClick={() => hear(looking, flam, index, onJump)}>
              <span class="flam-ms figures">{say("unit-ms", { value: saidFlamMs(flam.ms) })}</span>
              <span>
                {say("studio-review-flam-place", {
                  bar: String(flam.bar),
                  place: say("coach-place", placeOfBeat(flam.beat, review.sheet.meter)),
                })}
              </span>
              <span style={{ color: playerColour(flam.first) }}>
                <Mark player={flam.first} size={12} /> {say("axis-first", { name: name(flam.first) })}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}

function hear(looking: Looking, flam: Flam, index: number, onJump: () => void): void {
  const { listening, barS } = looking;
  looking.flam.value = index;
  listening.seek(Math.max(flam.fromS - barS / 4, 0));
  looking.lookAt(flam.fromS);
  listening.play();
  onJump();
}
