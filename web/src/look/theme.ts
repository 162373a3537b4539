/** Day or night: as the system says, until somebody chooses. */
import { computed, effect, signal } from "@preact/signals";
import { kept, keep } from "./keeping";

export type Theme = "system" | "light" | "dark";

const KEY = "hapju.theme";
const night = matchMedia("(prefers-color-scheme: dark)");
const systemIsDark = signal(night.matches);
night.addEventListener("change", (event) => (systemIsDark.value = event.matches));

export const theme = signal<Theme>(asTheme(kept(KEY)));
export const isDark = computed(() =>
  theme.value === "system" ? systemIsDark.value : theme.value === "dark",
);

effect(() => {
  document.documentElement.dataset["theme"] = isDark.value ? "dark" : "light";
});

export function chooseTheme(chosen: Theme): void {
  theme.value = chosen;
  keep(KEY, chosen);
}

function asTheme(word: string | null): Theme {
  return word === "light" || word === "dark" ? word : "system";
}
