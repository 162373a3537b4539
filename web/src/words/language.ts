/** Which language the page speaks: the address says, then what was chosen before, then the browser. */
import { signal } from "@preact/signals";
import { keep, kept } from "../look/keeping";

export const LANGUAGES = ["en", "ko", "ja"] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = "hapju.language";
const NAMES: Record<Language, string> = { en: "English", ko: "한국어", ja: "日本語" };

export function nameOfLanguage(language: Language): string {
  return NAMES[language];
}

export function firstLanguage(
  query: string,
  remembered: string | null,
  preferred: readonly string[],
): Language {
  const asked = new URLSearchParams(query).get("lang");
  const wishes = [asked, remembered, ...preferred];
  for (const wish of wishes) {
    const short = wish?.toLowerCase().split("-")[0];
    const found = LANGUAGES.find((code) => code === short);
    if (found) return found;
  }
  return "en";
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
