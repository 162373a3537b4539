/** Words that only some pages need: catalogues that come with those pages, beside the common ones. */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { effect, signal } from "@preact/signals";
import { type Language, language } from "./language";
import { say as sayOnPages } from "./words";

export type Arguments = Record<string, FluentVariable>;

export interface MoreWords {
  /** A message with its arguments in place; one of the common words where it isn't among these. */
  say(id: string, args?: Arguments): string;
  /** Whether the words are there: nothing is drawn before. */
  isSpoken(): boolean;
}

/** Loads the language's texts now, and again whenever another is chosen. */
export function moreWords(loaders: Record<Language, () => Promise<{ default: string[] }>>): MoreWords {
  const spoken = signal<FluentBundle | null>(null);
  effect(() => {
    const code = language.value;
    void loaders[code]().then(({ default: texts }) => {
      if (language.peek() !== code) return;
      const bundle = new FluentBundle(code, { useIsolating: false });
      for (const text of texts) bundle.addResource(new FluentResource(text));
      spoken.value = bundle;
    });
  });
  return {
    say(id, args) {
      const bundle = spoken.value;
      const pattern = bundle?.getMessage(id)?.value;
      if (!bundle || !pattern) return sayOnPages(id, args);
      return bundle.formatPattern(pattern, args ?? null, []);
    },
    isSpoken: () => spoken.value !== null,
  };
}
