/** Where in a sentence the players' names stand. */

/** The sentence cut at the names in it; of names within names, the longest. */
export function parts(said: string, names: readonly string[]): { text: string; player: number | null }[] {
  const loose = said.replaceAll("\u00a0", " "); // names may have been held together
  const known = names
    .map((name, index) => ({ name, player: index + 1 }))
    .filter(({ name }, index) => name.trim() !== "" && names.indexOf(name) === index)
    .sort((one, other) => other.name.length - one.name.length);
  const found: { text: string; player: number | null }[] = [];
  let plain = "";
  for (let at = 0; at < said.length; ) {
    const here = known.find(({ name }) => loose.startsWith(name, at) && isWhole(loose, at, name));
    if (!here) {
      plain += said[at];
      at += 1;
      continue;
    }
    if (plain) found.push({ text: plain, player: null });
    plain = "";
    found.push({ text: said.slice(at, at + here.name.length), player: here.player });
    at += here.name.length;
  }
  if (plain) found.push({ text: plain, player: null });
  return found;
}

const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

/** Whether a name stands by itself: "Bo" isn't in "Both". Korean and Japanese set no spaces. */
function isWhole(said: string, at: number, name: string): boolean {
  const [before, after] = [said[at - 1] ?? " ", said[at + name.length] ?? " "];
  const isJoined = (one: string, other: string) => LETTER.test(one) && LETTER.test(other);
  return !isJoined(before, name[0]!) && !isJoined(name.at(-1)!, after);
}
