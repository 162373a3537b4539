/** How the song is played: tempo, the bars to loop, count-in, and what sounds beside the drums. */
import { useSignal } from "@preact/signals";
import type { Choices } from "../protocol";
import { say } from "../words/words";
import { DraftInput } from "./draft_input";
import { songs } from "./songs";
import { STEPS, ladderOf } from "./tempo_ladder";

interface Props {
  choices: Choices;
  isLocked: boolean;
  choose: (changed: Partial<Choices>) => void;
}

export function TakeChoices(props: Props) {
  return (
    <div class="take-choices">
      <Tempo {...props} />
      <Loop {...props} />
      <CountIn {...props} />
      <Sounds {...props} />
    </div>
  );
}

function Tempo({ choices, isLocked, choose }: Props) {
  const dragged = useSignal<number | null>(null);
  const percent = dragged.value ?? choices.tempo_percent;
  const tempo = songs.value.find((song) => song.name === choices.song)?.tempo_bpm;
  const words = tempo
    ? say("studio-lobby-tempo-is", { percent, tempo: Math.round((tempo * percent) / 100) })
    : `${percent} %`;
  return (
    <label class="field wide-field">
      <span>
        {say("studio-lobby-tempo")} <b class="figures">{words}</b>
      </span>
      <input
        type="range"
        min={50}
        max={120}
        step={5}
        value={percent}
        disabled={isLocked}
        aria-valuetext={words}
        onInput={(event) => (dragged.value = event.currentTarget.valueAsNumber)}
        onChange={(event) => {
          choose({ tempo_percent: event.currentTarget.valueAsNumber });
          dragged.value = null;
        }}
      />
    </label>
  );
}

function Loop({ choices, isLocked, choose }: Props) {
  const known = songs.value.find((song) => song.name === choices.song)?.bars;
  if (!known && choices.last_bar === 0) return null;
  const bars = known ?? choices.last_bar;
  const whole = choices.first_bar === 1 && choices.last_bar === 0;
  const last = choices.last_bar === 0 ? bars : choices.last_bar;
  return (
    <fieldset class="loop" disabled={isLocked}>
      <legend>{say("studio-lobby-loop")}</legend>
      <div class="loop-fields">
        <NumberField
          label={say("studio-lobby-first-bar")}
          value={choices.first_bar}
          least={1}
          most={bars}
          set={(bar) => choose({ first_bar: bar, last_bar: last < bar ? bar : choices.last_bar })}
        />
        <NumberField
          label={say("studio-lobby-last-bar")}
          value={last}
          least={1}
          most={bars}
          set={(bar) =>
            choose({ last_bar: bar >= bars ? 0 : bar, first_bar: Math.min(choices.first_bar, bar) })
          }
        />
        <NumberField
          label={say("studio-lobby-rounds")}
          value={choices.rounds}
          least={1}
          most={32}
          set={(rounds) => choose({ rounds })}
        />
        <button
          type="button"
          class="button plain"
          disabled={isLocked || (whole && choices.rounds === 1)}
          onClick={() => choose({ first_bar: 1, last_bar: 0, rounds: 1 })}
        >
          {say("studio-lobby-whole-song")}
        </button>
      </div>
      <Ladder choices={choices} choose={choose} />
    </fieldset>
  );
}

function Ladder({ choices, choose }: Pick<Props, "choices" | "choose">) {
  const ladder = ladderOf(choices);
  const tempo = songs.value.find((song) => song.name === choices.song)?.tempo_bpm;
  const tempoOf = (percent: number) =>
    tempo
      ? say("studio-lobby-tempo-is", { percent, tempo: Math.round((tempo * percent) / 100) })
      : `${percent} %`;
  return (
    <>
      <label class="field ladder">
        <span>{say("studio-lobby-step")}</span>
        <select
          value={choices.step_percent}
          disabled={choices.rounds < 2}
          onChange={(event) =>
            choose({ step_percent: Number(event.currentTarget.value) as Choices["step_percent"] })
          }
        >
          {STEPS.map((percent) => (
            <option key={percent} value={percent}>
              {say("studio-lobby-step-by", { percent })}
            </option>
          ))}
        </select>
      </label>
      {ladder && (
        <p class="small muted figures">
          {say("studio-lobby-step-way", {
            first: tempoOf(ladder.first),
            last: tempoOf(ladder.last),
            round: ladder.topRound,
          })}
        </p>
      )}
    </>
  );
}

function NumberField(props: {
  label: string;
  value: number;
  least: number;
  most: number;
  set: (value: number) => void;
}) {
  return (
    <label class="field">
      <span>{props.label}</span>
      <DraftInput
        class="text figures"
        number={{ min: props.least, max: props.most }}
        value={String(props.value)}
        done={(text) => {
          const value = Number.parseInt(text, 10);
          if (Number.isInteger(value)) props.set(Math.min(props.most, Math.max(props.least, value)));
        }}
      />
    </label>
  );
}

function CountIn({ choices, isLocked, choose }: Props) {
  return (
    <fieldset disabled={isLocked}>
      <legend>{say("studio-lobby-count-in")}</legend>
      <div class="choice figures">
        {[0, 1, 2, 4].map((bars) => (
          <label key={bars}>
            <input
              type="radio"
              name="count-in"
              checked={choices.count_in_bars === bars}
              onChange={() => choose({ count_in_bars: bars })}
            />
            {say("studio-lobby-bars", { bars })}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Sounds({ choices, isLocked, choose }: Props) {
  return (
    <fieldset class="sounds" disabled={isLocked}>
      <legend>{say("studio-lobby-sounds")}</legend>
      <Switch label={say("studio-lobby-click")} isOn={choices.has_click} set={(has_click) => choose({ has_click })} />
      <Switch
        label={say("studio-lobby-backing")}
        isOn={choices.has_backing}
        set={(has_backing) => choose({ has_backing })}
      />
      <label class="field">
        <span>{say("studio-lobby-gap-click")}</span>
        <select
          value={choices.quiet_bars}
          disabled={!choices.has_click}
          onChange={(event) =>
            choose({ quiet_bars: Number(event.currentTarget.value) as Choices["quiet_bars"] })
          }
        >
          {[0, 1, 2, 4].map((bars) => (
            <option key={bars} value={bars}>
              {say("studio-lobby-gap-bars", { bars })}
            </option>
          ))}
        </select>
      </label>
      {choices.has_click && choices.quiet_bars > 0 && (
        <p class="small muted">{say("studio-lobby-gap-note")}</p>
      )}
      <label class="field">
        <span>{say("studio-lobby-partner-sounds")}</span>
        <select
          value={choices.partner_sounds}
          onChange={(event) =>
            choose({ partner_sounds: event.currentTarget.value as Choices["partner_sounds"] })
          }
        >
          <option value="arrival">{say("studio-lobby-partner-arrival")}</option>
          <option value="bar">{say("studio-lobby-partner-bar")}</option>
          <option value="off">{say("studio-lobby-partner-off")}</option>
        </select>
      </label>
    </fieldset>
  );
}

function Switch(props: { label: string; isOn: boolean; set: (isOn: boolean) => void }) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={props.isOn}
        onChange={(event) => props.set(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}
