/** Adding a player on this page: a name, and what they play on. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { keep, kept } from "../look/keeping";
import { choosePlayer, keyOfPlayer } from "../look/player_keys";
import type { Microphone } from "../inputs/microphone/microphone";
import type { MidiKit } from "../inputs/midi_kit";
import type { Input } from "../protocol";
import { language } from "../words/language";
import { isSaid, say } from "../words/words";
import { InputDrawing } from "./input_drawing";
import { HALVES, type Half, type Plugged, freeHalf, keyboardHalf, sitDown, touchPads } from "./inputs_here";
import { KeyboardDrawing } from "./keyboard_drawing";
import { MicrophoneChoice } from "./microphone_choice";
import { MidiChoice } from "./midi_choice";
import type { Visit } from "./room_visit";

const KINDS: readonly Input[] = ["keys", "midi", "touch", "microphone"];
const NAME_KEY = "hapju.name";

/** Fingers on glass, or keys? The guess is only which card is marked first. */
function likelyKind(): Input {
  return matchMedia("(pointer: coarse)").matches ? "touch" : "keys";
}

export function AddPlayer({ visit }: { visit: Visit }) {
  const isFirst = visit.session.mine.value.length === 0;
  const isOpen = useSignal(isFirst);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    isOpen.value = false;
    // The form is gone: whoever came by keys goes on from here.
    requestAnimationFrame(() => opener.current?.focus());
  };
  useEffect(() => {
    if (isFirst) isOpen.value = true;
  }, [isFirst]);
  return (
    <div class="add-player">
      {isOpen.value ? (
        <AddForm visit={visit} close={close} isFirst={isFirst} />
      ) : (
        <button ref={opener} type="button" class="button" onClick={() => (isOpen.value = true)}>
          <Plus />
          {say(isFirst ? "studio-lobby-add-first" : "studio-lobby-add-another")}
        </button>
      )}
    </div>
  );
}

function Plus() {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true">
      <path d="M7 1v12M1 7h12" />
    </svg>
  );
}

function AddForm(props: { visit: Visit; isFirst: boolean; close: () => void }) {
  const { visit } = props;
  const number = (visit.session.room.peek()?.players.length ?? 0) + 1;
  const example = say("studio-lobby-name-example", { number });
  const name = useSignal(props.isFirst ? (kept(NAME_KEY) ?? "") : "");
  const kind = useSignal<Input>(likelyKind());
  const half = useSignal<Half>(freeHalf());
  const kit = useSignal<MidiKit | null>(null);
  const microphone = useSignal<Microphone | null>(null);
  const problem = useSignal("");
  const isBusy = useSignal(false);
  const needed = kind.value === "midi" ? kit : kind.value === "microphone" ? microphone : null;
  const canCome = needed === null || needed.value !== null;

  const comeIn = async (event: SubmitEvent) => {
    event.preventDefault();
    const typed = name.value.trim();
    if (props.isFirst && typed !== "") keep(NAME_KEY, typed);
    const plugged = chosenInput(kind.value, half.value, needed?.value ?? null);
    if (plugged === null) return;
    isBusy.value = true;
    try {
      // Who gives no name is nobody to be known again.
      const key = typed === "" ? null : keyOfPlayer(typed);
      if (props.isFirst && key !== null) choosePlayer(typed);
      await sitDown(visit, typed || example, plugged, { key, language: language.peek() });
      props.close();
    } catch (refused) {
      problem.value = refusal(refused);
    }
    isBusy.value = false;
  };
  return (
    <form onSubmit={(event) => void comeIn(event)}>
      <label class="field">
        <span>{say("studio-lobby-name")}</span>
        <input
          class="text"
          value={name.value}
          maxLength={40}
          placeholder={example}
          autoComplete="nickname"
          onInput={(event) => (name.value = event.currentTarget.value)}
        />
      </label>
      <fieldset>
        <legend>{say("studio-lobby-input")}</legend>
        <div class="input-cards">
          {KINDS.map((one) => (
            <label class="input-card" key={one}>
              <input type="radio" name="input" checked={kind.value === one} onChange={() => (kind.value = one)} />
              <InputDrawing kind={one} />
              <b>{say(`studio-lobby-input-${one}`)}</b>
              <span class="tiny muted">{say(`studio-lobby-input-${one}-text`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {kind.value === "keys" && <HalfChoice half={half.value} choose={(chosen) => (half.value = chosen)} />}
      {kind.value === "midi" && <MidiChoice kit={kit} />}
      {kind.value === "microphone" && <MicrophoneChoice sound={visit.sound} microphone={microphone} />}
      {problem.value && (
        <p class="notice poor" role="alert">
          {problem.value}
        </p>
      )}
      <div class="add-buttons">
        <button type="submit" class="button chief" disabled={!canCome || isBusy.value}>
          {say("studio-lobby-add")}
        </button>
        {!props.isFirst && (
          <button type="button" class="button plain" onClick={props.close}>
            {say("studio-lobby-cancel")}
          </button>
        )}
      </div>
    </form>
  );
}

function HalfChoice({ half, choose }: { half: Half; choose: (half: Half) => void }) {
  return (
    <fieldset>
      <legend>{say("studio-lobby-half")}</legend>
      <div class="choice">
        {HALVES.map((one) => (
          <label key={one}>
            <input type="radio" name="half" checked={half === one} onChange={() => choose(one)} />
            {say(`studio-lobby-half-${one}`)}
          </label>
        ))}
      </div>
      <KeyboardDrawing half={half} />
    </fieldset>
  );
}

function chosenInput(kind: Input, half: Half, device: MidiKit | Microphone | null): Plugged | null {
  if (kind === "keys") return keyboardHalf(half);
  if (kind === "touch") return touchPads();
  return device && { input: device, half: null };
}

/** Why nobody could sit down, in the reader's language where there are words for it. */
function refusal(refused: unknown): string {
  const { reason, sentence } = refused as { reason?: string; sentence?: string; message?: string };
  const id = `studio-refused-${reason ?? ""}`;
  return isSaid(id) ? say(id) : (sentence ?? String(refused));
}
