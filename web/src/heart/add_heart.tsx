/** A watch's file beside the take: dropped anywhere on the page, or chosen. */
import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { HeartsBeside, WatchRead } from "../protocol";
import { spokenLanguage, say } from "../words/words";
import { readFile } from "./hearts_beside";
import { keepHeart } from "./kept_here";
import { type Apart, isApart, placeBeside } from "./placing";

const KINDS = ".fit,.tcx,.gpx,.csv";
/** Files that can only be a watch's, wherever on the page they are dropped. */
const SURELY = /\.(fit|tcx|gpx)$/i;
const HOUR_S = 3600;

interface Waiting {
  file: string;
  read: WatchRead;
  player: string;
  apart: Apart;
}

export function AddHeart({ beside }: { beside: HeartsBeside }) {
  const isReading = useSignal(false);
  const problem = useSignal("");
  const asking = useSignal<{ file: string; read: WatchRead } | null>(null);
  const waiting = useSignal<Waiting | null>(null);

  const place = (file: string, read: WatchRead, player: string, movedS = 0) => {
    const placed = placeBeside(read, beside, movedS);
    asking.value = null;
    waiting.value = isApart(placed) ? { file, read, player, apart: placed } : null;
    if (!isApart(placed)) keepHeart(beside.take, player, placed);
  };
  const add = async (file: File | undefined) => {
    if (!file) return;
    isReading.value = true;
    problem.value = "";
    waiting.value = asking.value = null;
    const read = await readFile(file);
    isReading.value = false;
    if (typeof read === "string") problem.value = read;
    else if (beside.players.length === 1) place(file.name, read, beside.players[0]!.key);
    else asking.value = { file: file.name, read };
  };
  useDrops((file) => void add(file));

  return (
    <div class="heart-add">
      <p class="small muted">{say("studio-heart-add")}</p>
      <label class="button heart-choose">
        {say("studio-heart-add-choose")}
        <input
          type="file"
          accept={KINDS}
          onChange={(event) => {
            void add(event.currentTarget.files?.[0]);
            event.currentTarget.value = "";
          }}
        />
      </label>
      {isReading.value && <p role="status">{say("studio-heart-reading")}</p>}
      {problem.value && (
        <p class="notice poor" role="alert">
          {problem.value}
        </p>
      )}
      <Whose beside={beside} asking={asking} place={place} />
      {waiting.value && <FarApart beside={beside} waiting={waiting.value} place={place} />}
    </div>
  );
}

type Place = (file: string, read: WatchRead, player: string, movedS?: number) => void;

function Whose(props: {
  beside: HeartsBeside;
  asking: Signal<{ file: string; read: WatchRead } | null>;
  place: Place;
}) {
  const found = props.asking.value;
  if (!found) return null;
  return (
    <div class="heart-whose" role="group" aria-label={say("studio-heart-whose", { file: found.file })}>
      <p role="status">{say("studio-heart-whose", { file: found.file })}</p>
      {props.beside.players.map(({ key, name }) => (
        <button key={key} type="button" class="button" onClick={() => props.place(found.file, found.read, key)}>
          {name}
        </button>
      ))}
      <button type="button" class="button plain" onClick={() => (props.asking.value = null)}>
        {say("studio-heart-whose-none")}
      </button>
    </div>
  );
}

function FarApart({ beside, waiting, place }: { beside: HeartsBeside; waiting: Waiting; place: Place }) {
  const { file, read, player, apart } = waiting;
  const { take_start_s: start } = beside;
  const [from, to] = [clock(apart.fromS), clock(apart.toS)];
  const [begin, end] = [clock(start + beside.start_s), clock(start + beside.end_s)];
  return (
    <div class="notice poor" role="alert">
      <p>{say("studio-heart-apart", { file, from, to, begin, end })}</p>
      {apart.hours !== 0 && (
        <>
          <p>{say("studio-heart-apart-zone")}</p>
          <button type="button" class="button" onClick={() => place(file, read, player, apart.hours * HOUR_S)}>
            {say("studio-heart-apart-move", { hours: apart.hours })}
          </button>
        </>
      )}
    </div>
  );
}

function clock(seconds: number): string {
  return new Date(1000 * seconds).toLocaleString(spokenLanguage.value, { dateStyle: "medium", timeStyle: "short" });
}

/** Watches' files that are dropped anywhere on the page; others go where they were dropped. */
function useDrops(add: (file: File) => void): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = [...(event.dataTransfer?.files ?? [])].find(({ name }) => SURELY.test(name));
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      add(file);
    };
    addEventListener("dragover", over);
    addEventListener("drop", drop, true);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("drop", drop, true);
    };
  });
}
