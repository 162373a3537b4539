/** Each heart beside the take: where it comes from, how it is placed, and who else may see it. */
import { useSignal } from "@preact/signals";
import { playerKeys } from "../look/player_keys";
import { Mark, playerColour } from "../look/players";
import type { HeartsBeside } from "../protocol";
import { say } from "../words/words";
import { keepWithTake, takeAway } from "./hearts_beside";
import { heartsOf, keepHeart } from "./kept_here";
import type { PlayerHeart } from "./player_heart";
import { type HeartRange, isRange, keepRange, ranges } from "./ranges_here";

const MOST_MOVED_S = 86_400;

interface RowProps {
  heart: PlayerHeart;
  beside: HeartsBeside;
  /** What is kept with the take has changed. */
  changed: () => void;
}

export function HeartRows({ hearts, ...rest }: { hearts: readonly PlayerHeart[] } & Omit<RowProps, "heart">) {
  return (
    <ul class="heart-rows">
      {hearts.map((heart) => (
        <HeartRow key={heart.key} heart={heart} {...rest} />
      ))}
    </ul>
  );
}

function HeartRow({ heart, beside, changed }: RowProps) {
  const problem = useSignal("");
  const isBusy = useSignal(false);
  const player = beside.players.find(({ key }) => key === heart.key)!;
  const ownKey = playerKeys.value[heart.name];
  const isTheirs = player.can_keep && ownKey !== undefined;
  const change = async (asking: () => Promise<string | null>) => {
    isBusy.value = true;
    problem.value = (await asking()) ?? "";
    isBusy.value = false;
    if (!problem.value) changed();
  };
  const { course, source, number } = heart;
  const sent = { number, key: ownKey ?? "", source, time_s: course.timeS, bpm: course.bpm };
  return (
    <li class="heart-row" style={{ "--colour": playerColour(number) }}>
      <p class="heart-row-who">
        <Mark player={number} size={16} />
        <b>{heart.name}</b>
        <span class="muted small">
          {source === "bluetooth"
            ? say("studio-heart-source-bluetooth")
            : say("studio-heart-source-file", { kind: source.toUpperCase() })}
        </span>
      </p>
      {heart.isHere && <Offset heart={heart} take={beside.take} />}
      <OwnRange name={heart.name} />
      <div class="heart-row-where small">
        <p>{say(heart.isKept ? "studio-heart-is-kept" : "studio-heart-only-here")}</p>
        {isTheirs && heart.isHere && !heart.isKept && (
          <>
            <button
              type="button"
              class="button small"
              disabled={isBusy.value}
              onClick={() => void change(() => keepWithTake(beside.take, sent))}
            >
              {say("studio-heart-keep")}
            </button>
            <p class="muted tiny">{say("studio-heart-keep-how")}</p>
          </>
        )}
        {isTheirs && heart.isKept && (
          <button
            type="button"
            class="button plain small"
            disabled={isBusy.value}
            onClick={() => void change(() => takeAway(beside.take, number, ownKey))}
          >
            {say("studio-heart-unkeep")}
          </button>
        )}
        {heart.isHere && (
          <button
            type="button"
            class="button plain small"
            aria-label={say("studio-heart-remove-for", { name: heart.name })}
            onClick={() => keepHeart(beside.take, heart.key, null)}
          >
            {say("studio-heart-remove")}
          </button>
        )}
      </div>
      {problem.value && (
        <p class="notice poor" role="alert">
          {problem.value}
        </p>
      )}
    </li>
  );
}

function Offset({ heart, take }: { heart: PlayerHeart; take: string }) {
  const move = (seconds: number) => {
    const own = heartsOf(take)[heart.key];
    if (!own || !Number.isFinite(seconds) || Math.abs(seconds) > MOST_MOVED_S) return;
    keepHeart(take, heart.key, { ...own, offsetS: seconds });
  };
  return (
    <label class="field heart-offset" title={say("studio-heart-offset-how")}>
      <span>{say("studio-heart-offset")}</span>
      <input
        class="text figures"
        type="number"
        step={1}
        value={heart.offsetS}
        onChange={(event) => move(event.currentTarget.valueAsNumber)}
      />
    </label>
  );
}

function OwnRange({ name }: { name: string }) {
  const there = ranges.value[name];
  const typed = useSignal<Partial<HeartRange>>(there ?? {});
  const type = (changed: Partial<HeartRange>) => {
    typed.value = { ...typed.value, ...changed };
    const { restingBpm, maximumBpm } = typed.value;
    const range = restingBpm && maximumBpm ? { restingBpm, maximumBpm } : null;
    keepRange(name, range && isRange(range) ? range : null);
  };
  const field = (word: string, which: keyof HeartRange) => (
    <label class="field">
      <span>{say(word)}</span>
      <input
        class="text figures"
        type="number"
        min={25}
        max={250}
        value={typed.value[which] ?? ""}
        onChange={(event) => type({ [which]: event.currentTarget.valueAsNumber })}
      />
    </label>
  );
  return (
    <details class="heart-range small" open={there !== undefined}>
      <summary>{say("studio-heart-range")}</summary>
      <div class="heart-range-fields">
        {field("studio-heart-resting", "restingBpm")}
        {field("studio-heart-maximum", "maximumBpm")}
      </div>
      <p class="muted tiny">{say("studio-heart-range-how")}</p>
    </details>
  );
}
