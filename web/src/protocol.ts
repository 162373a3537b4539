// Written by `python -m hapju.studio.protocol_typescript`: change the Python, not this.

export const VERSION = 1;

export const MOST_PLAYERS = 8;

export const MOST_PLAYERS_OF_A_CLASS = 30;

export const MOST_SPECTATORS = 500;

export const MOST_STROKES_A_MESSAGE = 256;

/** Why the studio closes a connection: WebSocket close codes of its own. */
export const Close = {
  BAD_MESSAGE: 4000,
  NO_SUCH_ROOM: 4004,
  TOO_FAST: 4008,
  ROOM_FULL: 4009,
  OTHER_VERSION: 4010,
  TAKEN_OVER: 4011,
  ROOM_CLOSED: 4012,
} as const;

/** The pieces' words by their codes. */
export const PIECES = [
  "kick",
  "snare",
  "cross_stick",
  "tom_high",
  "tom_mid",
  "tom_low",
  "tom_floor",
  "hihat_closed",
  "hihat_open",
  "hihat_pedal",
  "crash",
  "ride",
  "ride_bell",
] as const;

export type Input = "keys" | "microphone" | "midi" | "touch";

export type Language = "en" | "ja" | "ko";

export type Latency = "calibrated" | "none" | "reported";

export type Role = "player" | "spectator" | "teacher";

/** The choices of a new room. */
export const FIRST_CHOICES: Choices = {
  song: "dynamite-practice",
  level: "beginner",
  tempo_percent: 100,
  first_bar: 1,
  last_bar: 0,
  rounds: 1,
  step_percent: 0,
  count_in_bars: 1,
  has_click: true,
  quiet_bars: 0,
  has_backing: true,
  partner_sounds: "arrival",
  lesson: "",
};

/** One stroke on the take's clock, corrected for the player's latency. */
export type Stroke = [time_s: number, piece: number, velocity: number];

/**
 * The first message: into which room, by whose key, and which page this is.
 *
 * `room` is the key of the link: a player's, a spectator's or a teacher's. `page` is a secret
 * that the page has made up; with it a page that lost its connection takes up its players again
 * within 60 s.
 */
export interface Enter {
  type: "enter";
  room: string;
  page: string;
  version: number;
}

/** What time is it? `asked_s` is page time, given back as it is. */
export interface Ask {
  type: "ask";
  asked_s: number;
}

/**
 * Add a player to this page. `ticket` is any number; the answer says it again.
 *
 * `key` is the player's own, by which the archive knows them again, and `language` the one in
 * which they read. Nobody else in the room is told of them.
 */
export interface Sit {
  type: "sit";
  ticket: number;
  name: string;
  input: Input;
  key?: string | null;
  language?: Language | null;
}

/** Take a player of this page out of the room; a teacher, anybody. */
export interface Rise {
  type: "rise";
  player: number;
}

/** Change what is given of a player of this page. With another `name` goes its `key`. */
export interface Change {
  type: "change";
  player: number;
  name?: string | null;
  input?: Input | null;
  part?: string | null;
  is_ready?: boolean | null;
  latency_ms?: number | null;
  latency_from?: Latency | null;
  key?: string | null;
}

/**
 * What is played, and how. Bars count from 1; `last_bar` 0 is the song's last.
 *
 * Each round is faster than the one before by `step_percent` of the song's tempo, up to 120 %.
 * `partner_sounds` says when a partner's strokes sound on a page: as they arrive, a whole bar
 * later, or not at all. With `quiet_bars` the click sounds for so many bars after the count-in,
 * then is silent for as many, over and over; the backing goes on. `lesson` is the name of the
 * lesson that is played, whose song is then chosen too; empty for none.
 */
export interface Choices {
  song: string;
  level: string;
  tempo_percent: number;
  first_bar: number;
  last_bar: number;
  rounds: number;
  step_percent: 0 | 2 | 5 | 10;
  count_in_bars: number;
  has_click: boolean;
  quiet_bars: 0 | 1 | 2 | 4;
  has_backing: boolean;
  partner_sounds: "arrival" | "bar" | "off";
  lesson: string;
}

/** Set the room's choices. The last one to choose has chosen, as long as nobody plays. */
export interface Choose {
  type: "choose";
  choices: Choices;
}

/** Start a take: the studio names the moment, and everybody counts in from there. */
export interface Begin {
  type: "begin";
}

/** End the take now. */
export interface Stop {
  type: "stop";
}

/**
 * Strokes of one player, in the order played; also sent empty, to say that time has passed.
 *
 * `first` is the number of the first of them, counted from 0 in this take: strokes that the
 * studio knows already are passed over, so a page may send again what wasn't acknowledged.
 * All strokes of this player before `until_s` (take time) have been sent.
 */
export interface Play {
  type: "play";
  player: number;
  take: string;
  first: number;
  strokes: Stroke[];
  until_s: number;
}

/** What this page knows of its clock, for all to see: how sure it is of studio time. */
export interface Clock {
  type: "clock";
  error_ms: number;
  round_trip_ms: number;
  output_latency_ms?: number | null;
}

/** The answer to `Enter`. `page` is the number by which others know this page. */
export interface Welcome {
  type: "welcome";
  page: number;
  role: Role;
  /** The key for the players' link; null for a spectator. */
  player_key: string | null;
  spectator_key: string;
  /** Studio time; another once the studio was started again, and its clock with it. */
  open_since_s: number;
}

