/**
 * A straight line through points with errors, by iteratively reweighted least squares (Holland &
 * Welsch 1977) with Huber's weights (1964), so that single bad points hardly turn it.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
  /** Standard error of `y`. */
  readonly error: number;
}

export interface Line {
  /** Where the points lie on the whole. */
  readonly centre: number;
  /** The line's value at `centre`. */
  readonly level: number;
  readonly slope: number;
  readonly levelError: number;
  readonly slopeError: number;
}

const HUBER = 1.345;
const ROUNDS = 20;

/** `slopeSpread`: how far from 0 the slope lies beforehand, as a standard deviation. */
export function robustLine(points: readonly Point[], slopeSpread: number): Line {
  let line = weightedLine(points, points.map(() => 1), slopeSpread);
  for (let round = 0; round < ROUNDS; round += 1) {
    const weights = points.map((point) => {
      const far = Math.abs(point.y - valueAt(line, point.x)) / point.error;
      return far <= HUBER ? 1 : HUBER / far;
    });
    const next = weightedLine(points, weights, slopeSpread);
    const moved = Math.abs(next.level - line.level) + Math.abs(next.slope - line.slope);
    line = next;
    if (moved <= 1e-12 * (1 + Math.abs(line.level))) break;
  }
  return line;
}

export function valueAt(line: Line, x: number): number {
  return line.level + line.slope * (x - line.centre);
}

/** Standard error of the line's value. */
export function errorAt(line: Line, x: number): number {
  return Math.hypot(line.levelError, line.slopeError * (x - line.centre));
}

function weightedLine(
  points: readonly Point[],
  weights: readonly number[],
  slopeSpread: number,
): Line {
  let sum = 0;
  let sumX = 0;
  let sumY = 0;
  const shares = points.map((point, i) => weights[i]! / point.error ** 2);
  points.forEach(({ x, y }, i) => {
    sum += shares[i]!;
    sumX += shares[i]! * x;
    sumY += shares[i]! * y;
  });
  const centre = sumX / sum;
  const level = sumY / sum;
  let spread = 1 / slopeSpread ** 2;
  let rise = 0;
  points.forEach(({ x, y }, i) => {
    spread += shares[i]! * (x - centre) ** 2;
    rise += shares[i]! * (x - centre) * (y - level);
  });
  return {
    centre,
    level,
    slope: rise / spread,
    levelError: 1 / Math.sqrt(sum),
    slopeError: 1 / Math.sqrt(spread),
  };
}
