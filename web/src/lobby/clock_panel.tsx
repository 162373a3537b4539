/** What this page knows of the clocks, plainly: figures with their doubt. */
import type { ClocksKnown } from "../live/session";
import { say } from "../words/words";

export function ClockPanel({ clocks }: { clocks: ClocksKnown }) {
  const rows: [string, string][] = [
    ["studio-lobby-clock-offset", withDoubt(clocks.offsetMs, clocks.errorMs)],
    ["studio-lobby-clock-round-trip", ms(clocks.roundTripMs)],
    ["studio-lobby-clock-asymmetry", clocks.asymmetryBoundMs === null ? "–" : `± ${ms(clocks.asymmetryBoundMs)}`],
    ["studio-lobby-clock-output", ms(clocks.outputLatencyMs)],
  ];
  return (
    <details class="card clock-panel">
      <summary>
        <h2>{say("studio-lobby-clocks")}</h2>
        <span class="small muted figures">
          {clocks.errorMs === null
            ? say("studio-lobby-clock-measuring")
            : say("studio-lobby-clock-short", { ms: rounded(clocks.errorMs) })}
        </span>
      </summary>
      <p class="small muted">{say("studio-lobby-clock-what")}</p>
      <dl class="clock-rows figures">
        {rows.map(([id, value]) => (
          <div key={id}>
            <dt>{say(id)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function rounded(value: number): number {
  return Math.abs(value) < 10 ? Math.round(value * 10) / 10 : Math.round(value);
}

function ms(value: number | null): string {
  return value === null ? "–" : `${rounded(value)} ms`;
}

function withDoubt(value: number | null, error: number | null): string {
  if (value === null) return "–";
  // The offset to a studio elsewhere is years long; what matters is how sure it is.
  const shown = Math.abs(value) > 1e5 ? "" : `${rounded(value)} `;
  return error === null ? ms(value) : `${shown}± ${rounded(error)} ms`;
}