/** The answer to `Ask`: when the studio got it and when it answered, in studio time. */
export interface Answer {
  type: "answer";
  asked_s: number;
  heard_s: number;
  answered_s: number;
}

/** The answer to `Sit`, to the page that asked. */
export interface Seated {
  type: "seated";
  ticket: number;
  player: number;
}

/** A player in the room, as everybody sees them. */
export interface PlayerHere {
  player: number;
  page: number;
  name: string;
  input: Input;
  part: string;
  is_ready: boolean;
  is_connected: boolean;
  latency_ms: number;
  latency_from: Latency;
  clock_error_ms: number | null;
  round_trip_ms: number | null;
}

/** The room as it is now; sent to everybody whenever it changes. */
export interface Room {
  type: "room";
  players: PlayerHere[];
  spectators: number;
  choices: Choices;
  /** The parts that the chosen song has at the chosen level. */
  parts: string[];
  /** The number of the sheet that goes with the choices. */
  sheet: number;
  /** The take that is being played. */
  take: string | null;
  /** The takes finished in this room, oldest first: review them at `/review/<take>`. */
  takes: string[];
  /** A class: its teacher leads it, and players see of the others only how many there are. */
  is_class: boolean;
  /** How many players sit in the room, whoever may see them. */
  seats: number;
}

/** A note of a chart, in take time. */
export type SheetNote = [
  time_s: number,
  piece: number,
  velocity: number,
  /** In beats since the sheet's beat 1, rounds played out one after the other. */
  beat: number,
];

/** A bar of the sheet, in take time. `number` is its number in the song; 0 in the count-in. */
export type SheetBar = [
  time_s: number,
  number: number,
  /** How many clicks it has. */
  beats: number,
  /** In which round of the loop it lies, from 1; 0 in the count-in. */
  round: number,
];

/** A note of the backing, in take time. It sounds from `/sound/tone/<voice>/<pitch>.wav`. */
export type Tone = [
  time_s: number,
  length_s: number,
  voice: string,
  /** As a MIDI note number. */
  pitch: number,
  velocity: number,
];

/** A click, in take time. A silent one is there to be seen and counted, not heard. */
export type Click = [
  time_s: number,
  is_downbeat: boolean,
  is_count_in: boolean,
  is_silent: boolean,
];

/** All that is to be played and heard with the present choices; sent when they change. */
export interface Sheet {
  type: "sheet";
  number: number;
  title: Record<string, string>;
  length_s: number;
  /** The length of a beat at the start. */
  beat_s: number;
  meter: string;
  /** The notes by part; empty lists where the song has no charts. */
  charts: Record<string, SheetNote[]>;
  bars: SheetBar[];
  clicks: Click[];
  tones: Tone[];
}

/** A take begins: its time 0 is at `start_s` in studio time. */
export interface Starts {
  type: "starts";
  take: string;
  start_s: number;
  sheet: number;
}

/**
 * Strokes of one player, kept safe: for the player's own page the acknowledgement.
 *
 * `late_ms` says at once how far each lies from the nearest note that it could be meant for
 * (negative = early; null = none near); the meters follow when it is settled. A page that enters
 * during a take is told each player's last strokes like this. `first` and the number of
 * strokes, which can be 0, add up to the number of the player's next.
 */
export interface Heard {
  type: "heard";
  player: number;
  take: string;
  first: number;
  strokes: Stroke[];
  late_ms: (number | null)[];
}

/** One player's timing against the song so far; null where there is too little to say. */
export interface PlayerMeter {
  player: number;
  strokes: number;
  matched: number;
  /** Of the notes whose time has come. */
  matched_share: number | null;
  mean_ms: number | null;
  sd_ms: number | null;
  /** Over the last 16 matched strokes. */
  recent_mean_ms: number | null;
  recent_sd_ms: number | null;
  missed: number;
  extra: number;
  wrong_piece: number;
}

/** A joint onset just settled: when (take time), and A − B (negative = A first). */
export type JointHeard = [time_s: number, asynchrony_ms: number];

/** Two players' timing to each other so far. `a` has the lower number. */
export interface PairMeter {
  a: number;
  b: number;
  joint_onsets: number;
  flams: number;
  together_share: number | null;
  mean_ms: number | null;
  sd_ms: number | null;
  /** Over the last four bars. */
  recent_mean_ms: number | null;
  recent_sd_ms: number | null;
  /** The number of the player who is ahead over the last four bars; null if nobody clearly is. */
  ahead: number | null;
  new: JointHeard[];
}

/** One player against the mean of the others so far; null where there is too little to say. */
export interface GroupMember {
  player: number;
  /** At how many positions of the grid any of the others played too. */
  shared: number;
  mean_ms: number | null;
  sd_ms: number | null;
}

/** How closely three players or more are together so far; null where there is too little. */
export interface GroupMeter {
  /** At how many positions of the grid two or more have played. */
  positions: number;
  /** The SD of the onsets around the group's mean at their position. */
  spread_ms: number | null;
  /** The same over the last four bars. */
  recent_spread_ms: number | null;
  order_parameter: number | null;
  members: GroupMember[];
}

/** What the meters say after something was settled. Pairs are told of up to 8 players. */
export interface Meters {
  type: "meters";
  take: string;
  until_s: number;
  players: PlayerMeter[];
  pairs: PairMeter[];
  group: GroupMeter | null;
}

/** The take is over and kept; review it at `/review/<take>`. */
export interface Ended {
  type: "ended";
  take: string;
}

