/** What a pointer on the strip points at: a stroke, or a flam, in words beside it. */
import type { ReadonlySignal } from "@preact/signals";
import { Mark as PlayerMark, playerColour } from "../look/players";
import { PIECES } from "../protocol";
import type { Flam } from "./flams";
import { within } from "./itinerary";
import { wordOf } from "./kit_rows";
import type { Looking } from "./looking";
import { plain, saidFlamMs } from "./plain_numbers";
import { say } from "./report_words";
import { HEAD, STEM, type StripFrame } from "./strip_frame";
import type { Mark } from "./take_marks";

export interface Pointed {
  x: number;
  y: number;
  what: { mark: Mark } | { flam: Flam };
}

const NEAR_PX = 9;
/** Closer to the grid than this is right on it: half a millisecond can't be said. */
const ON_MS = 0.5;

/** The nearest stroke to a point, or above the rows the flam there. */
export function pointedAt(looking: Looking, frame: StripFrame, x: number, y: number): Pointed | null {
  const [fromS, toS] = [frame.timeAt(x - NEAR_PX), frame.timeAt(x + NEAR_PX)];
  if (x < frame.left) return null;
  if (y < HEAD) {
    const flam = looking.flams.find((each) => each.fromS < toS && each.toS > fromS);
    return flam ? { x: frame.x(flam.fromS), y: HEAD, what: { flam } } : null;
  }
  let nearest: { pointed: Pointed; apart: number } | null = null;
  for (const mark of within(looking.marks, { fromS, toS })) {
    const there = { x: frame.x(mark.timeS), y: frame.line(mark.family, mark.player) + frame.direction(mark.player) * STEM[1] };
    const apart = Math.hypot(there.x - x, (there.y - y) / 1.6);
    if (apart < NEAR_PX * 1.4 && (!nearest || apart < nearest.apart)) nearest = { pointed: { ...there, what: { mark } }, apart };
  }
  return nearest?.pointed ?? null;
}

export function PointedTip({ looking, pointed, width }: { looking: Looking; pointed: ReadonlySignal<Pointed | null>; width(): number }) {
  const at = pointed.value;
  if (!at) return null;
  const player = "mark" in at.what ? at.what.mark.player : at.what.flam.first;
  const isRight = at.x > 0.6 * width();
  return (
    <p
      class={isRight ? "strip-tip to-left" : "strip-tip"}
      style={{ left: `${at.x}px`, top: `${at.y}px` }}
      aria-hidden="true"
    >
      <PlayerMark player={player} size={12} />
      <span style={{ color: playerColour(player) }}>{pointedSaid(looking, at.what)}</span>
    </p>
  );
}

function pointedSaid({ review }: Looking, what: Pointed["what"]): string {
  const name = (player: number) => review.players[player - 1]?.name ?? "";
  if ("flam" in what) {
    const { first, second, ms } = what.flam;
    return say("report-flam-label", { first: name(first), second: name(second), ms: saidFlamMs(ms) });
  }
  const { player, piece, kind, lateMs } = what.mark;
  const late = lateMs ?? 0;
  const side = Math.abs(late) < ON_MS ? "on" : late < 0 ? "early" : "late";
  return say("studio-review-stroke", {
    name: name(player),
    piece: say(wordOf(PIECES[piece] ?? "snare")),
    kind: kind === "played" ? side : kind,
    ms: plain(Math.abs(late), 0),
  });
}
