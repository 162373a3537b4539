/** Three steps to a duet, each with a small drawing. */
import { say } from "../words/words";

export function HowItGoes() {
  return (
    <section class="home-part" aria-labelledby="how-title">
      <h2 id="how-title">{say("studio-home-how")}</h2>
      <ol class="steps">
        <li>
          <Pads />
          <h3>{say("studio-home-step-input")}</h3>
          <p class="muted">{say("studio-home-step-input-text")}</p>
        </li>
        <li>
          <Rooms />
          <h3>{say("studio-home-step-friend")}</h3>
          <p class="muted">{say("studio-home-step-friend-text")}</p>
        </li>
        <li>
          <Meter />
          <h3>{say("studio-home-step-play")}</h3>
          <p class="muted">{say("studio-home-step-play-text")}</p>
        </li>
      </ol>
    </section>
  );
}

function Pads() {
  return (
    <svg class="step-drawing" viewBox="0 0 120 56" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" aria-hidden="true">
      <circle cx="26" cy="30" r="16" />
      <circle cx="26" cy="30" r="10" stroke="var(--rule)" />
      {["A", "S", "D"].map((letter, index) => (
        <g key={letter}>
          <rect x={50 + index * 14} y="23" width="12" height="13" rx="2.5" />
          <text x={56 + index * 14} y="33" text-anchor="middle" font-size="8" font-weight="700" fill="currentColor" stroke="none">{letter}</text>
        </g>
      ))}
      <rect x="98" y="13" width="18" height="33" rx="3.5" />
      <path d="M102.5 23.5h9M102.5 32h9" stroke="var(--rule)" />
    </svg>
  );
}

function Rooms() {
  return (
    <svg class="step-drawing" viewBox="0 0 120 56" fill="none" stroke-width="1.8" stroke-linecap="round" aria-hidden="true">
      <path d="M30 30C48 8 72 8 90 30" stroke="var(--rule)" stroke-dasharray="1 5" />
      <svg x="16" y="22" width="28" height="28" viewBox="-14 -14 28 28"><circle r="12.5" stroke="var(--p0)" /><circle r="6" fill="var(--p0)" /></svg>
      <svg x="76" y="22" width="28" height="28" viewBox="-14 -14 28 28"><circle r="12.5" stroke="var(--p1)" /><path d="M0-7.5 7.5 0 0 7.5-7.5 0z" fill="var(--p1)" /></svg>
    </svg>
  );
}

function Meter() {
  return (
    <svg class="step-drawing" viewBox="0 0 120 56" fill="none" stroke-width="1.8" stroke-linecap="round" aria-hidden="true">
      <rect x="46" y="12" width="28" height="32" rx="4" fill="var(--faint)" />
      <path d="M4 28h112" stroke="var(--rule)" />
      <path d="M60 10v36" stroke="currentColor" />
      <path d="M53 28V15M66 28V18M58 28V16" stroke="var(--p0)" />
      <path d="M56 28v12M68 28v9M61 28v13" stroke="var(--p1)" />
      <path d="M95 28V17" stroke="var(--p0)" />
      <path d="M106 28v11" stroke="var(--p1)" />
      <path d="M95 47h11" stroke="var(--flam)" stroke-width="3" />
    </svg>
  );
}