/** The teacher calls this page to another room: that of a pair, or back to the class. */
export interface Called {
  type: "called";
  room: string;
  is_class: boolean;
}

/**
 * Something asked for can't be done: one sentence for people, in English, and its name.
 *
 * `reason` is a word that the pages have a text for in each language.
 */
export interface Refused {
  type: "refused";
  reason: string;
  sentence: string;
}

/** One stroke, in take time; `asynchrony_ms` where it matches a note, else null. */
export type ReviewStroke = [
  time_s: number,
  piece: number,
  velocity: number,
  asynchrony_ms: number | null,
];

/** A player of the take and all their strokes, in time order. */
export interface ReviewPlayer {
  key: string;
  name: string;
  part: string;
  strokes: ReviewStroke[];
  /** Notes of the chart that weren't played. */
  missed: SheetNote[];
  /** Which strokes, counted from 0, are on another piece than the note they stand for. */
  wrong_piece: number[];
}

/**
 * A joint onset: where (bar of the song, beat in it from 1), and A − B.
 *
 * `time_s` is the middle between the two, in take time.
 */
export type ReviewJoint = [
  time_s: number,
  bar: number,
  beat: number,
  asynchrony_ms: number,
  is_flam: boolean,
];

/** Two players, by their keys, and all their joint onsets in time order. */
export interface ReviewPair {
  a: string;
  b: string;
  joint_onsets: ReviewJoint[];
}

/** One sentence of advice, and the bars that it is about (numbers of the song). */
export interface Advice {
  sentence: string;
  first_bar: number | null;
  last_bar: number | null;
  /** What shows it, in a sentence or two with the numbers. */
  why: string;
}

/**
 * A file of the take: what it is, and where.
 *
 * `kind` is `midi`, `csv`, `json`, `html`, `pdf` or `journal`.
 */
export interface Download {
  kind: string;
  name: string;
  link: string;
}

/** Another take of the same room and song, to compare with. */
export interface EarlierTake {
  take: string;
  when: string;
  sd_asynchrony_ms: number | null;
  flams: number | null;
}

/**
 * Another tempo or level, offered after a take; `sentence` says which and why.
 *
 * `way` is `up`, `stay` or `down`; `choices` what a room would choose, null where that
 * is what was played.
 */
export interface StepOffered {
  way: "down" | "stay" | "up";
  sentence: string;
  choices: Choices | null;
}

/** A take, looked back at. `when` is ISO 8601 with the offset from UTC. */
export interface Review {
  take: string;
  when: string;
  headline: string;
  facts: string;
  advice: Advice[];
  sheet: Sheet;
  players: ReviewPlayer[];
  pairs: ReviewPair[];
  report: Report;
  downloads: Download[];
  earlier: EarlierTake[];
  /** The spectators' key of its room while that is open; null for files that were dropped. */
  room: string | null;
  /** What was chosen for it, to play it again; null for files that were dropped. */
  choices: Choices | null;
  /** What came of the lesson that was played; null where there was none. */
  lesson: LessonVerdict | null;
  /** The tempo and level that are offered next; null for a lesson, which has its own. */
  step: StepOffered | null;
}

/**
 * How far the studio has got with dropped recordings of sound.
 *
 * `state` is `waiting`, `listening`, `done` (the review is there then) or `refused`
 * (`sentence` says why). `share` is how much has been heard, 0 to 1.
 */
export interface Listening {
  take: string;
  state: string;
  share: number;
  sentence: string;
}

/** A level of a song, and the parts that it has. */
export interface LevelListed {
  name: string;
  title: string;
  parts: string[];
}

/** A song to choose, in the language asked for. */
export interface SongListed {
  name: string;
  title: string;
  artists: string[];
  origin: string;
  note: string;
  tempo_bpm: number;
  meter: string;
  bars: number;
  length_s: number;
  has_backing: boolean;
  /** Easiest first. */
  levels: LevelListed[];
}

/** A lesson to go to, at `/lessons/<name>`. */
export interface LessonLink {
  name: string;
  title: string;
}

/** A lesson on the path, in the language asked for. */
export interface LessonListed {
  name: string;
  kind: "duet" | "lesson";
  /** Its number on the path, from 1. */
  number: number;
  title: string;
  goal: string;
  /** How many tempos it has. */
  steps: number;
  steps_passed: number;
  is_passed: boolean;
}

/** A chapter of the path; `name` is its word. */
export interface ChapterListed {
  name: string;
  title: string;
  text: string;
  lessons: LessonListed[];
}

/** The whole path, and how far a player has come on it. */
export interface PathListed {
  chapters: ChapterListed[];
  lessons: number;
  passed: number;
  /** The lesson that is suggested; null where all are passed. */
  next: LessonLink | null;
  /** The name of the player whose path it is; null where nobody was named. */
  player: string | null;
}

/** One tempo of a lesson's ladder. */
export interface StepShown {
  /** Of the tempo of the lesson's song. */
  percent: number;
  tempo_bpm: number;
  is_passed: boolean;
}

