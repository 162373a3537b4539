/** From which bar to which bar is listened to, over and over. */
import { playedBar, playedNumber, barAt } from "./bars";
import type { Looking } from "./looking";
import { say } from "./report_words";

export function LoopFields({ looking }: { looking: Looking }) {
  const { bars, chosen } = looking;
  const last = playedNumber(bars, bars.length - 1);
  const [stretch] = chosen.value;
  const isOne = chosen.value.length === 1;
  if (!stretch || !isOne) return null;
  const from = playedNumber(bars, barAt(bars, stretch.fromS));
  const to = playedNumber(bars, barAt(bars, stretch.toS - 1e-3));
  const choose = (first: number, end: number) => {
    const [low, high] = [Math.min(Math.max(first, 1), last), Math.min(Math.max(end, first, 1), last)];
    const [start, finish] = [playedBar(bars, low), playedBar(bars, high)];
    if (start && finish) looking.listenTo([{ fromS: start.startS, toS: finish.endS }]);
  };
  return (
    <div class="loop-fields">
      <label>
        <span>{say("studio-review-from-bar")}</span>
        <input class="text figures" type="number" min={1} max={last} value={from} onChange={(event) => choose(event.currentTarget.valueAsNumber || 1, to)} />
      </label>
      <label>
        <span>{say("studio-review-to-bar")}</span>
        <input class="text figures" type="number" min={from} max={last} value={to} onChange={(event) => choose(from, event.currentTarget.valueAsNumber || from)} />
      </label>
    </div>
  );
}
