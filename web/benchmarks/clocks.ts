/**
 * How well pages agree on the song clock, and how far each is off: the table of
 * docs/studio/clocks.md. Run with `npx vite-node`-less node: `node benchmarks/run.mjs clocks`.
 */
import { bell, evenly, queues, seeded, simulatedPage } from "../tests/clocks/simulated_pages";

const TIMES_S = [3, 10, 30, 120, 600];
const PAIRS = Number(process.env["PAIRS"] ?? 200);
const JITTERS = { "even ±20 ms": evenly(20), "bell ±20 ms": bell(20), "queues, mean 10 ms": queues(10) };

const quantile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
const text = (value: number): string => value.toFixed(2).padStart(7);

for (const [name, jitter] of Object.entries(JITTERS)) {
  console.log(`\n${name}; one way 5-80 ms, drift ±50 ppm, ${PAIRS} pairs of pages`);
  console.log("after s |  median    95 %     max of |A − B|, ms | inside stated error, % | error stated | asked");
  const apart = TIMES_S.map((): number[] => []);
  const stated = TIMES_S.map((): number[] => []);
  const inside = TIMES_S.map(() => 0);
  const asked = TIMES_S.map(() => 0);
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const random = seeded(9000 + pair);
    const pages = [0, 1].map((which) => {
      const oneWay = 5 + 75 * random();
      const driftPpm = 100 * random() - 50;
      return simulatedPage({ thereMs: oneWay, backMs: oneWay, jitter, driftPpm }, 2 * pair + which);
    });
    TIMES_S.forEach((second, i) => {
      pages.forEach((page) => page.runTo(second * 1000));
      const errors = pages.map((page) => page.errorMs(second * 1000));
      apart[i]!.push(Math.abs(errors[0]! - errors[1]!));
      pages.forEach((page, which) => {
        const known = page.clock.knownAt(page.pageMs(second * 1000))!;
        stated[i]!.push(known.errorMs);
        inside[i]! += Math.abs(errors[which]!) <= known.errorMs ? 1 : 0;
        asked[i]! += page.asked;
      });
    });
  }
  TIMES_S.forEach((second, i) => {
    const sorted = apart[i]!.sort((a, b) => a - b);
    const said = stated[i]!.sort((a, b) => a - b);
    console.log(
      `${String(second).padStart(7)} | ${text(quantile(sorted, 0.5))} ${text(quantile(sorted, 0.95))} ` +
        `${text(sorted.at(-1)!)}                | ${text((100 * inside[i]!) / (2 * PAIRS))}                | ` +
        `${text(quantile(said, 0.5))}      | ${Math.round(asked[i]! / (2 * PAIRS))}`,
    );
  });
}
