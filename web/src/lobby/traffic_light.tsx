/** A light that also tells by its shape: one, two or three bars, like the signs of a telephone. */
import type { Light } from "./sureness";

const BARS: Record<Light, number> = { poor: 1, fair: 2, good: 3 };

export function TrafficLight({ light }: { light: Light }) {
  return (
    <svg class="traffic-light" width={18} height={14} viewBox="0 0 18 14" data-light={light} aria-hidden="true">
      {[0, 1, 2].map((bar) => (
        <rect
          key={bar}
          x={bar * 6}
          y={9 - bar * 4}
          width={4.5}
          height={5 + bar * 4}
          rx={1}
          class={bar < BARS[light] ? "lit" : ""}
        />
      ))}
    </svg>
  );
}