/** A lesson as its page shows it, in the language asked for. */
export interface LessonShown {
  name: string;
  kind: "duet" | "lesson";
  number: number;
  lessons: number;
  chapter: string;
  title: string;
  goal: string;
  why: string;
  how: string;
  /** The address of its picture; null where it has none. */
  picture: string | null;
  /** Its song once, without a count-in, at the song's own tempo: to be read and listened to. */
  sheet: Sheet;
  /** The names of the song's parts, by the part. */
  parts: Record<string, string>;
  steps: StepShown[];
  /** The step that is suggested. */
  percent: number;
  /** What passes a step, one sentence each. */
  rule: string[];
  /** What a room that plays it chooses, at the suggested step. */
  choices: Choices;
  is_passed: boolean;
  before: LessonLink | null;
  after: LessonLink | null;
}

/** One thing that a lesson asks for, and how it was: a sentence with its numbers. */
export interface ReasonSaid {
  sentence: string;
  is_met: boolean;
}

/** Whether a player of a take passed the step of a lesson, and why. */
export interface PlayerVerdict {
  /** The player's in the take. */
  key: string;
  name: string;
  is_passed: boolean;
  /** Whether the archive knows who they are, and keeps what they passed. */
  is_kept: boolean;
  reasons: ReasonSaid[];
  /** Whether what is missing may be their device's latency, which wasn't measured. */
  may_calibrate: boolean;
}

/** What a take of a lesson came to. */
export interface LessonVerdict {
  lesson: LessonLink;
  kind: "duet" | "lesson";
  tempo_bpm: number;
  /** From this tempo on the lesson is passed. */
  passes_bpm: number;
  /** By one player; in a duet study by two. */
  is_step_passed: boolean;
  /** Whether the step is one that passes the lesson. */
  is_passed: boolean;
  players: PlayerVerdict[];
  /** The same once more. */
  again: Choices;
  /** Another step of the ladder that is suggested now: up, or down; null where the same is. */
  step: Choices | null;
  step_bpm: number | null;
  step_goes_up: boolean;
  /** The next lesson on the path. */
  after: LessonLink | null;
}

/** A class to be made. */
export interface ClassWanted {
  name: string;
}

/** The two keys of a class that was made. */
export interface ClassMade {
  key: string;
  teacher_key: string;
}

/** Somebody joins a class: the player's own key, their name and language. */
export interface Joining {
  key: string;
  name: string;
  language: Language | null;
}

/** What a class is to practise: a song at a level, or a lesson; `due` is the last day. */
export interface AssignmentGiven {
  song: string | null;
  lesson: string | null;
  level: string | null;
  tempo_percent: number;
  due: string | null;
  text: string;
}

/** How one player stands with an assignment. */
export interface Practised {
  /** The player's number in the class's list. */
  player: number;
  /** How many takes they have played of it since it was given. */
  takes: number;
  is_done: boolean;
  /** When, ISO 8601 with the offset from UTC. */
  done: string | null;
  /** Done, but after the last day. */
  is_late: boolean;
}

/** An assignment; `practised` has everybody for the teacher, and a player themself. */
export interface AssignmentSaid {
  number: number;
  song: string | null;
  lesson: string | null;
  title: string;
  level: string | null;
  level_title: string;
  tempo_percent: number;
  due: string | null;
  /** Whether the last day has passed. */
  is_over: boolean;
  text: string;
  practised: Practised[];
}

/** A player of the class; the teacher alone is told of them. */
export interface ClassPlayer {
  number: number;
  name: string;
}

/** Players in a room of their own; one watches it by the key. */
export interface PairHere {
  spectator_key: string;
  /** By their numbers in the class's room. */
  players: number[];
}

/** A class as its teacher or one of its players may see it. */
export interface ClassSaid {
  role: "player" | "teacher";
  name: string;
  /** The key in the players' link. */
  key: string;
  players: ClassPlayer[];
  assignments: AssignmentSaid[];
  pairs: PairHere[];
}

/** One line of a class's table: a player and a take. null where there is too little to say. */
export interface TakeLine {
  /** The player's number in the class's list. */
  player: number;
  name: string;
  /** ISO 8601 with the offset from UTC. */
  begun: string;
  /** Played in the class's room, not alone or in another. */
  is_with_class: boolean;
  song: string;
  level: string | null;
  lesson: string | null;
  tempo_percent: number | null;
  strokes: number;
  matched: number;
  missed: number;
  extra: number;
  wrong_piece: number;
  matched_share: number | null;
  mean_asynchrony_ms: number | null;
  sd_asynchrony_ms: number | null;
  /** Against the mean of the others, in a take with the class. */
  mean_to_others_ms: number | null;
  sd_to_others_ms: number | null;
  /** Of the whole class in that take. */
  group_spread_ms: number | null;
}

/** One line of a class's table: a player and an assignment. */
export interface AssignmentLine {
  player: number;
  name: string;
  assignment: number;
  title: string;
  level: string | null;
  tempo_percent: number;
  /** The day, ISO 8601. */
  given: string;
  due: string | null;
  takes: number;
  is_done: boolean;
  done: string | null;
  is_late: boolean;
}

/** All of a class's table. */
export interface ClassTable {
  name: string;
  takes: TakeLine[];
  assignments: AssignmentLine[];
}

/**
 * The heart rate in a watch's file, which was read and forgotten.
 *
 * `time_s` counts from 1970 or, where `is_dated` is false, from the file's own start.
 */
export interface WatchRead {
  source: string;
  is_dated: boolean;
  left_out: number;
  time_s: number[];
  bpm: number[];
}

/** A heart rate to keep with a take: of the player of a number, by that player's own key. */
export interface HeartSent {
  number: number;
  key: string;
  source: string;
  time_s: number[];
  bpm: number[];
}

/** A heart rate to take away from a take again. */
export interface HeartForgotten {
  number: number;
  key: string;
}

