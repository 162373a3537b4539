/** The middle of the stage: how tight two players are, who is ahead, and the flams. */
import { useEffect, useRef } from "preact/hooks";
import { useSignal } from "@preact/signals";
import { isStill } from "../look/motion";
import { MovingCanvas } from "../look/moving_canvas";
import { palette } from "../look/palette";
import { Mark, playerColour } from "../look/players";
import type { Session } from "../live/session";
import type { PairMeter, PlayerMeter } from "../protocol";
import { say } from "../words/words";
import type { PairStories } from "./pair_story";
import { leadReading, streak, tightness, tightnessReading } from "./readings";
import { drawRiver } from "./river_drawing";
import { FOUR_BARS, barLength } from "./sheet_times";
import { Spread } from "./spread";
import "./together.css";

export function TogetherMeter(props: {
  session: Session;
  stories: PairStories;
  nameOf: (player: number) => string;
}) {
  const { session, stories, nameOf } = props;
  const chosen = useSignal(0);
  const pairs = session.meters.value?.pairs ?? [];
  // Who plays in the take: somebody may have left the room since.
  const playing = session.meters.value?.players ?? session.room.value?.players ?? [];
  const numbers = playing.map((player) => player.player);
  if (numbers.length < 2) return <Alone meter={session.meters.value?.players[0] ?? null} />;
  const pair = pairs[Math.min(chosen.value, pairs.length - 1)] ?? null;
  const [a, b] = pair ? [pair.a, pair.b] : [numbers[0]!, numbers[1]!];
  return (
    <section class="together" aria-label={say("studio-stage-together")}>
      <Verdict pair={pair} />
      <River session={session} stories={stories} a={a} b={b} nameOf={nameOf} />
      <Lead pair={pair} nameOf={nameOf} />
      <Counters stories={stories} a={a} b={b} pair={pair} />
      {numbers.length > 2 && (
        <PairList pairs={pairs} chosen={chosen.value} choose={(index) => (chosen.value = index)} nameOf={nameOf} />
      )}
    </section>
  );
}

/** One player by themselves: how steady, and how much of the chart. */
function Alone({ meter }: { meter: PlayerMeter | null }) {
  const sd = meter?.recent_sd_ms ?? null;
  const counts = [
    ["studio-stage-matched", meter?.matched],
    ["studio-stage-missed", meter?.missed],
    ["studio-stage-extra", meter ? meter.extra + meter.wrong_piece : undefined],
  ] as const;
  return (
    <section class="together together-alone" aria-label={say("studio-stage-steadiness")}>
      <p class="together-verdict" data-tightness={sd === null ? "unknown" : tightness(sd)}>
        <span class="together-word">{say(sd === null ? "studio-stage-together-few" : "studio-stage-steadiness")}</span>
        <Spread ms={sd} />
      </p>
      <dl class="together-counts figures">
        {counts.map(([id, count]) => (
          <div key={id}>
            <dt class="tiny muted">{say(id)}</dt>
            <dd>{count ?? 0}</dd>
          </div>
        ))}
      </dl>
      <p class="small muted">{say("studio-stage-alone")}</p>
    </section>
  );
}

function Verdict({ pair }: { pair: PairMeter | null }) {
  const sd = pair?.recent_sd_ms ?? null;
  const said = tightnessReading(pair);
  return (
    <p class="together-verdict" data-tightness={sd === null ? "unknown" : tightness(sd)}>
      <span class="together-word">{say(said.id)}</span>
      <Spread ms={sd} />
    </p>
  );
}

function River(props: {
  session: Session;
  stories: PairStories;
  a: number;
  b: number;
  nameOf: (player: number) => string;
}) {
  const { session, stories, a, b } = props;
  const names = { a: props.nameOf(a), b: props.nameOf(b) };
  return (
    <figure class="river">
      <figcaption class="river-sides tiny muted" aria-hidden="true">
        <span>{say("studio-stage-first")}</span>
        <span>{say("studio-stage-second")}</span>
      </figcaption>
      <MovingCanvas
        class="river-canvas"
        label={say("studio-stage-river-alt", names)}
        draw={(canvas, width, height, nowMs) =>
          drawRiver(canvas, width, height, {
            story: stories.of(a, b),
            now: session.takeTimeAt(nowMs) ?? 0,
            nowMs,
            spanS: FOUR_BARS * barLength(session.sheet.peek()),
            isStill: isStill.peek(),
          }, palette.peek())
        }
      />
    </figure>
  );
}

function Lead({ pair, nameOf }: { pair: PairMeter | null; nameOf: (player: number) => string }) {
  const said = leadReading(pair, nameOf);
  return (
    <p class="together-lead">
      {pair?.ahead != null && <Mark player={pair.ahead} size={18} />}
      <span style={pair?.ahead != null ? { color: playerColour(pair.ahead) } : {}}>
        {say(said.id, said.args)}
      </span>
    </p>
  );
}

function Counters(props: { stories: PairStories; a: number; b: number; pair: PairMeter | null }) {
  const { pair } = props;
  const flams = pair?.flams ?? 0;
  const inARow = streak(props.stories.of(props.a, props.b).joint);
  const counter = useRef<HTMLElement>(null);
  useEffect(() => {
    if (flams === 0 || isStill.peek()) return;
    counter.current?.animate(
      [{ transform: "scale(1)" }, { transform: "scale(1.35) rotate(-4deg)" }, { transform: "scale(1)" }],
      { duration: 420, easing: "cubic-bezier(0.2, 0.7, 0.2, 1)" },
    );
  }, [flams]);
  return (
    <dl class="together-counts figures">
      <div class="count-flams">
        <dt class="tiny muted">{say("studio-stage-flams")}</dt>
        <dd ref={counter}>{flams}</dd>
      </div>
      <div>
        <dt class="tiny muted">{say("studio-stage-in-a-row")}</dt>
        <dd>{inARow}</dd>
      </div>
      <div>
        <dt class="tiny muted">{say("studio-stage-share")}</dt>
        <dd>
          {pair?.together_share == null ? "–" : Math.round(100 * pair.together_share)}
          <small> %</small>
        </dd>
      </div>
    </dl>
  );
}

function PairList(props: {
  pairs: readonly PairMeter[];
  chosen: number;
  choose: (index: number) => void;
  nameOf: (player: number) => string;
}) {
  return (
    <ul class="pair-list" aria-label={say("studio-stage-pairs")}>
      {props.pairs.map((pair, index) => (
        <li key={`${pair.a}-${pair.b}`}>
          <button type="button" aria-pressed={index === props.chosen} onClick={() => props.choose(index)}>
            <Mark player={pair.a} />
            <Mark player={pair.b} />
            <span class="unseen">{say("studio-stage-pair", { a: props.nameOf(pair.a), b: props.nameOf(pair.b) })}</span>
            <span class="figures">{pair.recent_sd_ms === null ? "–" : `±${Math.round(pair.recent_sd_ms)} ms`}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
