/** How this browser likes to see the stage: remembered, and no business of the others. */
import { effect, signal } from "@preact/signals";
import { keep, kept } from "../look/keeping";

export type View = "falling" | "running" | "notation";
export const VIEWS: readonly View[] = ["falling", "running", "notation"];

const VIEW_KEY = "hapju.view";
const MIRROR_KEY = "hapju.mirrored";

export const view = signal<View>(VIEWS.find((one) => one === kept(VIEW_KEY)) ?? "falling");
export const isMirrored = signal(kept(MIRROR_KEY) === "yes");

effect(() => keep(VIEW_KEY, view.value));
effect(() => keep(MIRROR_KEY, isMirrored.value ? "yes" : "no"));
