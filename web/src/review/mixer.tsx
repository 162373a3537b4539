/** Who is heard: each player on or off, or alone; the click; the backing. */
import { Mark, playerColour } from "../look/players";
import type { Looking } from "./looking";
import { say } from "./report_words";
import type { Source } from "./timetable";

export function Mixer({ looking }: { looking: Looking }) {
  const { players, sheet } = looking.review;
  return (
    <div class="mixer" role="group" aria-label={say("studio-review-mixer")}>
      {players.map((player, index) => (
        <Channel key={player.key} looking={looking} number={index + 1} name={player.name} hasOthers={players.length > 1} />
      ))}
      <Beside looking={looking} source="click" isThere={sheet.clicks.length > 0} />
      <Beside looking={looking} source="backing" isThere={sheet.tones.length > 0} />
    </div>
  );
}

interface ChannelProps {
  looking: Looking;
  number: number;
  name: string;
  hasOthers: boolean;
}

function Channel({ looking, number, name, hasOthers }: ChannelProps) {
  const { alone, isHeard } = looking.listening;
  const isAlone = alone.value === number;
  return (
    <div class="channel" role="group" aria-label={name}>
      <button
        type="button"
        class="channel-name"
        aria-pressed={isHeard(number)}
        aria-label={say("studio-review-heard", { name })}
        onClick={() => toggleHeard(looking, number)}
      >
        <Mark player={number} />
        <span style={{ color: playerColour(number) }}>{name}</span>
      </button>
      {hasOthers && (
        <button
          type="button"
          class="channel-alone"
          aria-pressed={isAlone}
          aria-label={say("studio-review-alone-label", { name })}
          onClick={() => (alone.value = isAlone ? null : number)}
        >
          {say("studio-review-alone")}
        </button>
      )}
    </div>
  );
}

function Beside({ looking, source, isThere }: { looking: Looking; source: "click" | "backing"; isThere: boolean }) {
  if (!isThere) return null;
  return (
    <div class="channel">
      <button
        type="button"
        class="channel-name"
        aria-pressed={looking.listening.isHeard(source)}
        onClick={() => toggleHeard(looking, source)}
      >
        {say(`studio-review-${source}`)}
      </button>
    </div>
  );
}

function toggleHeard({ listening }: Looking, source: Source): void {
  const { muted, alone } = listening;
  const silent = new Set(muted.value);
  if (typeof source === "number" && alone.value !== null) {
    // A player is asked for while another is heard alone: then both are.
    silent.clear();
    for (let other = 1; other <= listening.players; other++) {
      if (other !== alone.value && other !== source) silent.add(other);
    }
    if (source === alone.value) silent.add(source);
    alone.value = null;
  } else if (!silent.delete(source)) silent.add(source);
  muted.value = silent;
}
