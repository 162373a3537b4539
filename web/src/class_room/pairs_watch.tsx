/** Pairs in rooms of their own: sending them there, watching all at once, calling them back. */
import { useEffect, useMemo } from "preact/hooks";
import { useSignal } from "@preact/signals";
import { createSession } from "../live/create_session";
import { makeSecret } from "../live/page_secret";
import type { Session } from "../live/session";
import { link } from "../routes";
import { tightness } from "../stage/readings";
import type { PairHere } from "../protocol";
import { language } from "../words/language";
import { callTogether, pairOff } from "./class_requests";
import { say } from "./class_words";
import { useClass } from "./seen";

export function PairsWatch({ session }: { session: Session }) {
  const { key, said, look } = useClass();
  const isBusy = useSignal(false);
  const here = session.room.value?.players.filter((player) => player.is_connected).length ?? 0;
  const act = async (what: (key: string) => Promise<boolean>) => {
    isBusy.value = true;
    await what(key);
    await look();
    isBusy.value = false;
  };
  return (
    <section class="class-pairs" aria-label={say("class-pairs")}>
      <div class="class-pairs-buttons">
        <button
          type="button"
          class="button"
          disabled={isBusy.value || here < 2 || session.take.value !== null}
          onClick={() => void act(pairOff)}
        >
          {say("class-pair-off")}
        </button>
        {said.pairs.length > 0 && (
          <button type="button" class="button" disabled={isBusy.value} onClick={() => void act(callTogether)}>
            {say("class-call-together")}
          </button>
        )}
        <p class="tiny muted">{say("class-pairs-text")}</p>
      </div>
      {said.pairs.length > 0 && (
        <ul class="pair-tiles">
          {said.pairs.map((pair) => (
            <PairTile key={pair.spectator_key} pair={pair} />
          ))}
        </ul>
      )}
    </section>
  );
}

function PairTile({ pair }: { pair: PairHere }) {
  // Each watched room knows this page by a secret of its own.
  const watched = useMemo(() => createSession(pair.spectator_key, Promise.resolve(makeSecret())), [pair.spectator_key]);
  useEffect(() => () => watched.leave(), [watched]);
  const room = watched.room.value;
  const meter = watched.meters.value?.pairs[0] ?? null;
  const sd = meter?.recent_sd_ms ?? meter?.sd_ms ?? null;
  const names = new Intl.ListFormat(language.value).format(room?.players.map(({ name }) => name) ?? []);
  const last = room?.takes.at(-1);
  const isPlaying = watched.take.value !== null;
  return (
    <li class="pair-tile" data-tightness={sd === null ? "unknown" : tightness(sd)}>
      <b>{names || say("class-pair-on-the-way")}</b>
      <span class="pair-number figures">{sd === null ? "···" : `±${Math.round(sd)} ms`}</span>
      <span class="tiny muted">
        {say(isPlaying ? "class-pair-plays" : "class-pair-waits")}
        {last !== undefined && !isPlaying && (
          <>
            {" · "}
            <a {...link(`/review/${last}`)}>{say("class-look-back")}</a>
          </>
        )}
      </span>
    </li>
  );
}
