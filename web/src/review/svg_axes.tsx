/** What small charts share: values to points, ticks below, lines across. */
import type { ComponentChildren } from "preact";

export const WIDTH = 400;

export interface Axes {
  left: number;
  right: number;
  top: number;
  bottom: number;
  x(value: number): number;
  y(value: number): number;
}

export function axes(
  [left, top, right, bottom]: readonly [number, number, number, number],
  [xLow, xHigh]: readonly [number, number],
  [yLow, yHigh]: readonly [number, number],
): Axes {
  return {
    left,
    right,
    top,
    bottom,
    x: (value) => left + ((right - left) * (value - xLow)) / (xHigh - xLow),
    y: (value) => bottom - ((bottom - top) * (value - yLow)) / (yHigh - yLow),
  };
}

export function Chart({ height, said, children, width = WIDTH }: { height: number; said: string; children: ComponentChildren; width?: number }) {
  return (
    <svg class="figure" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={said}>
      {children}
    </svg>
  );
}

/** Numbers below, with lines up through the chart. */
export function Below({ frame, at }: { frame: Axes; at: readonly (readonly [number, string])[] }) {
  return (
    <g>
      {at.map(([value, said]) => (
        <g key={value}>
          <line class="faint" x1={frame.x(value)} x2={frame.x(value)} y1={frame.top} y2={frame.bottom} />
          <text class="quiet middle" x={frame.x(value)} y={frame.bottom + 17}>
            {said}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Numbers at the left, with lines across. */
export function Beside({ frame, at }: { frame: Axes; at: readonly (readonly [number, string])[] }) {
  return (
    <g>
      {at.map(([value, said]) => (
        <g key={value}>
          <line class="faint" x1={frame.left} x2={frame.right} y1={frame.y(value)} y2={frame.y(value)} />
          <text class="quiet end" x={frame.left - 6} y={frame.y(value) + 4}>
            {said}
          </text>
        </g>
      ))}
    </g>
  );
}
