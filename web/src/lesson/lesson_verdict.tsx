/** What a take of a lesson came to, at the top of its review: passed, or what is missing, and what is next. */
import { LessonMark } from "../path/lesson_mark";
import { isSpoken, say } from "../path/path_words";
import type { LessonVerdict, PlayerVerdict, Review } from "../protocol";
import { PlayButton } from "../review/play_button";
import { link } from "../routes";
import "./lesson.css";

interface Props {
  verdict: LessonVerdict;
  review: Pick<Review, "room">;
}

export function Verdict({ verdict, review }: Props) {
  if (!isSpoken()) return null;
  const tempo = Math.round(verdict.tempo_bpm);
  const { title } = verdict.lesson;
  const state = verdict.is_passed ? "passed" : verdict.is_step_passed ? "step" : "not-yet";
  const nobodyKnown = verdict.is_step_passed && !verdict.players.some((player) => player.is_kept);
  return (
    <section class={`verdict card ${state}`} aria-labelledby="verdict-title">
      <LessonMark
        lesson={{
          kind: verdict.kind,
          steps: 2,
          steps_passed: verdict.is_step_passed ? 1 : 0,
          is_passed: verdict.is_passed,
        }}
      />
      <div>
        <h2 id="verdict-title">{say(`path-verdict-${state}`, { title, tempo })}</h2>
        {state === "passed" && <p>{say("path-verdict-passed-text", { tempo })}</p>}
        {state === "step" && (
          <p>{say("path-verdict-step-text", { title, limit: Math.round(verdict.passes_bpm) })}</p>
        )}
        {nobodyKnown && <p class="small muted">{say("path-verdict-nameless")}</p>}
        <div class="verdict-players">
          {verdict.players.map((player) => (
            <Reasons key={player.key} player={player} isAlone={verdict.players.length === 1} tempo={tempo} />
          ))}
        </div>
        <Ways verdict={verdict} review={review} />
      </div>
    </section>
  );
}

function Reasons({ player, isAlone, tempo }: { player: PlayerVerdict; isAlone: boolean; tempo: number }) {
  const missing = player.reasons.filter((reason) => !reason.is_met);
  const met = player.reasons.filter((reason) => reason.is_met);
  return (
    <div class="verdict-player">
      {!isAlone && <h3>{player.name}</h3>}
      {missing.length > 0 && (
        <>
          <p>{say("path-verdict-not-yet-text", { count: missing.length, tempo })}</p>
          <ul class="verdict-missing">
            {missing.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {player.may_calibrate && <p class="small muted">{say("path-verdict-calibrate")}</p>}
        </>
      )}
      {met.length > 0 && (
        <details class="small">
          <summary>{say("path-verdict-met")}</summary>
          <ul>
            {met.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** One thing is suggested, the others can be done as well. */
function Ways({ verdict, review }: Props) {
  const { step, after } = verdict;
  const goesOn = verdict.is_passed && after !== null;
  const stepWords = say(verdict.step_goes_up ? "path-verdict-up" : "path-verdict-down", {
    tempo: Math.round(verdict.step_bpm ?? 0),
  });
  return (
    <div class="verdict-ways">
      {goesOn && (
        <a class="button chief large" {...link(`/lessons/${after.name}`)}>
          {say("path-verdict-next", { title: after.title })}
        </a>
      )}
      {step && (
        <PlayButton choices={step} review={review} className={buttonOf(!goesOn)}>
          {stepWords}
        </PlayButton>
      )}
      <PlayButton choices={verdict.again} review={review} className={buttonOf(!goesOn && !step)}>
        {say("path-verdict-again")}
      </PlayButton>
      <a class="button plain" {...link(`/lessons/${verdict.lesson.name}`)}>
        {say("path-verdict-lesson")}
      </a>
    </div>
  );
}

function buttonOf(isChief: boolean): string {
  return isChief ? "button chief large" : "button large";
}
