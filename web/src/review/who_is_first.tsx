/** All moments at which two played, from one first to the other first. */
import { playerColour } from "../look/players";
import type { Pair } from "../protocol";
import type { Looking } from "./looking";
import { saidPercent } from "./numbers_said";
import { numberOf } from "./pairs_shown";
import { say } from "./report_words";

/** Nobody hears who is first within this. */
const EVEN_MS = 10;
/** A part narrower than this has no room for its number. */
const LEAST_SHARE = 0.09;

export function WhoIsFirst({ looking, pair }: { looking: Looking; pair: Pair }) {
  const { review } = looking;
  const joint = review.pairs.find(({ a, b }) => a === pair.keys[0] && b === pair.keys[1])?.joint_onsets ?? [];
  const first = joint.filter(([, , , ms]) => ms < -EVEN_MS).length;
  const second = joint.filter(([, , , ms]) => ms > EVEN_MS).length;
  const even = joint.length - first - second;
  const [a, b] = pair.keys.map((key) => playerColour(numberOf(review, key))) as [string, string];
  const [nameA, nameB] = pair.players;
  const parts = [
    { id: "a", count: first, colour: a },
    { id: "even", count: even, colour: null },
    { id: "b", count: second, colour: b },
  ];
  const share = (count: number) => count / Math.max(joint.length, 1);
  const said = say("report-first-alt", { a: nameA, b: nameB, a_count: first, even_count: even, b_count: second });
  return (
    <div class="firsts" role="img" aria-label={said}>
      <p class="firsts-names">
        <span style={{ color: a }}>{say("axis-first", { name: nameA })}</span>
        <span class="muted">{say("report-first-even")}</span>
        <span style={{ color: b }}>{say("axis-first", { name: nameB })}</span>
      </p>
      <div class="firsts-bar">
        {parts.map(({ id, count, colour }) =>
          count ? (
            <span
              key={id}
              class={colour ? "firsts-part of-player" : "firsts-part"}
              style={{ flexGrow: count, ...(colour ? { background: colour } : {}) }}
            >
              {share(count) >= LEAST_SHARE ? saidPercent(share(count)) : ""}
            </span>
          ) : null,
        )}
      </div>
    </div>
  );
}
