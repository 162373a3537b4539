/** Fluent messages for what is drawn: reading one in a component redraws it in another language. */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { effect, signal } from "@preact/signals";
import { type Language, language } from "./language";

const LOADERS: Record<Language, () => Promise<{ default: string[] }>> = {
  en: () => import("./en"),
  ko: () => import("./ko"),
  ja: () => import("./ja"),
};

const spoken = signal<FluentBundle | null>(null);
/** The language that the page speaks now, its words being there. */
export const spokenLanguage = signal<Language>("en");

/** A message with its arguments in place. A message that is missing shows its id. */
export function say(id: string, args?: Record<string, FluentVariable>): string {
  const bundle = spoken.value;
  const pattern = bundle?.getMessage(id)?.value;
  if (!bundle || !pattern) return id;
  return bundle.formatPattern(pattern, args ?? null, []);
}

/** Whether there is such a message. */
export function isSaid(id: string): boolean {
  return spoken.value?.hasMessage(id) ?? false;
}

async function speak(code: Language): Promise<void> {
  const texts = (await LOADERS[code]()).default;
  if (language.peek() !== code) return;
  const bundle = new FluentBundle(code, { useIsolating: false });
  for (const text of texts) bundle.addResource(new FluentResource(text));
  document.documentElement.lang = code;
  spoken.value = bundle;
  spokenLanguage.value = code;
}

/** Loads the language now and whenever another is chosen; resolves when the first is there. */
export function startSpeaking(): Promise<void> {
  return new Promise((resolve, reject) => {
    effect(() => {
      speak(language.value).then(resolve, reject);
    });
  });
}
