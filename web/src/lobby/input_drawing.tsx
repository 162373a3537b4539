/** A small drawing of what one can play on. */
import type { Input } from "../protocol";

export function InputDrawing({ kind }: { kind: Input }) {
  return (
    <svg viewBox="0 0 44 32" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
      {kind === "keys" && (
        <>
          <rect x="2" y="7" width="40" height="19" rx="3.5" />
          <path d="M8 13h1M14 13h1M20 13h1M26 13h1M32 13h1M10 19h1M34 19h1M16 20h12" />
        </>
      )}
      {kind === "midi" && (
        <>
          <ellipse cx="12" cy="11" rx="9" ry="3.2" />
          <circle cx="30" cy="14" r="7" />
          <path d="M12 14v15M6 29h12M30 21v8M25 29h10" />
        </>
      )}
      {kind === "touch" && (
        <>
          <rect x="13" y="2" width="18" height="28" rx="3.5" />
          <rect x="16.5" y="6.5" width="5" height="5" rx="1.2" />
          <rect x="23" y="6.5" width="5" height="5" rx="1.2" />
          <rect x="16.5" y="13.5" width="5" height="5" rx="1.2" />
          <rect x="23" y="13.5" width="5" height="5" rx="1.2" fill="currentColor" />
          <path d="M18 25h8" />
        </>
      )}
      {kind === "microphone" && (
        <>
          <rect x="17.5" y="2" width="9" height="16" rx="4.5" />
          <path d="M12.5 13.5a9.5 9.5 0 0 0 19 0M22 23v6M16.5 29h11" />
        </>
      )}
    </svg>
  );
}