/** Some bars of a take in a row; the bars are those of the song, null where rounds repeat. */
export interface HeartPlace {
  first_bar: number | null;
  last_bar: number | null;
  start_s: number;
  end_s: number;
}

/** A player's hardest fill or, where they played none, their busiest bar. */
export interface HardestPlace {
  bar: number;
  is_fill: boolean;
  start_s: number;
  end_s: number;
}

/**
 * A player of the take: where it was hardest for them, and when they ended.
 *
 * `can_keep` says whether the archive knows whose strokes these are.
 */
export interface HeartPlayer {
  key: string;
  number: number;
  name: string;
  hardest: HardestPlace | null;
  end_s: number;
  can_keep: boolean;
}

/** A heart rate that a player keeps with the take, in take time. */
export interface KeptHeart {
  key: string;
  source: string;
  time_s: number[];
  bpm: number[];
}

/**
 * All that a page needs to show hearts beside a take.
 *
 * `take_start_s` is take time 0 in seconds since 1970.
 */
export interface HeartsBeside {
  take: string;
  take_start_s: number;
  start_s: number;
  end_s: number;
  sections: HeartPlace[];
  players: HeartPlayer[];
  kept: KeptHeart[];
}

/** A number and its 95 % interval. */
export type HistoryNumber = [value: number, low: number, high: number];

/** A take, to look back at: `/review/<take>`. */
export interface HistoryTake {
  take: string;
  when: string;
  /** Of the song or the lesson, with the level. */
  title: string;
}

/** A meeting: takes that follow each other within hours. `number` counts from 1. */
export interface HistoryMeeting {
  number: number;
  when: string;
  minutes: number;
  takes: HistoryTake[];
}

/** A meeting's number. */
export interface HistoryPoint {
  meeting: number;
  number: HistoryNumber;
  /** On how many it rests. */
  takes: number;
}

/** A measure over the meetings: `sd`, `mean` and `flams` in ms and per minute. */
export interface HistoryCurve {
  measure: "alpha_a" | "alpha_b" | "flams" | "mean" | "sd";
  points: HistoryPoint[];
}

/** All measures, on all takes or on those of one song and level. */
export interface HistoryView {
  /** Of the song with its level; empty for all takes. */
  title: string;
  curves: HistoryCurve[];
}

/** A measure then and now. `sentence` says it in words; it's a claim only if `is_clear`. */
export interface HistoryChange {
  measure: "alpha_a" | "alpha_b" | "flams" | "mean" | "sd";
  before: HistoryNumber;
  now: HistoryNumber;
  difference: HistoryNumber;
  is_clear: boolean;
  sentence: string;
}

/** The last meeting beside the one before it that can be compared with it. */
export interface HistoryComparison {
  before: number;
  now: number;
  likeness: "any" | "same" | "song";
  /** On what it rests, in words. */
  basis: string;
  /** In a sentence or two: what changed clearly, or that nothing did. */
  verdict: string;
  changes: HistoryChange[];
}

/** One's own best take of a song and level; never beside anybody else's. */
export interface HistoryBest {
  kind: "fastest" | "fewest_flams" | "tightest";
  title: string;
  sentence: string;
  take: string;
  when: string;
}

/** A day of the week that lies behind. `day` is ISO 8601. */
export interface PractisedDay {
  day: string;
  minutes: number;
  takes: number;
}

/** The last seven days, today among them. */
export interface PractisedWeek {
  days: PractisedDay[];
  minutes: number;
  takes: number;
  /** The titles of the lessons that were passed in it. */
  lessons: string[];
  sentence: string;
}

/** Some minutes with one thing, in the plan. */
export interface PlannedBlock {
  title: string;
  kind: "duet" | "lesson" | "song";
  name: string;
  minutes: number;
  reason: "again" | "keep" | "learning" | "new";
  /** At which level and tempo, which bars, and why on this day. */
  sentence: string;
  level: string | null;
  tempo_percent: number;
  bars: [number, number] | null;
}

/** A day of the plan. `day` is ISO 8601. */
export interface DayPlanned {
  day: string;
  minutes: number;
  blocks: PlannedBlock[];
}

/** A duet study that is open for the next meeting. */
export interface PlannedForTwo {
  name: string;
  title: string;
}

/** A week's plan. */
export interface PlanShown {
  minutes: number;
  days: DayPlanned[];
  for_two: PlannedForTwo[];
}

/** Somebody whom a player has played with; the link is the pair's page. */
export interface Partner {
  name: string;
  meetings: number;
  link: string;
}

/** A player's page. */
export interface PlayerHistory {
  name: string;
  meetings: HistoryMeeting[];
  views: HistoryView[];
  comparison: HistoryComparison | null;
  bests: HistoryBest[];
  week: PractisedWeek;
  partners: Partner[];
  plan: PlanShown;
  /** So many more takes are still to be worked out: ask again. */
  waiting: number;
}

/** A pair's page. A is the first of the names; asynchrony is A − B. */
export interface PairHistory {
  names: [string, string];
  meetings: HistoryMeeting[];
  views: HistoryView[];
  comparison: HistoryComparison | null;
  bests: HistoryBest[];
  week: PractisedWeek;
  waiting: number;
}

/** What a number would be with the heart rate up to 5 s earlier or later. */
export interface ClockDoubt {
  low: number;
  high: number;
}

