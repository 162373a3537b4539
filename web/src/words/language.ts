/** Which language the page speaks: the address says, then what was chosen before, then the browser. */
import { signal } from "@preact/signals";
import { keep, kept } from "../look/keeping";
import { LANGUAGES, type Language, firstLanguage } from "./first_language";

export { LANGUAGES, type Language };

const KEY = "hapju.language";
const NAMES: Record<Language, string> = { en: "English", ko: "한국어", ja: "日本語" };

export function nameOfLanguage(language: Language): string {
  return NAMES[language];
}

export const language = signal<Language>(
  firstLanguage(location.search, kept(KEY), navigator.languages),
);

export function chooseLanguage(chosen: Language): void {
  keep(KEY, chosen);
  const address = new URL(location.href);
  if (address.searchParams.has("lang")) {
    // What was chosen on the page wins over what the address said.
    address.searchParams.delete("lang");
    history.replaceState(history.state, "", address);
  }
  language.value = chosen;
}
