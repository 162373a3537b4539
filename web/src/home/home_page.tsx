/** The first page: what Hapju is, and the ways in. */
import { type Signal, useSignal } from "@preact/signals";
import { later } from "../look/later";
import { useTitle } from "../look/page_title";
import { Topbar } from "../look/topbar";
import { Mark } from "../look/players";
import { go, link } from "../routes";
import { language } from "../words/language";
import { say } from "../words/words";
import { earlierTakes } from "./earlier_takes";
import { HowItGoes } from "./how_it_goes";
import { LivingPattern } from "./living_pattern";
import { makeRoom } from "./make_room";
import "./home.css";

const DropFiles = later(
  () => import("../review/drop_files").then((part) => part.DropFiles),
  <div class="drop-waits" />,
);

export function HomePage() {
  useTitle("");
  return (
    <>
      <Topbar />
      <main class="home">
        <Hero />
        <HowItGoes />
        <section class="home-part" aria-labelledby="drop-title">
          <h2 id="drop-title">{say("studio-home-drop-title")}</h2>
          <p class="muted">{say("studio-home-drop-text")}</p>
          <DropFiles />
        </section>
        <Earlier />
      </main>
      <footer class="foot">
        {say("studio-home-foot")} <a {...link("/class")}>{say("studio-home-class")}</a>
      </footer>
    </>
  );
}

function Hero() {
  const state = useSignal<"idle" | "making" | "failed">("idle");
  const apart = useSignal<number | null>(null);
  const play = async () => {
    state.value = "making";
    const key = await makeRoom();
    if (key === null) state.value = "failed";
    else go(`/room/${key}`);
  };
  return (
    <section class="hero">
      <LivingPattern apart={apart} />
      <div class="hero-text">
        <p class="hero-kicker">{say("studio-home-kicker")}</p>
        <h1>{say("studio-home-title")}</h1>
        <p class="hero-standfirst">{say("studio-home-standfirst")}</p>
        <div class="hero-ways">
          <button type="button" class="button chief large" disabled={state.value === "making"} onClick={play}>
            {say("studio-home-play")}
          </button>
          <a class="button large" {...link("/path")}>
            {say("studio-home-learn")}
          </a>
          <a class="button large plain" {...link("/review/demo")}>
            {say("studio-home-demo")}
          </a>
        </div>
        <p role="status" class="hero-failed">
          {state.value === "failed" ? say("studio-home-no-room") : ""}
        </p>
      </div>
      <button type="button" class="sign-place" aria-label={say("studio-home-tap")}>
        <Apart apart={apart} />
      </button>
      <p class="hero-legend small muted">
        <Mark player={1} />
        <Mark player={2} />
        <span>{say("studio-home-legend")}</span>
      </p>
    </section>
  );
}

/** How the guest at the drum is doing. */
function Apart({ apart }: { apart: Signal<number | null> }) {
  const ms = apart.value === null ? null : Math.round(apart.value);
  const words =
    ms === null
      ? say("studio-home-tap")
      : Math.abs(ms) <= 5
        ? say("studio-home-tap-together")
        : say(ms < 0 ? "studio-home-tap-early" : "studio-home-tap-late", { ms: Math.abs(ms) });
  return <span class={ms === null ? "sign-hint" : "sign-hint tapped figures"}>{words}</span>;
}

function Earlier() {
  const takes = earlierTakes();
  if (takes.length === 0) return null;
  const when = new Intl.DateTimeFormat(language.value, { dateStyle: "medium", timeStyle: "short" });
  return (
    <section class="home-part" aria-labelledby="earlier-title">
      <h2 id="earlier-title">{say("studio-home-earlier")}</h2>
      <ul class="earlier">
        {takes.map((take) => (
          <li key={take.take}>
            <a {...link(`/review/${take.take}`)}>
              <b>{take.title[language.value] ?? take.title["en"] ?? ""}</b>
              <span>{new Intl.ListFormat(language.value).format(take.players)}</span>
              <time class="muted" dateTime={take.when}>
                {when.format(new Date(take.when))}
              </time>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
