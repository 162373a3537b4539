/** The tokens' colours and letters for drawing on a canvas; new by night and in another language. */
import { computed } from "@preact/signals";
import { spokenLanguage } from "../words/words";
import { isDark } from "./theme";

export interface Palette {
  paper: string;
  card: string;
  raised: string;
  ink: string;
  muted: string;
  rule: string;
  faint: string;
  flam: string;
  good: string;
  players: readonly string[];
  isDark: boolean;
  /** The page's font families, for letters on a canvas. */
  letters: string;
}

export const palette = computed<Palette>(() => {
  const dark = isDark.value;
  document.documentElement.lang = spokenLanguage.value;
  document.documentElement.dataset["theme"] = dark ? "dark" : "light";
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: colour("paper"),
    card: colour("card"),
    raised: colour("raised"),
    ink: colour("ink"),
    muted: colour("muted"),
    rule: colour("rule"),
    faint: colour("faint"),
    flam: colour("flam"),
    good: colour("good"),
    players: [0, 1, 2, 3, 4, 5].map((place) => colour(`p${place}`)),
    isDark: dark,
    letters: style.fontFamily,
  };
});
