/** How the numbers of a history are written: shares in per cent, who is ahead with a sign. */
import type { HistoryCurve, HistoryNumber } from "../protocol";
import { plain, signed } from "../review/plain_numbers";

export type Measure = HistoryCurve["measure"];

/** Shares are drawn and written in per cent. */
export function scaleOf(measure: Measure): number {
  return kindOf(measure) === "alpha" ? 100 : 1;
}

export function numberSaid(measure: Measure, value: number): string {
  const digits = kindOf(measure) === "alpha" ? 0 : 1;
  return (measure === "mean" ? signed : plain)(scaleOf(measure) * value, digits);
}

export function intervalSaid(measure: Measure, [, low, high]: HistoryNumber): string {
  return `${numberSaid(measure, low)} – ${numberSaid(measure, high)}`;
}

/** The kind of a measure: of coupling there are two, one for each player. */
export function kindOf(measure: Measure): "sd" | "mean" | "flams" | "alpha" {
  return measure === "alpha_a" || measure === "alpha_b" ? "alpha" : measure;
}