/** A heart rate over a stretch of time. */
export interface Effort {
  mean_bpm: number;
  doubt: ClockDoubt;
  low_bpm: number;
  high_bpm: number;
  /** (rate - resting) / (highest - resting); null where nobody gave these. */
  mean_share: number | null;
}

/** Some bars in a row, and the effort over them. */
export interface HeartSection {
  first_bar: number;
  last_bar: number;
  start_s: number;
  end_s: number;
  /** Null where less than half is known. */
  effort: Effort | null;
}

/** The hardest fill of a player or, where they played none, their busiest bar. */
export interface HardestBar {
  bar: number;
  is_fill: boolean;
  strokes: number;
  start_s: number;
  end_s: number;
  effort: Effort | null;
  /** The highest heart rate in the bar and the 20 s after it. */
  highest_after_bpm: number | null;
}

/** How far the heart rate had fallen so long after the last stroke. */
export interface Recovery {
  after_s: number;
  /** Below zero where it rose. */
  fall_bpm: number;
  doubt: ClockDoubt;
}

/** A player's heart over the take, in take time. */
export interface PlayerHeart {
  key: string;
  name: string;
  /** fit, tcx, gpx, csv or bluetooth. */
  source: string;
  /** By which it was moved later. */
  offset_s: number;
  /** False where its file has no date. */
  is_dated: boolean;
  /** Readings that no heart does. */
  left_out: number;
  /** How many lie within the take. */
  readings: number;
  /** For how long of the take it is known. */
  known_s: number;
  /** Null = too little to say. */
  whole: Effort | null;
  sections: HeartSection[];
  hardest: HardestBar | null;
  recovery: Recovery[];
  /** Heartbeats a minute; null = too little to say. */
  resting_bpm: number | null;
  /** Heartbeats a minute; null = too little to say. */
  maximum_bpm: number | null;
  time_s: number[];
  bpm: number[];
}

/** How alike two hearts rise and fall, without their steady trends. */
export interface TwoHearts {
  keys: [string, string];
  /** For how long both are known. */
  common_s: number;
  /** -1 to 1; null = too little to say. */
  correlation: number | null;
  /** The lower end of its 95 % interval. */
  low: number | null;
  /** The upper end of its 95 % interval. */
  high: number | null;
  /** Independent readings that it rests on. */
  effective_n: number;
}

/** The hearts beside the music. Hapju is no medical device. */
export interface Hearts {
  players: PlayerHeart[];
  pairs: TwoHearts[];
}

/** A number of a model and its 95 % interval. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** How a player corrects toward the click, or the song's even beat. */
export interface ClickCorrection {
  /** Intervals between pulses that it rests on. */
  intervals: number;
  /** The share that the next pulse takes back. */
  alpha: Estimate;
  /** The share by which the tempo follows; null where that isn't beyond doubt. */
  beta: Estimate | null;
  /** SD of the timekeeper. */
  sigma_t_ms: Estimate;
  /** SD of the motor delay; null where it can't be told. */
  sigma_m_ms: Estimate | null;
  /** How likely such a fit is by the model. */
  p_value: number | null;
  /** False where p is below 0.01: the shares are doubtful. */
  fits: boolean;
}

/** How strongly the first player (a) and the second (b) correct toward each other. */
export interface Coupling {
  /** Intervals of each between pulses that it rests on; where the take has over 4096 pulses, those of 8 stretches of 512. */
  intervals: number;
  /** The share of an asynchrony that the first takes back by the next pulse. */
  alpha_a: Estimate;
  /** The second's share. */
  alpha_b: Estimate;
  /** SD of the first's timekeeper. */
  sigma_t_a_ms: Estimate;
  /** SD of the second's. */
  sigma_t_b_ms: Estimate;
  /** SD of the first's motor delay; null where it can't be told. */
  sigma_m_a_ms: Estimate | null;
  /** SD of the second's; null where it can't be told. */
  sigma_m_b_ms: Estimate | null;
  /** How likely a fit that is no better would be if the model held. */
  p_value: number | null;
  /** False where p is below 0.01: the shares are doubtful. */
  fits: boolean;
  /** The share of the distance to the song's beat that the first takes back besides; null in free play, and where it can't be told. */
  click_a: Estimate | null;
  /** The second's. */
  click_b: Estimate | null;
}

/** Who follows whom in windows of 32 pulses, as lists of one length. */
export interface LeadOverTime {
  /** The middle of each; null where nobody plays in it. */
  time_s: (number | null)[];
  /** As for the whole take; null = too few to say. */
  lead: (number | null)[];
  is_beyond_chance: boolean[];
  /** The size of a lead that is beyond chance. */
  threshold: number | null;
}

/** Who follows whom, which is not who is first. */
export interface Lead {
  /** Pairs of neighbouring intervals that it rests on. */
  pairs: number;
  /** Correlation at lag +1: the first's next interval. */
  a_follows_b: number | null;
  /** Correlation at lag 0. */
  together: number | null;
  /** Correlation at lag -1: the second's next interval. */
  b_follows_a: number | null;
  /** In SDs of duos who correct equally; positive = the first leads. */
  lead: number | null;
  /** How often such duos show a lead as far out. */
  p_value: number | null;
  /** The key of who leads beyond chance, this pair by itself. */
  leader: string | null;
  over_time: LeadOverTime;
}

/** How far a player is before the mean of the group's places, negative, or after it. */
export interface Place {
  key: string;
  /** Null = too few shared positions. */
  place_ms: number | null;
  /** Lower end of the 95 % interval. */
  low: number | null;
  /** Upper end of the 95 % interval. */
  high: number | null;
}

