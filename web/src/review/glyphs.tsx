/** Signs on buttons. */

const PATHS = {
  play: "M7 4.6v14.8a.6.6 0 0 0 .92.5l11.4-7.4a.6.6 0 0 0 0-1L7.92 4.1A.6.6 0 0 0 7 4.6Z",
  pause: "M6.5 4.5h3.6v15H6.5zM13.9 4.5h3.6v15h-3.6z",
  previous: "M14.5 5.5 8 12l6.5 6.5M19 5.5v13",
  next: "M9.5 5.5 16 12l-6.5 6.5M5 5.5v13",
  down: "m5.5 9 6.5 6.5L18.5 9",
  sliders: "M4 7h9M17.5 7H20M4 12h2.5M11 12h9M4 17h7M15.5 17H20M15.2 4.8v4.4M8.8 9.8v4.4M13.2 14.8v4.4",
  loop: "M6 9.5A4.5 4.5 0 0 1 10.5 5H18m0 0-2.6-2.6M18 5l-2.6 2.6M18 14.5a4.5 4.5 0 0 1-4.5 4.5H6m0 0 2.6 2.6M6 19l2.6-2.6",
  save: "M12 4v10m0 0-4-4m4 4 4-4M5 19h14",
  drum: "M4 9.5c0-2 3.6-3.5 8-3.5s8 1.5 8 3.5-3.6 3.5-8 3.5-8-1.5-8-3.5Zm0 0v7c0 2 3.6 3.5 8 3.5s8-1.5 8-3.5v-7M3.5 3l6 5M20.5 3l-6 5",
} as const;

const FILLED: ReadonlySet<string> = new Set(["play", "pause"]);

export function Glyph({ name, size = 24 }: { name: keyof typeof PATHS; size?: number }) {
  const isFilled = FILLED.has(name);
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill={isFilled ? "currentColor" : "none"}
      stroke={isFilled ? "none" : "currentColor"}
      stroke-width="1.9"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
