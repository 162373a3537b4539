/** What is said on the review: the report's words first, then the pages' own. */
import { type Arguments, moreWords } from "../words/more_words";
import { language } from "../words/language";

export type { Arguments };

/** `isReportSpoken`: whether the report's words are there: nothing is drawn before. */
export const { say, isSpoken: isReportSpoken } = moreWords({
  en: () => import("./texts/en"),
  ko: () => import("./texts/ko"),
  ja: () => import("./texts/ja"),
});

/** Sentences in a row, with the space that the language puts between them. */
export function joined(...sentences: readonly string[]): string {
  return sentences.filter(Boolean).join(language.value === "ja" ? "" : " ");
}
