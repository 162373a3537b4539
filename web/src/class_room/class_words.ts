/** What is said in a class: its own words first, then the pages' common ones. */
import { moreWords } from "../words/more_words";

export const { say, isSpoken } = moreWords({
  en: () => import("./texts/en"),
  ko: () => import("./texts/ko"),
  ja: () => import("./texts/ja"),
});
