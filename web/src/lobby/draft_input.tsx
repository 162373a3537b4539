/** A field whose text is its writer's own until they are done: others change the room meanwhile. */
import { useSignal } from "@preact/signals";

export function DraftInput(props: {
  class: string;
  value: string;
  /** Called with the text when it is done; what it makes of it comes back as the value. */
  done: (text: string) => void;
  label?: string;
  maxLength?: number;
  number?: { min: number; max: number };
}) {
  const draft = useSignal<string | null>(null);
  return (
    <input
      class={props.class}
      value={draft.value ?? props.value}
      {...(props.label === undefined ? {} : { "aria-label": props.label })}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
      {...(props.number ? { type: "number", inputMode: "numeric", ...props.number } : {})}
      onInput={(event) => (draft.value = event.currentTarget.value)}
      onChange={(event) => {
        props.done(event.currentTarget.value);
        draft.value = null;
      }}
      onBlur={() => (draft.value = null)}
    />
  );
}
