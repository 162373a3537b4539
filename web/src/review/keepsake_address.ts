/** Where the studio draws a keepsake of a take. */

export const STYLES = ["pearl", "gold", "paper"] as const;
export const FORMATS = ["poster", "card", "square"] as const;
export const STATEMENTS = ["en", "ko", "ja", "ko,ja", "en,ko", "en,ja"] as const;

export type Style = (typeof STYLES)[number];
export type Format = (typeof FORMATS)[number];
export type Statement = (typeof STATEMENTS)[number];

export interface Wishes {
  style: Style;
  /** Of the title and the number. */
  language: string;
  /** Of the joint statement, with commas between. */
  languages: string;
  place: string;
}

export function keepsakeAddress(take: string, file: string, { style, language, languages, place }: Wishes): string {
  const asked = new URLSearchParams({ style, lang: language, languages });
  const where = place.trim();
  if (where) asked.set("place", where);
  return `/api/takes/${encodeURIComponent(take)}/keepsake/${file}?${asked.toString()}`;
}

/** What to call a file that is saved: by its take's song and its style. */
export function savedName(title: string, style: Style, file: string): string {
  const plain = title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return `${plain.slice(0, 60) || "hapju"}-${style}-${file}`;
}
