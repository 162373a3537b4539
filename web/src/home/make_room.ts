/** Makes a room in the studio; the key to its players' link, or null where that failed. */
export async function makeRoom(): Promise<string | null> {
  try {
    const answer = await fetch("/api/rooms", { method: "POST" });
    if (!answer.ok) return null;
    const room: { player_key: string } = await answer.json();
    return room.player_key;
  } catch {
    return null;
  }
}
