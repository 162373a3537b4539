/** Which page is shown, and going from one to another without loading anew. */
import { signal } from "@preact/signals";
import { type Route, routeOf } from "./addresses";

export const route = signal<Route>(routeOf(location.pathname));
addEventListener("popstate", () => (route.value = routeOf(location.pathname)));

export function go(path: string): void {
  history.pushState(null, "", path);
  route.value = routeOf(location.pathname);
  scrollTo(0, 0);
}

/** What makes an `<a>` go there without loading the page anew. */
export function link(path: string): { href: string; onClick: (event: MouseEvent) => void } {
  return {
    href: path,
    onClick(event) {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      go(path);
    },
  };
}
