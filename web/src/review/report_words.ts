/** What is said on the review: the report's words first, then the pages' own. */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { effect, signal } from "@preact/signals";
import { type Language, language } from "../words/language";
import { say as sayOnPages } from "../words/words";

const LOADERS: Record<Language, () => Promise<{ default: string[] }>> = {
  en: () => import("./texts/en"),
  ko: () => import("./texts/ko"),
  ja: () => import("./texts/ja"),
};

const spoken = signal<FluentBundle | null>(null);

export type Arguments = Record<string, FluentVariable>;

/** A message with its arguments in place, in the reader's language. */
export function say(id: string, args?: Arguments): string {
  const bundle = spoken.value;
  const pattern = bundle?.getMessage(id)?.value;
  if (!bundle || !pattern) return sayOnPages(id, args);
  return bundle.formatPattern(pattern, args ?? null, []);
}

/** Sentences in a row, with the space that the language puts between them. */
export function joined(...sentences: readonly string[]): string {
  return sentences.filter(Boolean).join(language.value === "ja" ? "" : " ");
}

/** Whether the report's words are there: nothing is drawn before. */
export function isReportSpoken(): boolean {
  return spoken.value !== null;
}

effect(() => {
  const code = language.value;
  void LOADERS[code]().then(({ default: texts }) => {
    if (language.peek() !== code) return;
    const bundle = new FluentBundle(code, { useIsolating: false });
    for (const text of texts) bundle.addResource(new FluentResource(text));
    spoken.value = bundle;
  });
});
