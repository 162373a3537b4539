/** The pages' addresses. */

export type Route =
  | { page: "home" }
  | { page: "room"; key: string }
  | { page: "watch"; key: string }
  | { page: "review"; take: string }
  | { page: "path" }
  | { page: "lesson"; name: string }
  | { page: "class"; key: string }
  | { page: "player"; key: string }
  | { page: "pair"; keys: string }
  | { page: "nowhere" };

export function routeOf(path: string): Route {
  const [first = "", second = "", ...rest] = path.replace(/^\/+|\/+$/g, "").split("/");
  if (first === "") return { page: "home" };
  if (first === "path" && second === "") return { page: "path" };
  if (first === "class" && second === "") return { page: "class", key: "" };
  if (rest.length > 0 || second === "") return { page: "nowhere" };
  const name = decoded(second);
  if (name === null) return { page: "nowhere" };
  if (first === "room") return { page: "room", key: name };
  if (first === "watch") return { page: "watch", key: name };
  if (first === "review") return { page: "review", take: name };
  if (first === "class") return { page: "class", key: name };
  if (first === "players") return { page: "player", key: name };
  if (first === "pairs" && name.includes("+")) return { page: "pair", keys: name };
  if (first === "lessons") return { page: "lesson", name };
  return { page: "nowhere" };
}

/** Whether a host's name leads back to the computer that it is asked on: nobody else gets there by it. */
export function isOnlyHere(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127(\.\d+){3}$/.test(host);
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null; // cut off in the middle of a letter
  }
}
