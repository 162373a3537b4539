/** A player's colour and mark: the same in the studio, the review and the report. */
const COLOURED_PLAYERS = 6;
const SHAPES = ["circle", "diamond", "triangle", "square", "pentagon", "drop"] as const;

/** Points on the unit circle or near it, scaled so that all shapes look equally large. */
const OUTLINES: Record<string, readonly (readonly [number, number])[]> = {
  diamond: [[0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0]],
  triangle: [[0, -1.3], [1.2, 0.9], [-1.2, 0.9]],
  square: [[-0.95, -0.95], [0.95, -0.95], [0.95, 0.95], [-0.95, 0.95]],
  pentagon: [[0, -1.2], [1.14, -0.37], [0.71, 0.97], [-0.71, 0.97], [-1.14, -0.37]],
  drop: [[0, 1.3], [1.2, -0.9], [-1.2, -0.9]],
};

function place(player: number): number {
  return (player - 1) % COLOURED_PLAYERS;
}

/** The colour of player 1 to 8 for style sheets. */
export function playerColour(player: number): string {
  return `var(--p${place(player)})`;
}

/** The path of a player's mark around a point. */
export function markPath(player: number, x: number, y: number, radius: number): string {
  const points = OUTLINES[SHAPES[place(player)]!];
  if (!points) return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
  return `M${points.map(([dx, dy]) => `${x + radius * dx} ${y + radius * dy}`).join("L")}z`;
}

/** Adds a player's mark to the canvas's present path. */
export function traceMark(
  canvas: CanvasRenderingContext2D,
  player: number,
  x: number,
  y: number,
  radius: number,
): void {
  const points = OUTLINES[SHAPES[place(player)]!];
  if (!points) {
    canvas.moveTo(x + radius, y);
    canvas.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  points.forEach(([dx, dy], index) => {
    if (index === 0) canvas.moveTo(x + radius * dx, y + radius * dy);
    else canvas.lineTo(x + radius * dx, y + radius * dy);
  });
  canvas.closePath();
}

/** The mark as a small drawing beside a name. */
export function Mark({ player, size = 14 }: { player: number; size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="-8 -8 16 16" aria-hidden="true">
      <path d={markPath(player, 0, 0, 6)} fill={playerColour(player)} />
    </svg>
  );
}