/** Somebody who is followed, and by whom, as keys. */
export interface Leads {
  leader: string;
  follower: string;
}

/** A 95 % confidence interval, in the unit of its number. */
export interface Range {
  low: number;
  high: number;
}

/** 95 % intervals of four numbers; null where the number is null or has none. */
export interface Intervals {
  mean_asynchrony_ms: Range | null;
  sd_asynchrony_ms: Range | null;
  mean_absolute_asynchrony_ms: Range | null;
  rms_asynchrony_ms: Range | null;
}

/** A player's asynchronies on one piece. */
export interface ByPiece {
  /** What was hit, such as snare or hihat_closed. */
  piece: string;
  /** Matched strokes on the piece. */
  n: number;
  /** Mean asynchrony, ms; negative = early, or the first player first. */
  mean_asynchrony_ms: number | null;
  /** SD of the asynchronies, divisor n - 1, ms. */
  sd_asynchrony_ms: number | null;
  /** Mean of the asynchronies' absolute values, ms. */
  mean_absolute_asynchrony_ms: number | null;
  /** Root of the mean of their squares, ms. */
  rms_asynchrony_ms: number | null;
  intervals: Intervals;
}

/** Asynchronies at one position in the bar. */
export interface ByPosition {
  /** Beats (quarter notes) since the start of the bar. */
  position_beats: number;
  /** Asynchronies at the position. */
  n: number;
  /** Mean asynchrony, ms; negative = early, or the first player first. */
  mean_asynchrony_ms: number | null;
  /** SD of the asynchronies, divisor n - 1, ms. */
  sd_asynchrony_ms: number | null;
  /** Mean of the asynchronies' absolute values, ms. */
  mean_absolute_asynchrony_ms: number | null;
  /** Root of the mean of their squares, ms. */
  rms_asynchrony_ms: number | null;
  intervals: Intervals;
}

/** What happened between two players in one bar: for pictures, too few to be an estimate. */
export interface ByBar {
  bar: number;
  joint_onsets: number;
  mean_asynchrony_ms: number;
  mean_absolute_asynchrony_ms: number;
  flams: number;
}

/** Local tempo, one value a beat, as three lists of one length. */
export interface TempoCurve {
  beat: number[];
  time_s: number[];
  /** Null where too few onsets lie around the beat. */
  tempo_bpm: (number | null)[];
}

/** What a player's numbers rest on, where they were heard in a recording of sound. */
export interface HeardSummary {
  /** Median half-width that holds a stroke's attack two times in three. */
  timing_doubt_p50_ms: number;
  /** Root of the mean of their squares: what it adds to an SD. */
  timing_doubt_rms_ms: number;
  /** The share of strokes whose confidence is 0.8 or more, 0 to 1. */
  sure_share: number;
}

/** One player against the grid. */
export interface Player {
  /** Tells players apart, where names are alike. */
  key: string;
  name: string;
  /** How many strokes were played. */
  strokes: number;
  /** Strokes that match a note of the grid. */
  matched: number;
  /** Strokes that match no note. */
  extra: number;
  /** Strokes on another piece than the note they stand for. */
  wrong_piece: number;
  /** Strokes at the recorder's very first tick. */
  undated: number;
  /** Notes of the chart that weren't played. */
  missed: number;
  /** Grid positions with at least one matched stroke. */
  onsets: number;
  /** Mean asynchrony, ms; negative = early, or the first player first. */
  mean_asynchrony_ms: number | null;
  /** SD of the asynchronies, divisor n - 1, ms. */
  sd_asynchrony_ms: number | null;
  /** Mean of the asynchronies' absolute values, ms. */
  mean_absolute_asynchrony_ms: number | null;
  /** Root of the mean of their squares, ms. */
  rms_asynchrony_ms: number | null;
  intervals: Intervals;
  /** Quarter notes a minute. */
  tempo_bpm: number | null;
  tempo_interval: Range | null;
  /** How the tempo moves: BPM in a minute; null in short takes. */
  drift_bpm_per_minute: number | null;
  drift_interval: Range | null;
  /** False where they play at another tempo than the grid's, or one that moves away; numbers against the grid are null then. */
  follows_grid: boolean;
  /** R, 0 to 1; 1 = every stroke at the same phase. */
  phase_concentration: number | null;
  /** Probability of such an R if phases were uniform. */
  rayleigh_p: number | null;
  /** Long part over short part of a pair of eighths. */
  swing_ratio: number | null;
  /** How many pairs of eighths the swing ratio rests on. */
  swing_eighths: number;
  /** How far strokes at one position lie apart, ms. */
  limb_spread_ms: number | null;
  /** Null in free play, where there is too little to say, and in takes of more than 5 players. */
  click_correction: ClickCorrection | null;
  /** Null where the strokes came as data: MIDI, a table. */
  heard: HeardSummary | null;
  by_piece: ByPiece[];
  by_position: ByPosition[];
  tempo_curve: TempoCurve;
}

