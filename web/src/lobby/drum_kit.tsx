/** A six-piece kit as its drummer sees it from above; what is struck lights up, louder is brighter. */
import { useEffect, useRef } from "preact/hooks";
import { type Family, familyOf, wordOf } from "../look/families";
import { isStill } from "../look/motion";
import { say } from "../words/words";
import "./drum_kit.css";

interface Shape {
  family: Family;
  x: number;
  y: number;
  r: number;
  kind: "drum" | "cymbal" | "kick";
}

/** Back to front: what is drawn later lies on top. */
const SHAPES: readonly Shape[] = [
  { family: "kick", x: 320, y: 178, r: 92, kind: "kick" },
  { family: "crash", x: 128, y: 96, r: 78, kind: "cymbal" },
  { family: "ride", x: 536, y: 132, r: 88, kind: "cymbal" },
  { family: "tom_high", x: 232, y: 112, r: 48, kind: "drum" },
  { family: "tom_mid", x: 320, y: 82, r: 50, kind: "drum" },
  { family: "tom_low", x: 412, y: 108, r: 54, kind: "drum" },
  { family: "hihat", x: 92, y: 246, r: 64, kind: "cymbal" },
  { family: "snare", x: 216, y: 274, r: 66, kind: "drum" },
  { family: "tom_floor", x: 466, y: 278, r: 76, kind: "drum" },
];
const WIDTH = 640;
const HEIGHT = 366;

/** Calls what it is given with each stroke to light up; returns how to stop. */
export type Strokes = (light: (piece: number, velocity: number) => void) => () => void;

export function DrumKit(props: {
  strokes: Strokes;
  isMirrored: boolean;
  colour: string;
  /** What to write on a drum, such as the key that hits it. */
  labels?: Partial<Record<Family, readonly string[]>>;
}) {
  const drawing = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const glows = new Map<string, Element>();
    for (const glow of drawing.current!.querySelectorAll("[data-glow]")) {
      glows.set(glow.getAttribute("data-glow")!, glow);
    }
    return props.strokes((piece, velocity) => {
      const glow = glows.get(familyOf(piece));
      if (glow) light(glow, velocity);
    });
  }, [props.strokes]);
  return (
    <svg
      ref={drawing}
      class="drum-kit"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={say("studio-lobby-kit-alt")}
      style={{ "--colour": props.colour }}
    >
      {SHAPES.map((shape) => (
        <Piece
          key={shape.family}
          shape={props.isMirrored ? { ...shape, x: WIDTH - shape.x } : shape}
          keys={props.labels?.[shape.family] ?? []}
        />
      ))}
    </svg>
  );
}

function light(glow: Element, velocity: number): void {
  const bright = 0.25 + 0.75 * velocity;
  glow.animate([{ opacity: bright }, { opacity: 0 }], { duration: 380, easing: "ease-out" });
  if (isStill.peek()) return;
  glow.parentElement?.animate(
    [{ transform: "scale(1)" }, { transform: `scale(${1 - 0.05 * velocity})` }, { transform: "scale(1)" }],
    { duration: 150, easing: "ease-out" },
  );
}

function Piece({ shape, keys }: { shape: Shape; keys: readonly string[] }) {
  const { family, x, y, r, kind } = shape;
  const name = say(wordOf(family));
  const isLow = keys.length > 0 || kind === "cymbal";
  const nameAt = kind === "kick" ? y + 74 : y + (isLow ? r * 0.5 : 5);
  return (
    <g class={`kit-piece ${kind}`} style={{ transformOrigin: `${x}px ${y}px` }}>
      {kind === "kick" ? (
        <>
          <rect class="kit-body" x={x - r} y={y - 62} width={2 * r} height={148} rx={26} />
          <rect class="kit-glow" data-glow={family} x={x - r} y={y - 62} width={2 * r} height={148} rx={26} />
        </>
      ) : (
        <>
          <circle class="kit-body" cx={x} cy={y} r={r} />
          {kind === "cymbal" ? (
            <>
              <circle class="kit-ring" cx={x} cy={y} r={r * 0.72} />
              <circle class="kit-bell" cx={x} cy={y} r={r * 0.2} />
            </>
          ) : (
            <circle class="kit-ring" cx={x} cy={y} r={r - 7} />
          )}
          <circle class="kit-glow" data-glow={family} cx={x} cy={y} r={r} />
        </>
      )}
      <text class="kit-name" x={x} y={nameAt} font-size={Math.min(17, r / 3.4)} text-anchor="middle">
        {name}
      </text>
      <Keys keys={keys} x={x} y={kind === "kick" ? y + 40 : y - (kind === "cymbal" ? r * 0.02 : 6)} />
    </g>
  );
}

function Keys({ keys, x, y }: { keys: readonly string[]; x: number; y: number }) {
  const width = 34;
  const start = x - ((keys.length - 1) * (width + 4)) / 2;
  return (
    <>
      {keys.map((key, index) => {
        const wide = key.length > 2 ? 62 : width;
        const at = start + index * (width + 4);
        return (
          <g class="kit-key" key={key}>
            <rect x={at - wide / 2} y={y - 17} width={wide} height={34} rx={7} />
            <text x={at} y={y + 6} text-anchor="middle">
              {key}
            </text>
          </g>
        );
      })}
    </>
  );
}
