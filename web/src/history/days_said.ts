/** Days and moments as the reader's language says them. */
import { language } from "../words/language";

/** A day in full, such as 25 November 2026, of a moment or a day in ISO 8601. */
export function daySaid(when: string): string {
  return said(when, { dateStyle: "long" });
}

/** A day of the week with its date, such as "Wed, 25 Nov". */
export function weekdaySaid(day: string): string {
  return said(day, { weekday: "short", day: "numeric", month: "short" });
}

/** Only the day of the week, in one or two letters. */
export function weekdayLetters(day: string): string {
  return said(day, { weekday: language.value === "en" ? "short" : "narrow" });
}

function said(when: string, how: Intl.DateTimeFormatOptions): string {
  // A day without a time is that day wherever it is read.
  const moment = new Date(when.length === 10 ? `${when}T12:00` : when);
  return Number.isNaN(moment.getTime()) ? when : moment.toLocaleDateString(language.value, how);
}
