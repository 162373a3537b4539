/** Parts of the pages that are loaded when they are first shown. */
import { signal } from "@preact/signals";
import type { ComponentChildren, ComponentType, FunctionComponent } from "preact";
import { say } from "../words/words";

/**
 * A part that comes by itself; until then `waiting` stands in its place. (Preact's own `lazy` brings
 * its React layer along, in which a field's `onChange` fires with each letter.)
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ComponentChildren = null,
): FunctionComponent<Props> {
  const state = signal<ComponentType<Props> | "asked" | "failed" | null>(null);
  const ask = () => {
    state.value = "asked";
    load().then(
      (part) => (state.value = part),
      () => (state.value = "failed"),
    );
  };
  return function Later(props) {
    if (state.peek() === null) queueMicrotask(() => state.peek() === null && ask());
    const Part = state.value;
    if (Part === "failed") return <NotLoaded again={ask} />;
    if (Part === null || Part === "asked") return <>{waiting}</>;
    return <Part {...props} />;
  };
}

function NotLoaded({ again }: { again: () => void }) {
  return (
    <p class="notice" role="alert">
      {say("studio-not-loaded")}{" "}
      <button type="button" class="button" onClick={again}>
        {say("studio-load-again")}
      </button>
    </p>
  );
}
