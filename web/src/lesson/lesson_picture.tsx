/** A lesson's picture, set into the page so that it has the page's own colours, by day and by night. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

export function LessonPicture({ address }: { address: string }) {
  const drawing = useSignal("");
  useEffect(() => {
    let isWanted = true;
    void fetch(address)
      .then((answer) => (answer.ok ? answer.text() : ""))
      .catch(() => "")
      .then((svg) => isWanted && (drawing.value = svg));
    return () => {
      isWanted = false;
    };
  }, [address]);
  // The studio's own drawing: it holds nothing that a person has typed.
  return <figure class="lesson-picture" dangerouslySetInnerHTML={{ __html: drawing.value }} />;
}
