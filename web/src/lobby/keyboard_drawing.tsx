/** The keyboard's rows as they lie, those of a half marked: here is your kit. */
import { keysOf } from "../inputs/keyboard_inputs";
import { type Family, familyOf, isCymbal } from "../look/families";
import { type Half, printedOn } from "./inputs_here";

const ROWS: readonly (readonly string[])[] = [
  [..."QWERTYUIOP"].map((letter) => `Key${letter}`).concat("BracketLeft"),
  [..."ASDFGHJKL"].map((letter) => `Key${letter}`).concat("Semicolon", "Quote"),
  [..."ZXCVBNM"].map((letter) => `Key${letter}`).concat("Comma", "Period", "Slash"),
];
const KEY = 26;
const STEP = 29;
const SHIFTS = [0, 8, 22];

/** Drums, cymbals and the kick look as on the drawn kit. */
function kindOf(family: Family): string {
  return family === "kick" ? "kick" : isCymbal(family) ? "cymbal" : "drum";
}

export function KeyboardDrawing({ half }: { half: Half }) {
  const pieces = keysOf(half);
  return (
    <svg class="keyboard-drawing" viewBox={`0 0 ${11 * STEP + 10} ${3 * STEP + 1}`} aria-hidden="true">
      {ROWS.flatMap((row, line) =>
        row.map((code, place) => {
          const piece = pieces.get(code);
          const [x, y] = [SHIFTS[line]! + place * STEP + 1, line * STEP + 1];
          return (
            <g key={code} class={piece === undefined ? "key" : `key played ${kindOf(familyOf(piece))}`}>
              <rect x={x} y={y} width={KEY} height={KEY} rx={5} />
              <text x={x + KEY / 2} y={y + 17.5} text-anchor="middle">
                {printedOn(code)}
              </text>
            </g>
          );
        }),
      )}
    </svg>
  );
}
