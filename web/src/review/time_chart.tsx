/** A chart over the whole take: bars below it, the playhead on it; a click goes there. */
import { effect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { palette, type Palette } from "../look/palette";
import type { Looking } from "./looking";

export interface Plotted {
  data: uPlot.AlignedData;
  series: uPlot.Series[];
  range: [number, number];
  sayValue(value: number): string;
  /** Behind everything, such as the band in which two sound as one. */
  drawBehind?(chart: uPlot): void;
}

const HEIGHT = 232;
const FONT = "12px system-ui, sans-serif";
const TICK_ROOM_PX = 56;

export function TimeChart({
  looking,
  said,
  plotted,
}: {
  looking: Looking;
  said: string;
  plotted: (colours: Palette) => Plotted;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current!;
    let chart: uPlot | null = null;
    const stopDrawing = effect(() => {
      const colours = palette.value;
      chart?.destroy();
      chart = chartIn(element, looking, plotted(colours), colours);
    });
    const watching = new ResizeObserver(() => {
      if (element.clientWidth) chart?.setSize({ width: element.clientWidth, height: HEIGHT });
    });
    watching.observe(element);
    const stopMoving = effect(() => {
      palette.value; // a new chart has a new playhead
      const now = looking.listening.positionS.value;
      const head = element.querySelector<HTMLElement>(".chart-playhead");
      if (head && chart) head.style.transform = `translateX(${chart.valToPos(now, "x")}px)`;
    });
    return () => {
      stopMoving();
      watching.disconnect();
      stopDrawing();
      chart?.destroy();
    };
  }, [looking, plotted]);
  return <div ref={place} class="time-chart" role="img" aria-label={said} style={{ height: `${HEIGHT}px` }} />;
}

function chartIn(place: HTMLElement, looking: Looking, plotted: Plotted, colours: Palette): uPlot {
  const axis: uPlot.Axis = {
    stroke: colours.muted,
    font: FONT,
    grid: { stroke: colours.faint, width: 1 },
    ticks: { show: false },
  };
  const chart = new uPlot(
    {
      width: Math.max(place.clientWidth, 200),
      height: HEIGHT,
      legend: { show: false },
      cursor: { drag: { x: false, y: false }, y: false, points: { show: false } },
      padding: [10, 4, 0, 0],
      scales: {
        x: { time: false, range: () => [looking.bars.find((bar) => bar.number > 0)?.startS ?? 0, looking.endS] },
        y: { range: () => plotted.range },
      },
      axes: [
        {
          ...axis,
          grid: { show: false },
          size: 26,
          gap: 2,
          splits: (u) => barSplits(looking, u.over.clientWidth || u.width),
          values: (_, splits) => splits.map((timeS) => String(looking.bars.find((bar) => bar.startS === timeS)?.number ?? "")),
        },
        { ...axis, size: 40, gap: 4, values: (_, splits) => splits.map((value) => plotted.sayValue(value)) },
      ],
      series: [{}, ...plotted.series],
      hooks: { drawClear: [(u) => plotted.drawBehind?.(u)] },
    },
    plotted.data,
    place,
  );
  const head = document.createElement("div");
  head.className = "chart-playhead";
  chart.over.append(head);
  head.style.transform = `translateX(${chart.valToPos(looking.listening.positionS.peek(), "x")}px)`;
  chart.over.addEventListener("click", () => {
    looking.flam.value = null;
    looking.goTo(chart.posToVal(chart.cursor.left ?? 0, "x"));
  });
  return chart;
}

/** The starts of as many bars as have room for their numbers. */
function barSplits({ bars }: Looking, width: number): number[] {
  const played = bars.filter((bar) => bar.number > 0);
  const most = Math.max(Math.floor(width / TICK_ROOM_PX), 2);
  const step = [1, 2, 4, 8, 16, 32, 64, 128, 256].find((each) => played.length / each <= most) ?? 512;
  return played.filter((_, index) => index % step === 0).map((bar) => bar.startS);
}
