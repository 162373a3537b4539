/** What is said on the pages of players and pairs: their own words first, then the common ones. */
import { moreWords } from "../words/more_words";

export const { say, isSpoken } = moreWords({
  en: () => import("./texts/en"),
  ko: () => import("./texts/ko"),
  ja: () => import("./texts/ja"),
});
