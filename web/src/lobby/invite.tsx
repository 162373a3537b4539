/** Asking others in: the players' link and the spectators', to copy or as a code to scan. */
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { isOnlyHere } from "../addresses";
import type { Welcome } from "../protocol";
import { say } from "../words/words";

export function Invite({ welcome }: { welcome: Welcome }) {
  const role = useSignal<"player" | "spectator">(welcome.player_key === null ? "spectator" : "player");
  const copied = useSignal(false);
  const key = role.value === "player" ? welcome.player_key! : welcome.spectator_key;
  const address = new URL(role.value === "player" ? `/room/${key}` : `/watch/${key}`, location.origin).href;
  const isHere = isOnlyHere(location.hostname);
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    if (!(await putOnClipboard(address, field.current!))) return;
    copied.value = true;
    setTimeout(() => (copied.value = false), 2500);
  };
  return (
    <section class="card invite" aria-labelledby="invite-title">
      <h2 id="invite-title">{say("studio-lobby-invite")}</h2>
      <p class="muted small">{say(`studio-lobby-invite-${role.value}`)}</p>
      {isHere && <p class="notice small">{say("studio-lobby-invite-only-here")}</p>}
      {welcome.player_key !== null && (
        <div class="choice" role="radiogroup" aria-label={say("studio-lobby-invite-as")}>
          {(["player", "spectator"] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="invite" checked={role.value === one} onChange={() => (role.value = one)} />
              {say(`studio-lobby-as-${one}`)}
            </label>
          ))}
        </div>
      )}
      <div class="invite-link">
        {!isHere && (
          <img class="qr" src={`/api/rooms/${key}/qr.svg`} width={132} height={132} alt={say("studio-lobby-qr-alt")} />
        )}
        <div class="invite-copy">
          <input
            ref={field}
            class="text small"
            readOnly
            value={address}
            aria-label={say("studio-lobby-link")}
            onFocus={(event) => event.currentTarget.select()}
          />
          <button type="button" class="button" onClick={() => void copy()}>
            {say(copied.value ? "studio-lobby-copied" : "studio-lobby-copy")}
          </button>
        </div>
      </div>
      <p role="status" class="unseen">
        {copied.value ? say("studio-lobby-copied") : ""}
      </p>
    </section>
  );
}

/** Whether it worked. Over plain http browsers keep the clipboard's new door shut; the old one is open. */
export async function putOnClipboard(text: string, field: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand("copy");
  }
}
