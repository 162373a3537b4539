/** The keepsake of a take: see it in its styles, take it with you as a poster, a card or a clip. */
import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Review } from "../protocol";
import { language, nameOfLanguage } from "../words/language";
import { Glyph } from "./glyphs";
import { titleOf } from "./heading";
import {
  FORMATS,
  type Format,
  STATEMENTS,
  STYLES,
  type Statement,
  type Wishes,
  keepsakeAddress,
  savedName,
} from "./keepsake_address";
import { say } from "./report_words";
import "./keepsake.css";

const ENDINGS = ["pdf", "png", "svg"] as const;
const LONGEST_PLACE = 60;
type Tongue = Parameters<typeof nameOfLanguage>[0];

export function Keepsake({ review }: { review: Review }) {
  const style = useSignal<Wishes["style"]>("pearl");
  const format = useSignal<Format>("poster");
  const statement = useSignal<Statement | "">("");
  const place = useSignal("");
  if (review.players.length < 2) return null;
  const wishes: Wishes = {
    style: style.value,
    language: language.value,
    languages: statement.value || language.value,
    place: place.value,
  };
  const title = titleOf(review);
  return (
    <section id="keepsake" class="keepsake">
      <h2>{say("studio-keepsake")}</h2>
      <p class="how">{say("studio-keepsake-what")}</p>
      <div class="keepsake-inside">
        <Preview take={review.take} wishes={wishes} format={format.value} />
        <div class="keepsake-choices">
          <Choice name="keepsake-style" legend={say("studio-keepsake-style")} chosen={style} from={STYLES} />
          <Choice name="keepsake-format" legend={say("studio-keepsake-format")} chosen={format} from={FORMATS} />
          <label class="field">
            <span>{say("studio-keepsake-languages")}</span>
            <select
              value={wishes.languages}
              onChange={(event) => (statement.value = event.currentTarget.value as Statement)}
            >
              {STATEMENTS.map((each) => (
                <option key={each} value={each}>
                  {each.split(",").map((code) => nameOfLanguage(code as Tongue)).join(" · ")}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            <span>{say("studio-keepsake-place")}</span>
            <input
              class="text"
              maxLength={LONGEST_PLACE}
              value={place.value}
              onChange={(event) => (place.value = event.currentTarget.value)}
            />
          </label>
          <Files take={review.take} wishes={wishes} format={format.value} title={title} />
          <Clip take={review.take} wishes={wishes} title={title} />
        </div>
      </div>
    </section>
  );
}

interface ChoiceProps<Of extends string> {
  name: string;
  legend: string;
  chosen: Signal<Of>;
  from: readonly Of[];
}

function Choice<Of extends string>({ name, legend, chosen, from }: ChoiceProps<Of>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="choice">
        {from.map((each) => (
          <label key={each}>
            <input type="radio" name={name} checked={chosen.value === each} onChange={() => (chosen.value = each)} />
            {say(`studio-keepsake-${each}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface KeepsakeProps {
  take: string;
  wishes: Wishes;
  format: Format;
}

function Preview({ take, wishes, format }: KeepsakeProps) {
  const address = keepsakeAddress(take, `${format}-preview.png`, wishes);
  const shown = useSignal("");
  const hasFailed = useSignal(false);
  const said = say("studio-keepsake-preview", {
    style: say(`studio-keepsake-${wishes.style}`),
    format: say(`studio-keepsake-${format}`),
  });
  return (
    <figure class={`keepsake-preview ${format}`} aria-busy={shown.value !== address && !hasFailed.value}>
      {/* The last picture stays until the next one is there. */}
      <img
        src={address}
        alt={said}
        loading="lazy"
        decoding="async"
        onLoad={() => {
          shown.value = address;
          hasFailed.value = false;
        }}
        onError={() => (hasFailed.value = true)}
      />
      {format === "card" && !hasFailed.value && (
        <img src={keepsakeAddress(take, "card-back-preview.png", wishes)} alt={`${said}, ${say("studio-keepsake-back")}`} loading="lazy" decoding="async" />
      )}
      {hasFailed.value && <Refused address={address} />}
    </figure>
  );
}

/** The studio's own sentence on why there is no picture. */
function Refused({ address }: { address: string }) {
  const sentence = useSignal("");
  useEffect(() => {
    void sentenceOf(address).then((said) => (sentence.value = said));
  }, [address]);
  return (
    <figcaption>
      <p role="alert">{sentence.value}</p>
    </figcaption>
  );
}

async function sentenceOf(address: string): Promise<string> {
  try {
    const said: unknown = await (await fetch(address)).json();
    const sentence = (said as { sentence?: unknown } | null)?.sentence;
    return typeof sentence === "string" ? sentence : "";
  } catch {
    return say("studio-review-unreachable");
  }
}

function Files({ take, wishes, format, title }: KeepsakeProps & { title: string }) {
  return (
    <fieldset>
      <legend>{say("studio-keepsake-save")}</legend>
      <div class="keepsake-files">
        {ENDINGS.map((ending, place) => {
          const file = `${format}.${ending}`;
          return (
            <a
              key={ending}
              class={place === 0 ? "button chief" : "button"}
              href={keepsakeAddress(take, file, wishes)}
              download={savedName(title, wishes.style, file)}
            >
              <Glyph name="save" size={18} />
              {ending.toUpperCase()}
            </a>
          );
        })}
      </div>
    </fieldset>
  );
}

function Clip({ take, wishes, title }: { take: string; wishes: Wishes; title: string }) {
  const made = useSignal<{ address: string; url: string } | null>(null);
  const making = useSignal("");
  const sentence = useSignal("");
  const address = keepsakeAddress(take, "clip.webm", wishes);
  const latest = useRef(address);
  latest.current = address;
  useEffect(
    () => () => {
      if (made.peek()) URL.revokeObjectURL(made.peek()!.url);
    },
    [],
  );
  const make = async () => {
    making.value = address;
    sentence.value = "";
    try {
      const answer = await fetch(address);
      if (!answer.ok) {
        const said = (await answer.json()) as { sentence?: string };
        sentence.value = said.sentence ?? "";
      } else {
        const url = URL.createObjectURL(await answer.blob());
        if (made.peek()) URL.revokeObjectURL(made.peek()!.url);
        made.value = { address, url };
      }
    } catch {
      sentence.value = say("studio-review-unreachable");
    } finally {
      making.value = "";
    }
  };
  const ready = made.value?.address === address ? made.value : null;
  return (
    <div class="keepsake-clip">
      {ready ? (
        <>
          <video src={ready.url} controls loop playsInline preload="auto" width={1080} height={1080} />
          <a class="button" href={ready.url} download={savedName(title, wishes.style, "clip.webm")}>
            <Glyph name="save" size={18} />
            WebM
          </a>
        </>
      ) : (
        <button type="button" class="button" disabled={making.value !== ""} onClick={() => void make()}>
          <Glyph name="play" size={18} />
          {say("studio-keepsake-clip")}
        </button>
      )}
      <p role="status" class="muted">
        {making.value ? say("studio-keepsake-clip-making") : sentence.value}
      </p>
    </div>
  );
}
