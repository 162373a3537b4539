/** A button that makes a room and goes there. */
import { useSignal } from "@preact/signals";
import { makeRoom } from "../home/make_room";
import { go } from "../routes";
import { say } from "../words/words";

export function NewRoom() {
  const state = useSignal<"idle" | "making" | "failed">("idle");
  const make = async () => {
    state.value = "making";
    const key = await makeRoom();
    if (key === null) state.value = "failed";
    else go(`/room/${key}`);
  };
  return (
    <>
      <button type="button" class="button chief" disabled={state.value === "making"} onClick={() => void make()}>
        {say("studio-room-new")}
      </button>
      <p role="status">{state.value === "failed" ? say("studio-home-no-room") : ""}</p>
    </>
  );
}
