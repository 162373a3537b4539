/** Who listens to an input: to hits at once, to strokes when they are known to be some. */
import type { PlayerInput, Struck } from "./player_input";

export interface StrikeListeners {
  readonly listen: PlayerInput["listen"];
  hit(struck: Struck): void;
  stroke(struck: Struck): void;
}

export function createStrikeListeners(): StrikeListeners {
  const strokeListeners = new Set<(struck: Struck) => void>();
  const hitListeners = new Set<(struck: Struck) => void>();
  return {
    listen(onStroke, onHit) {
      strokeListeners.add(onStroke);
      if (onHit) hitListeners.add(onHit);
      return () => {
        strokeListeners.delete(onStroke);
        if (onHit) hitListeners.delete(onHit);
      };
    },
    hit: (struck) => hitListeners.forEach((listener) => listener(struck)),
    stroke: (struck) => strokeListeners.forEach((listener) => listener(struck)),
  };
}
