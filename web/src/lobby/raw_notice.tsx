/** Says where a microphone's sound isn't the one that reached it. */
import type { Microphone } from "../inputs/microphone/microphone";
import type { Treatment } from "../inputs/microphone/raw_sound";
import { language } from "../words/language";
import { say } from "../words/words";

export function RawNotice({ microphone }: { microphone: Microphone }) {
  const { treated, unknown } = microphone.rawness.value;
  const list = (which: readonly Treatment[]): string =>
    new Intl.ListFormat(language.value).format(which.map((one) => say(`studio-microphone-treatment-${one}`)));
  if (treated.length > 0) {
    return (
      <p class="notice" role="alert">
        {say("studio-microphone-treated", { what: list(treated) })}
      </p>
    );
  }
  return (
    <p class="small muted">
      {unknown.length > 0
        ? say("studio-microphone-raw-unknown", { what: list(unknown) })
        : say("studio-microphone-raw")}
    </p>
  );
}
