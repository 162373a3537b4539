/** Asking the class in: a link, and a code large enough to be scanned from the last row. */
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { isOnlyHere } from "../addresses";
import { putOnClipboard } from "../lobby/invite";
import { say } from "./class_words";
import { useClass } from "./seen";

export function ClassInvite() {
  const { said } = useClass();
  const address = new URL(`/class/${said.key}`, location.origin).href;
  const copied = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  const large = useRef<HTMLDialogElement>(null);
  const isHere = isOnlyHere(location.hostname);
  const copy = async () => {
    if (!(await putOnClipboard(address, field.current!))) return;
    copied.value = true;
    setTimeout(() => (copied.value = false), 2500);
  };
  const code = (size: number) => (
    <img class="qr" src={`/api/rooms/${said.key}/qr.svg`} width={size} height={size} alt={say("studio-lobby-qr-alt")} />
  );
  return (
    <section class="card class-invite" aria-labelledby="invite-title">
      <h2 id="invite-title">{say("class-invite")}</h2>
      <p class="small muted">{say("class-invite-text")}</p>
      {isHere && <p class="notice small">{say("studio-lobby-invite-only-here")}</p>}
      <div class="class-invite-ways">
        <input ref={field} class="text small" readOnly value={address} aria-label={say("studio-lobby-link")} onFocus={(event) => event.currentTarget.select()} />
        <button type="button" class="button" onClick={() => void copy()}>
          {say(copied.value ? "studio-lobby-copied" : "studio-lobby-copy")}
        </button>
        <button type="button" class="button" onClick={() => large.current?.showModal()}>
          {say("class-invite-large")}
        </button>
      </div>
      <dialog ref={large} class="class-code" onClick={() => large.current?.close()}>
        {code(420)}
        <p class="class-code-address">{address}</p>
        <button type="button" class="button">{say("class-close")}</button>
      </dialog>
    </section>
  );
}