/** Two players over their joint onsets; an asynchrony is the first player's - the second's. */
export interface Pair {
  /** Their names. */
  players: [string, string];
  keys: [string, string];
  /** Grid positions at which both played. */
  joint_onsets: number;
  /** Mean asynchrony, ms; negative = early, or the first player first. */
  mean_asynchrony_ms: number | null;
  /** SD of the asynchronies, divisor n - 1, ms. */
  sd_asynchrony_ms: number | null;
  /** Mean of the asynchronies' absolute values, ms. */
  mean_absolute_asynchrony_ms: number | null;
  /** Root of the mean of their squares, ms. */
  rms_asynchrony_ms: number | null;
  intervals: Intervals;
  /** Joint onsets over 30 ms apart; null = too few to say. */
  flams: number | null;
  flams_per_minute: number | null;
  /** The share of joint onsets that are no flams, 0 to 1. */
  together_share: number | null;
  together_interval: Range | null;
  /** Null = too little to say, or more than 10 pairs in the take. */
  coupling: Coupling | null;
  /** Null for more than 10 pairs in the take. */
  lead: Lead | null;
  by_position: ByPosition[];
  by_bar: ByBar[];
}

/** One player against the mean of the others. */
export interface Member {
  key: string;
  name: string;
  /** Positions where they and others played. */
  n: number;
  /** Mean asynchrony, ms; negative = early, or the first player first. */
  mean_asynchrony_ms: number | null;
  /** SD of the asynchronies, divisor n - 1, ms. */
  sd_asynchrony_ms: number | null;
  /** Mean of the asynchronies' absolute values, ms. */
  mean_absolute_asynchrony_ms: number | null;
  /** Root of the mean of their squares, ms. */
  rms_asynchrony_ms: number | null;
  intervals: Intervals;
}

/** Three or more players; the order parameter stands at each position where two played. */
export interface Group {
  members: Member[];
  /** SD of the onsets around the group's mean at a position. */
  spread_ms: number | null;
  /** In the order of the players. */
  places: Place[];
  /** How much of who is ahead of whom one order of places explains, 0 to 1. */
  consistency: number | null;
  /** Who leads whom with all pairs allowed for, the clearest first; null for more than 10 pairs. */
  leads: Leads[] | null;
  mean_order_parameter: number | null;
  beat: number[];
  /** r at each of these beats, 0 to 1; 1 = one moment. */
  order_parameter: number[];
}

/** A tempo from a beat on; with ramp_to_bpm it moves there up to the next tempo. */
export interface Tempo {
  beat: number;
  tempo_bpm: number;
  ramp_to_bpm: number | null;
}

/** A meter from a beat on. */
export interface MeterFrom {
  beat: number;
  meter: string;
}

/** What was played. */
export interface SongPlayed {
  /** Its short name; empty where only the tempo is known. */
  name: string;
  /** In English, where there is an English title. */
  title: string;
  artists: string[];
  /** The tempo at beat 1 of bar 1. */
  tempo_bpm: number;
  /** The meter of bar 1, such as 4/4. */
  meter: string;
  tempos: Tempo[];
  meters: MeterFrom[];
  /** When beat 1 of bar 1 falls, s. */
  start_s: number;
  /** The level whose chart was played. */
  level: string | null;
}

/** The grid on which the take is measured. */
export interface Grid {
  /** chart, or the fineness found, such as sixteenths or swung_eighths. */
  kind: string;
  positions_per_pulse: number | null;
  swing_ratio: number | null;
  /** False where the strokes are too few or too loose to find a grid. */
  is_sure: boolean;
}

/** The first and the last bar with a stroke or a note. */
export interface Bars {
  first: number;
  last: number;
}

/** Something to know before the numbers. */
export interface Remark {
  /** Which remark it is. */
  message: string;
  arguments: Record<string, string | number>;
  /** The remark in English. */
  text: string;
}

/** One thing to practise next; the most important comes first. */
export interface Suggestion {
  /** The coach's rule that made it; see the coach's page. */
  rule: string;
  /** Which message it is. */
  message: string;
  arguments: Record<string, string | number>;
  /** The bars that show why. */
  bars: number[];
  /** The keys of those it speaks to. */
  players: string[];
  /** The suggestion in English. */
  text: string;
}

/** The beats found where neither song nor tempo was given. */
export interface FreePlay {
  /** The median tempo. */
  tempo_bpm: number;
  meter: string;
  /** How likely the beats are right, 0 to 1. */
  sureness: number;
  /** How likely they are not the half or the double, 0 to 1. */
  octave_sureness: number;
  /** How likely beats and downbeats are right, 0 to 1. */
  downbeat_sureness: number;
  beat_s: number[];
  is_downbeat: boolean[];
}

/** What Hapju's measures say of one take. Null = too few to say, never zero. */
export interface Report {
  /** Rises when a field goes or changes meaning. */
  schema_version: number;
  hapju_version: string;
  song: SongPlayed;
  /** Null where a song or a tempo was given. */
  free_play: FreePlay | null;
  grid: Grid;
  bars: Bars;
  duration_s: number;
  players: Player[];
  /** Every pair, in the order of the players. */
  pairs: Pair[];
  /** Null for fewer than three players. */
  group: Group | null;
  /** Null where nobody's heart rate was given. */
  hearts: Hearts | null;
  remarks: Remark[];
  suggestions: Suggestion[];
}

/** Whatever a page may say. */
export type PageMessage =
  | Enter
  | Ask
  | Sit
  | Rise
  | Change
  | Choose
  | Begin
  | Stop
  | Play
  | Clock;

/** Whatever the studio may say. */
export type StudioMessage =
  | Welcome
  | Answer
  | Seated
  | Room
  | Sheet
  | Starts
  | Heard
  | Meters
  | Ended
  | Called
  | Refused;
