/** What a page that is reloaded in the middle of a take leaves for itself, in the tab's storage. */
import type { Left } from "./own_strokes";

const KEY = "hapju.unsent";

export function leaveBehind(left: Left | null): void {
  try {
    if (left === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(left));
  } catch {
    // Without storage, strokes that weren't acknowledged are lost with the page.
  }
}

export function takeUp(): Left | null {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return text === null ? null : (JSON.parse(text) as Left);
  } catch {
    return null;
  }
}
