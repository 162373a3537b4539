/** The tokens' colours for drawing on a canvas; new when day turns to night. */
import { computed } from "@preact/signals";
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
}

export const palette = computed<Palette>(() => {
  const dark = isDark.value;
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
  };
});
