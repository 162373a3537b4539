/** The take in pictures, bar by bar: the map of its flams, and the strip below it. */
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { markPath, playerColour } from "../look/players";
import { DuetStrip } from "./duet_strip";
import { FlamList } from "./flam_list";
import type { Looking } from "./looking";
import { Overview } from "./overview";
import { joined, say } from "./report_words";
import type { Kind } from "./take_marks";
import { toggle } from "./transport";
import { Ways } from "./ways";

interface PictureProps {
  looking: Looking;
  place: RefObject<HTMLElement | null>;
  onJump(): void;
}

export function Picture({ looking, place, onJump }: PictureProps) {
  const { review, flams } = looking;
  useKeys(looking, place);
  const names = review.players.map(({ name }) => name);
  const how = say("report-picture-how", { player_count: names.length, a: names[0] ?? "", b: names.at(-1) ?? "" });
  return (
    <section id="picture" ref={place}>
      <div class="picture-head">
        <h2>{say("report-picture", { player_count: names.length })}</h2>
        <Ways looking={looking} />
        <Zoom looking={looking} />
      </div>
      <Overview looking={looking} />
      <DuetStrip looking={looking} />
      <div class="picture-foot">
        <Legend looking={looking} />
        <p class="how" id="strip-how">
          {joined(how, flams.length ? say("report-picture-flams") : "", say("studio-review-strip-how"))}
        </p>
        <FlamList looking={looking} onJump={onJump} />
      </div>
    </section>
  );
}

function Zoom({ looking }: { looking: Looking }) {
  const shown = looking.barsShown.value;
  return (
    <div class="zoom" role="group" aria-label={say("studio-review-zoom")}>
      <button type="button" class="button plain round" aria-label={say("report-zoom-out")} title={say("report-zoom-out")} onClick={() => looking.zoom(-1)}>
        −
      </button>
      <output class="figures">{say("studio-review-bars-shown", { bars: shown === 0.25 ? shown : Math.round(shown * 10) / 10 })}</output>
      <button type="button" class="button plain round" aria-label={say("report-zoom-in")} title={say("report-zoom-in")} onClick={() => looking.zoom(1)}>
        +
      </button>
    </div>
  );
}

/** What the marks that this take uses mean, where they need a word. */
function Legend({ looking }: { looking: Looking }) {
  const isChart = looking.review.report.grid.kind === "chart";
  const kinds = new Set(looking.marks.map(({ kind }) => kind));
  const words: readonly [Kind, string][] = [
    ["extra", isChart ? "report-mark-extra-chart" : "report-mark-extra"],
    ["wrong_piece", "report-mark-wrong-piece"],
    ["missed", "report-mark-missed"],
  ];
  const used = words.filter(([kind]) => kinds.has(kind));
  if (!used.length) return null;
  return (
    <ul class="legend">
      {used.map(([kind, word]) => (
        <li key={kind}>
          <LegendMark kind={kind} />
          {say(word)}
        </li>
      ))}
    </ul>
  );
}

function LegendMark({ kind }: { kind: Kind }) {
  const cross = kind === "extra" ? "M5.6 5.6l4.8 4.8M5.6 10.4l4.8-4.8" : "M4.8 2l6.4 6.4M4.8 8.4l6.4-6.4M8 5.2V16";
  return (
    <svg width={16} height={16} viewBox="0 0 16 16" fill="none" aria-hidden="true" style={{ color: playerColour(1) }}>
      {kind === "missed" ? (
        <path d={markPath(1, 8, 8, 4)} stroke="currentColor" stroke-width={1.2} stroke-dasharray="2 1.2" />
      ) : (
        <path d={cross} stroke="currentColor" stroke-width={kind === "extra" ? 1.2 : 1.7} />
      )}
    </svg>
  );
}

/**
 * Keys for the whole listening part: space, N and P, + and −. Letters only where the focus is in it
 * or nowhere, so that nobody is surprised elsewhere on the page.
 */
function useKeys(looking: Looking, place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const actions: Record<string, () => void> = {
      " ": () => toggle(looking),
      n: () => looking.goToFlam(1),
      p: () => looking.goToFlam(-1),
      "+": () => looking.zoom(1),
      "=": () => looking.zoom(1),
      "-": () => looking.zoom(-1),
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const at = event.target as HTMLElement;
      const isHere = at === document.body || !!place.current?.contains(at) || !!at.closest(".desk");
      if (!isHere || at.closest("input, select, textarea")) return;
      if (event.key === " " && at.closest("button, a, summary")) return;
      const action = actions[event.key.toLowerCase()];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [looking]);
}
