/** The songs as cards: what one should know before playing. */
import type { Choices } from "../protocol";
import { say } from "../words/words";
import { type SongCard, songs } from "./songs";

export function SongChoice(props: {
  choices: Choices;
  isLocked: boolean;
  choose: (changed: Partial<Choices>) => void;
}) {
  const { choices } = props;
  const chosen = songs.value.find((song) => song.name === choices.song);
  const pick = (song: SongCard) => {
    const hasLevel = song.levels.some((level) => level.name === choices.level);
    props.choose({
      song: song.name,
      level: hasLevel ? choices.level : (song.levels[0]?.name ?? choices.level),
      first_bar: 1,
      last_bar: 0,
      lesson: "",
    });
  };
  return (
    <div class="song-choice">
      <fieldset class="song-cards" disabled={props.isLocked}>
        <legend class="unseen">{say("studio-lobby-song")}</legend>
        {songs.value.map((song) => (
          <label class="song-card" key={song.name}>
            <input type="radio" name="song" checked={song.name === choices.song} onChange={() => pick(song)} />
            <b>{song.title}</b>
            <span class="tiny muted figures">{facts(song)}</span>
          </label>
        ))}
      </fieldset>
      {chosen?.note && <p class="song-note small muted">{chosen.note}</p>}
      {chosen && chosen.levels.length > 1 && (
        <fieldset disabled={props.isLocked}>
          <legend>{say("studio-lobby-level")}</legend>
          <div class="choice">
            {chosen.levels.map((level) => (
              <label key={level.name}>
                <input
                  type="radio"
                  name="level"
                  checked={level.name === choices.level}
                  onChange={() => props.choose({ level: level.name })}
                />
                {level.title}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </div>
  );
}

function facts(song: SongCard): string {
  const parts = [
    song.tempo_bpm ? say("studio-lobby-bpm", { tempo: Math.round(song.tempo_bpm) }) : "",
    song.meter ?? "",
    song.bars ? say("studio-lobby-bars", { bars: song.bars }) : "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
