import type { PlayerHere } from "../protocol";
export function TouchPads({ player }: { player: PlayerHere }) { return <div class="pads">{player.name}</div>; }
