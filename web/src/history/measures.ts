/** How the measures of a history are called. */
import { say } from "./history_words";
import { type Measure, kindOf } from "./numbers";

export function titleOf(measure: Measure, names: readonly string[]): string {
  const name = (measure === "alpha_b" ? names[1] : names[0]) ?? "";
  return say(`history-measure-${measure}`, { players: names.length, name });
}

export function sideOf(measure: Measure, names: readonly string[]): string {
  const [a = "", b = ""] = names;
  return say(`history-side-${kindOf(measure)}`, { players: names.length, a, b });
}

export function unitOf(measure: Measure): string {
  if (measure === "flams") return say("history-unit-per-minute");
  return say(kindOf(measure) === "alpha" ? "history-unit-percent" : "history-unit-ms");
}
