/** When a take was played, as the reader's language says dates. */
import { language } from "../words/language";

export function momentSaid(when: string): string {
  const moment = new Date(when);
  if (Number.isNaN(moment.getTime())) return when;
  return moment.toLocaleString(language.value, { dateStyle: "medium", timeStyle: "short" });
}
