/** A tile for each player, in the order of the seats: how each is doing at a glance. Not a ranking. */
import { useEffect } from "preact/hooks";
import { type Signal, useSignal } from "@preact/signals";
import { Mark, playerColour } from "../look/players";
import type { Session } from "../live/session";
import type { PlayerHere, PlayerMeter } from "../protocol";
import { say } from "./class_words";
import { type State, type Take, counted, needleOf, stateOf } from "./tile_state";

const LOOKS_EVERY_MS = 500;

export function Tiles({ session }: { session: Session }) {
  const players = session.room.value?.players ?? [];
  const meters = session.meters.value?.players ?? [];
  const states = useStates(session, players);
  if (players.length === 0) return <p class="tiles-none muted">{say("class-nobody")}</p>;
  return (
    <>
      <Counted states={[...states.value.values()]} isPlaying={session.take.value !== null} />
      <ol class="tiles">
        {players.map((player) => (
          <Tile
            key={player.player}
            player={player}
            state={states.value.get(player.player) ?? "waiting"}
            meter={meters.find((meter) => meter.player === player.player)}
            remove={() => session.rise(player.player)}
          />
        ))}
      </ol>
    </>
  );
}

/** The states of all, looked at twice a second: that somebody has fallen silent is news by itself. */
function useStates(session: Session, players: readonly PlayerHere[]): Signal<ReadonlyMap<number, State>> {
  const states = useSignal<ReadonlyMap<number, State>>(new Map());
  const heard = useSignal(new Map<number, number>());
  const take = session.take.value?.take;
  useEffect(() => {
    heard.value = new Map();
    return session.onHeard(({ player, strokes }) => {
      if (strokes.length > 0) heard.peek().set(player, performance.now());
    });
  }, [session, take]);
  useEffect(() => {
    const look = () => {
      const nowMs = performance.now();
      const now = takeNow(session, heard.peek(), nowMs);
      const here = session.room.peek()?.players ?? [];
      const next = new Map(here.map((player) => [player.player, stateOf(player, now, nowMs)]));
      const isSame =
        next.size === states.peek().size && [...next].every(([number, state]) => states.peek().get(number) === state);
      if (!isSame) states.value = next;
    };
    look();
    const timer = setInterval(look, LOOKS_EVERY_MS);
    return () => clearInterval(timer);
  }, [session, players, take]);
  return states;
}

function takeNow(session: Session, lastHeardMs: ReadonlyMap<number, number>, nowMs: number): Take | null {
  if (session.take.peek() === null) return null;
  const first = session.sheet.peek()?.bars.find(([, number]) => number > 0)?.[0] ?? 0;
  const sinceS = (session.takeTimeAt(nowMs) ?? 0) - first;
  const meters = session.meters.peek();
  return {
    runsSinceMs: sinceS > 0 ? nowMs - 1000 * sinceS : null,
    lastHeardMs,
    playing: meters ? new Set(meters.players.map(({ player }) => player)) : null,
  };
}

function Counted({ states, isPlaying }: { states: readonly State[]; isPlaying: boolean }) {
  const { here, absent, quiet, ready } = counted(states);
  const said = [
    say("class-here", { count: here }),
    isPlaying ? "" : say("class-ready-count", { count: ready }),
    quiet > 0 ? say("class-quiet-count", { count: quiet }) : "",
    absent > 0 ? say("class-absent-count", { count: absent }) : "",
  ];
  return (
    <p class="tiles-counted small muted" role="status">
      {said.filter(Boolean).join(" · ")}
    </p>
  );
}

function Tile(props: { player: PlayerHere; state: State; meter: PlayerMeter | undefined; remove: () => void }) {
  const { player, state, meter } = props;
  return (
    <li class="tile" data-state={state} style={{ "--colour": playerColour(player.player) }}>
      <header>
        <Mark player={player.player} size={13} />
        <b class="tile-name">{player.name}</b>
        <span class="tile-state tiny">{say(`class-state-${state}`)}</span>
        <button
          type="button"
          class="tile-remove"
          aria-label={say("class-remove-seat", { name: player.name })}
          onClick={props.remove}
        >
          <svg width="10" height="10" viewBox="0 0 14 14" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" aria-hidden="true">
            <path d="M2 2l10 10M12 2 2 12" />
          </svg>
        </button>
      </header>
      <Meter meter={meter} />
      <p class="tile-numbers tiny figures">
        <span>{lateSaid(meter)}</span>
        <span>{meter?.recent_sd_ms == null ? "" : `±${Math.round(meter.recent_sd_ms)} ms`}</span>
        <span>{meter?.matched_share == null ? "" : say("class-share", { percent: Math.round(100 * meter.matched_share) })}</span>
      </p>
    </li>
  );
}

/** Early to the left, late to the right; the band is where two sound as one. */
function Meter({ meter }: { meter: PlayerMeter | undefined }) {
  const needle = needleOf(meter);
  return (
    <div class="tile-meter" aria-hidden="true">
      {needle && (
        <>
          <i class="tile-spread" style={{ left: `${100 * needle.from}%`, right: `${100 * (1 - needle.to)}%` }} />
          <i class="tile-needle" style={{ left: `${100 * needle.at}%` }} />
        </>
      )}
    </div>
  );
}

function lateSaid(meter: PlayerMeter | undefined): string {
  const mean = meter?.recent_mean_ms;
  if (mean == null) return "";
  const ms = Math.round(Math.abs(mean));
  return ms === 0 ? say("class-on-time") : say(mean < 0 ? "class-early" : "class-late", { ms });
}
