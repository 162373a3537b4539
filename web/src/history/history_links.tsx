/** From a review to the histories of those who play in this browser, and of two of them. */
import { playerKeys } from "../look/player_keys";
import type { Review } from "../protocol";
import { link } from "../routes";
import { say } from "../words/words";

export function HistoryLinks({ review }: { review: Review }) {
  const keys = playerKeys.value;
  const here = review.players.filter(({ name }) => Object.hasOwn(keys, name));
  if (!here.length) return null;
  const pairs = here.flatMap((a, index) => here.slice(index + 1).map((b) => [a.name, b.name] as const));
  return (
    <nav class="history-links">
      {pairs.map(([a, b]) => (
        <a key={`${a}+${b}`} class="button" {...link(`/pairs/${keys[a]}+${keys[b]}`)}>
          {say("studio-history-of-pair", { a, b })}
        </a>
      ))}
      {here.map(({ name }) => (
        <a key={name} class="button" {...link(`/players/${keys[name]}`)}>
          {say("studio-history-of", { name })}
        </a>
      ))}
    </nav>
  );
}
