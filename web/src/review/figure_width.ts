/** How wide wide figures are drawn: letters keep their size on a phone and on a desk. */
import { signal } from "@preact/signals";

const NARROW = 400;
const WIDE = 840;
const desk = matchMedia("(min-width: 56rem)");

export const wideFigure = signal(desk.matches ? WIDE : NARROW);
desk.addEventListener("change", ({ matches }) => (wideFigure.value = matches ? WIDE : NARROW));
