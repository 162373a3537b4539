/** Every player's track on this stage, kept true by what is struck here and heard from others. */
import type { Session } from "../live/session";
import { PlayerTrack } from "./player_track";

export class Tracks {
  private readonly tracks = new Map<number, PlayerTrack>();

  constructor(private readonly session: Session) {}

  /** Strokes of players here are drawn as they are struck; others' as the studio tells of them. */
  follow(): () => void {
    const { session } = this;
    const stops = [
      session.onStruck((player, time, piece, velocity) => this.of(player).add(time, piece, velocity)),
      session.onHeard((heard) => {
        if (session.mine.peek().includes(heard.player)) return;
        for (const [time, piece, velocity] of heard.strokes) this.of(heard.player).add(time, piece, velocity);
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }

  of(player: number): PlayerTrack {
    let track = this.tracks.get(player);
    if (!track) {
      const here = this.session.room.peek()?.players.find((one) => one.player === player);
      const charts = this.session.sheet.peek()?.charts ?? {};
      track = new PlayerTrack(charts[here?.part ?? ""] ?? []);
      this.tracks.set(player, track);
    }
    return track;
  }
}
