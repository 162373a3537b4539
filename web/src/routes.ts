/** The pages' addresses, and going from one to another without loading anew. */
import { signal } from "@preact/signals";

export type Route =
  | { page: "home" }
  | { page: "room"; key: string }
  | { page: "watch"; key: string }
  | { page: "review"; take: string }
  | { page: "nowhere" };

export function routeOf(path: string): Route {
  const [first = "", second = "", ...rest] = path.replace(/^\/+|\/+$/g, "").split("/");
  if (first === "") return { page: "home" };
  if (rest.length > 0 || second === "") return { page: "nowhere" };
  const name = decodeURIComponent(second);
  if (first === "room") return { page: "room", key: name };
  if (first === "watch") return { page: "watch", key: name };
  if (first === "review") return { page: "review", take: name };
  return { page: "nowhere" };
}

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
