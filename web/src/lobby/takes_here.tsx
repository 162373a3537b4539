/** The takes that were played in a room, each with the way to its review. */
import { link } from "../routes";
import { say } from "../words/words";

export function TakesHere({ takes, title }: { takes: readonly string[]; title: string }) {
  if (takes.length === 0) return null;
  return (
    <section class="card" aria-labelledby="takes-title">
      <h2 id="takes-title">{title}</h2>
      <ul class="lobby-takes">
        {takes.map((take, index) => (
          <li key={take}>
            <a {...link(`/review/${take}`)}>{say("studio-lobby-take-number", { number: index + 1 })}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
