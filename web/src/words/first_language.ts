/** Which of the languages a reader gets at first. */

export const LANGUAGES = ["en", "ko", "ja"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What the address asks for, else what was chosen before, else what the browser prefers. */
export function firstLanguage(
  query: string,
  remembered: string | null,
  preferred: readonly string[],
): Language {
  const asked = new URLSearchParams(query).get("lang");
  const wishes = [asked, remembered, ...preferred];
  for (const wish of wishes) {
    const short = wish?.toLowerCase().split("-")[0];
    const found = LANGUAGES.find((code) => code === short);
    if (found) return found;
  }
  return "en";
}
