/** Events in the order of time, handed out a little before they are due. */
export interface Agenda<Event> {
  /** Those not handed out yet before `untilS`; those before `fromS` are passed over. */
  due(fromS: number, untilS: number): Event[];
}

/** `events` sorted by their time, the first of each. */
export function createAgenda<Event extends readonly [timeS: number, ...rest: unknown[]]>(
  events: readonly Event[],
): Agenda<Event> {
  let next = 0;
  return {
    due(fromS, untilS) {
      const found: Event[] = [];
      while (next < events.length && events[next]![0] < untilS) {
        if (events[next]![0] >= fromS) found.push(events[next]!);
        next += 1;
      }
      return found;
    },
  };
}
