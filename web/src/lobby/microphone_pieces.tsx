/** Which piece a stroke is: one for all of them, or those that the player taught by striking them. */
import { useSignal } from "@preact/signals";
import type { Microphone } from "../inputs/microphone/microphone";
import { TEACHES, alike } from "../inputs/microphone/taught_pieces";
import { wordOf } from "../look/families";
import { PIECES } from "../protocol";
import { say } from "../words/words";

const FIRST = ["kick", "snare", "hihat_closed"] as const;
const nameOf = (piece: number): string => say(wordOf(PIECES[piece]!));

export function MicrophonePieces({ microphone }: { microphone: Microphone }) {
  const { onePiece, taught } = microphone.kept.value;
  const isTeaching = useSignal(false);
  const showsTaught = onePiece === null || isTeaching.value;
  return (
    <fieldset class="microphone-pieces">
      <legend>{say("studio-microphone-pieces")}</legend>
      <div class="choice">
        <label>
          <input
            type="radio"
            name={`pieces ${microphone.identity}`}
            checked={!showsTaught}
            onChange={() => {
              isTeaching.value = false;
              microphone.stopLearning();
              if (onePiece === null) microphone.setOnePiece(PIECES.indexOf("snare"));
            }}
          />
          {say("studio-microphone-one")}
        </label>
        <label>
          <input
            type="radio"
            name={`pieces ${microphone.identity}`}
            checked={showsTaught}
            onChange={() => {
              isTeaching.value = true;
              if (taught.length > 0) microphone.setOnePiece(null);
            }}
          />
          {say("studio-microphone-several")}
        </label>
      </div>
      {showsTaught ? <Taught microphone={microphone} /> : <OnePiece microphone={microphone} piece={onePiece ?? 1} />}
    </fieldset>
  );
}

function OnePiece({ microphone, piece }: { microphone: Microphone; piece: number }) {
  return (
    <label class="field">
      <span>{say("studio-microphone-one-is")}</span>
      <select value={piece} onChange={(event) => microphone.setOnePiece(Number(event.currentTarget.value))}>
        {PIECES.map((word, code) => (
          <option key={word} value={code}>
            {nameOf(code)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Taught({ microphone }: { microphone: Microphone }) {
  const { taught } = microphone.kept.value;
  const learning = microphone.learning.value;
  const known = new Set(taught.map(({ piece }) => piece));
  const chosen = useSignal<number | null>(null);
  const wanted = FIRST.map((word) => PIECES.indexOf(word)).find((piece) => !known.has(piece));
  const next = chosen.value ?? wanted ?? PIECES.findIndex((_, piece) => !known.has(piece));
  const teach = (piece: number) => {
    chosen.value = null;
    microphone.learn(piece);
  };
  return (
    <>
      <p class="muted">{say("studio-microphone-several-what", { strokes: TEACHES })}</p>
      {taught.length > 0 && (
        <ul class="taught-pieces">
          {taught.map(({ piece }) => (
            <li key={piece}>
              <b>{nameOf(piece)}</b>
              <button type="button" class="button plain small" onClick={() => teach(piece)}>
                {say("studio-microphone-teach-again")}
                <span class="unseen"> {nameOf(piece)}</span>
              </button>
              <button type="button" class="button plain small" onClick={() => microphone.forget(piece)}>
                {say("studio-microphone-forget")}
                <span class="unseen"> {nameOf(piece)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {learning ? (
        <div class="teaching-now" role="status">
          <p>
            {say("studio-microphone-strike", {
              piece: nameOf(learning.piece),
              strokes: learning.strokes.length,
              of: TEACHES,
            })}
          </p>
          <button type="button" class="button plain small" onClick={() => microphone.stopLearning()}>
            {say("studio-lobby-cancel")}
          </button>
        </div>
      ) : (
        next >= 0 && (
          <div class="teach-next">
            <label class="field">
              <span>{say("studio-microphone-teach-which")}</span>
              <select value={next} onChange={(event) => (chosen.value = Number(event.currentTarget.value))}>
                {PIECES.map((word, code) => !known.has(code) && (
                  <option key={word} value={code}>
                    {nameOf(code)}
                  </option>
                ))}
              </select>
            </label>
            <button type="button" class="button" onClick={() => teach(next)}>
              {say("studio-microphone-teach")}
            </button>
          </div>
        )
      )}
      {alike(taught).map(([meant, heard]) => (
        <p class="notice" key={`${meant} ${heard}`}>
          {say("studio-microphone-alike", { one: nameOf(meant), other: nameOf(heard) })}
        </p>
      ))}
    </>
  );
}
