/** What to practise next: at most three sentences, each with its bars to hear and to play. */
import { adviceBars, chosenFor, onlyBars, practiceOf, runsSaid, slower } from "./advice_places";
import { hardBars } from "./flams";
import { Glyph } from "./glyphs";
import type { Looking } from "./looking";
import { Named } from "./named";
import { PlayButton } from "./play_button";
import { say } from "./report_words";

const OFF_THE_GRID: ReadonlySet<string> = new Set(["remark-other-tempo", "remark-tempo-moves", "remark-wanders"]);

export function AdviceList({ looking, onListen }: { looking: Looking; onListen(): void }) {
  const { review } = looking;
  const isOff = review.report.remarks.some(({ message }) => OFF_THE_GRID.has(message));
  if (!review.advice.length) return <p class="nothing">{say(isOff ? "report-practise-off" : "report-practise-nothing")}</p>;
  return (
    <ol class="advice">
      {review.advice.slice(0, 3).map(({ sentence, why }, index) => (
        <OneAdvice key={index} looking={looking} sentence={sentence} why={why} index={index} onListen={onListen} />
      ))}
    </ol>
  );
}

interface OneAdviceProps {
  looking: Looking;
  sentence: string;
  why: string;
  index: number;
  onListen(): void;
}

function OneAdvice({ looking, sentence, why, index, onListen }: OneAdviceProps) {
  const { review, bars } = looking;
  const { stretches, runs } = adviceBars(review, index, bars);
  const practice = practiceOf(review, index, runs);
  return (
    <li>
      <p>
        <Named said={sentence} review={review} />
      </p>
      {why && (
        <details>
          <summary>{say("studio-review-why")}</summary>
          <p class="small">
            <Named said={why} review={review} />
          </p>
        </details>
      )}
      <div class="advice-links">
        {stretches.length > 0 && (
          <button
            type="button"
            class="button"
            onClick={() => {
              looking.listenTo(stretches);
              looking.listening.play();
              onListen();
            }}
          >
            <Glyph name="play" size={18} />
            {say("studio-review-listen-bars", { bars: barsSaid(runs) })}
          </button>
        )}
        {practice && (
          <PlayButton review={review} choices={practice.choices} className="button plain">
            <Glyph name="drum" size={18} />
            {practice.bars
              ? say("studio-review-practise-bars", { bars: barsSaid([practice.bars]) })
              : say("studio-review-try")}
          </PlayButton>
        )}
      </div>
    </li>
  );
}

function barsSaid(runs: readonly (readonly [number, number])[]): string {
  return say("bars", { bars: runsSaid(runs), bar_count: runs.reduce((sum, [first, last]) => sum + last - first + 1, 0) });
}

/** Play again, slower, or only the hard bars. */
export function Again({ looking }: { looking: Looking }) {
  const { review, flams, bars } = looking;
  const choices = chosenFor(review);
  if (!choices) return null;
  const hard = hardBars(flams, bars);
  const isAllHard = hard?.firstBar === choices.first_bar && hard.lastBar === choices.last_bar;
  const less = slower(choices);
  return (
    <div class="again">
      <PlayButton review={review} choices={choices} className="button chief large">
        {say("studio-review-again")}
      </PlayButton>
      {less.tempo_percent < choices.tempo_percent && (
        <PlayButton review={review} choices={less} className="button large">
          {say("studio-review-again-slower", { percent: String(less.tempo_percent) })}
        </PlayButton>
      )}
      {hard && !isAllHard && (
        <PlayButton review={review} choices={onlyBars(choices, hard.firstBar, hard.lastBar)} className="button large">
          {say("studio-review-again-hard", { bars: barsSaid([[hard.firstBar, hard.lastBar]]) })}
        </PlayButton>
      )}
    </div>
  );
}
