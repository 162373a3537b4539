/** Hapju's sign: 合, drawn as two players' sticks that meet over one drum. */
import { say } from "../words/words";
import { link } from "../routes";

export function Sign({ size = 30 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" stroke-linecap="round" aria-hidden="true">
      <path d="M3.2 15.2 15 3.6" stroke="var(--p0)" stroke-width="3.2" />
      <path d="M28.8 15.2 17 3.6" stroke="var(--p1)" stroke-width="3.2" />
      <path d="M10.5 15.5h11" stroke="currentColor" stroke-width="2.6" />
      <rect x="9.3" y="20.3" width="13.4" height="8.4" rx="2.2" stroke="currentColor" stroke-width="2.6" />
    </svg>
  );
}

export function Wordmark() {
  return (
    <a class="wordmark" {...link("/")} aria-label={say("studio-home-link")}>
      <Sign />
      <span>Hapju</span>
    </a>
  );
}
