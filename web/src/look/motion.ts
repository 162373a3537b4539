/** Whether the reader has asked for less movement. */
import { signal } from "@preact/signals";

const asked = matchMedia("(prefers-reduced-motion: reduce)");
export const isStill = signal(asked.matches);
asked.addEventListener("change", (event) => (isStill.value = event.matches));
