/** From which bar to which bar is listened to, over and over. */
import { type Bar, barAt } from "./bars";
import type { Looking } from "./looking";
import { say } from "./report_words";

export function LoopFields({ looking }: { looking: Looking }) {
  const { bars, chosen } = looking;
  const [stretch] = chosen.value;
  if (!stretch || chosen.value.length !== 1) return null;
  const from = barAt(bars, stretch.fromS);
  const to = barAt(bars, stretch.toS - 1e-3);
  const choose = (first: number, last: number) => {
    const [start, end] = [bars[first], bars[Math.max(first, last)]];
    if (start && end) looking.listenTo([{ fromS: start.startS, toS: end.endS }]);
  };
  return (
    <div class="loop-fields">
      <BarField label={say("studio-review-from-bar")} bars={bars} chosen={from} onChoose={(at) => choose(at, to)} />
      <BarField label={say("studio-review-to-bar")} bars={bars} chosen={to} first={from} onChoose={(at) => choose(from, at)} />
    </div>
  );
}

interface BarFieldProps {
  label: string;
  bars: readonly Bar[];
  chosen: number;
  /** The first bar to choose from. */
  first?: number;
  onChoose(index: number): void;
}

function BarField({ label, bars, chosen, first = 0, onChoose }: BarFieldProps) {
  return (
    <label>
      <span>{label}</span>
      <select class="figures" value={chosen} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
        {bars.map(({ number, round }, index) =>
          number > 0 && index >= first ? (
            <option key={index} value={index}>
              {(bars.at(-1)?.round ?? 1) > 1 ? say("studio-review-bar-in-round", { bar: String(number), round }) : number}
            </option>
          ) : null,
        )}
      </select>
    </label>
  );
}
