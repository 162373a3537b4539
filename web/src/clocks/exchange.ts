/**
 * One exchange of the four time stamps: the page asks, the studio hears and answers, the page gets
 * the answer (Mills 1991, NTP). All in ms; page and studio each by a clock of their own.
 */
export interface Exchange {
  /** Page time. */
  readonly askedMs: number;
  /** Studio time. */
  readonly heardMs: number;
  /** Studio time. */
  readonly answeredMs: number;
  /** Page time. */
  readonly gotMs: number;
}

export function roundTripMs(exchange: Exchange): number {
  return exchange.gotMs - exchange.askedMs - (exchange.answeredMs - exchange.heardMs);
}
