/**
 * How well pages agree on the song clock, and how far each is off: the table of
 * docs/studio/clocks.md. Run it with `node benchmarks/run.mjs clocks` in web/.
 */
import { bell, evenly, queues, seeded, simulatedPage } from "../tests/clocks/simulated_pages";

const TIMES_S = [3, 10, 30, 120, 600];
const PAIRS = Number(process.env["PAIRS"] ?? 200);
const JITTERS = { "even ±20 ms": evenly(20), "bell ±20 ms": bell(20), "queues, mean 10 ms": queues(10) };

const quantile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
const text = (value: number): string => value.toFixed(2).padStart(7);

const ROWS = Object.entries(JITTERS);
console.log(`one way 5-80 ms, the same both ways; drift ±50 ppm; ${PAIRS} pairs of pages`);
for (const [name, jitter] of process.env["ROWS"] === "0" ? [] : ROWS) {
  console.log(`\n${name}`);
  console.log("after s | |A - B|: median   95 %   most | stated ± (median) | off by less, % | asked");
  const rows = TIMES_S.map(() => ({ apart: [] as number[], stated: [] as number[], inside: 0, asked: 0 }));
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const random = seeded(9000 + pair);
    const pages = [0, 1].map((which) => {
      const oneWay = 5 + 75 * random();
      const driftPpm = 100 * random() - 50;
      return simulatedPage({ thereMs: oneWay, backMs: oneWay, jitter, driftPpm }, 2 * pair + which);
    });
    TIMES_S.forEach((second, i) => {
      const row = rows[i]!;
      const errors = pages.map((page) => {
        page.runTo(second * 1000);
        const off = page.errorMs(second * 1000);
        const { errorMs } = page.clock.knownAt(page.pageMs(second * 1000))!;
        row.stated.push(errorMs);
        row.inside += Math.abs(off) <= errorMs ? 1 : 0;
        row.asked += page.asked;
        return off;
      });
      row.apart.push(Math.abs(errors[0]! - errors[1]!));
    });
  }
  TIMES_S.forEach((second, i) => {
    const { apart, stated, inside, asked } = rows[i]!;
    apart.sort((a, b) => a - b);
    stated.sort((a, b) => a - b);
    const figures = [quantile(apart, 0.5), quantile(apart, 0.95), apart.at(-1)!].map(text);
    const share = (100 * inside) / (2 * PAIRS);
    console.log(
      `${String(second).padStart(7)} |        ${figures.join("")} |           ${text(quantile(stated, 0.5))} |` +
        `        ${text(share)} | ${Math.round(asked / (2 * PAIRS))}`,
    );
  });
}

console.log(`\nslower one way: 5-80 ms each, even jitter ±20 ms; ${PAIRS} pages, after 60 s`);
const offs: number[] = [];
const bounds: number[] = [];
let beyond = 0;
for (let seed = 0; seed < PAIRS; seed += 1) {
  const random = seeded(500 + seed);
  const [thereMs, backMs] = [5 + 75 * random(), 5 + 75 * random()];
  const driftPpm = 100 * random() - 50;
  const page = simulatedPage({ thereMs, backMs, jitter: evenly(20), driftPpm }, seed);
  page.runTo(60_000);
  const known = page.clock.knownAt(page.pageMs(60_000))!;
  const off = Math.abs(page.errorMs(60_000));
  offs.push(off);
  bounds.push(known.asymmetryBoundMs);
  beyond += off > known.asymmetryBoundMs + known.errorMs ? 1 : 0;
}
offs.sort((a, b) => a - b);
bounds.sort((a, b) => a - b);
console.log(
  `off by ${text(quantile(offs, 0.5))} ms (median), ${text(offs.at(-1)!)} ms (most); ` +
    `bound stated ${text(quantile(bounds, 0.5))} ms (median); beyond it: ${beyond}`,
);
