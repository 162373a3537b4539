/**
 * The secret by which the studio knows a page again. It is kept for the tab, so that a reload takes
 * up its players too. A tab that was duplicated has the same: the lock tells, and it makes its own.
 */

const KEY = "hapju.page";
const BYTES = 18;
/** A page that is reloaded needs a moment to let go of its lock. */
const LETS_GO_WITHIN_MS = 600;

let secret: Promise<string> | null = null;

/** The secret of this page, the same as long as it lives. */
export function pageSecret(): Promise<string> {
  secret ??= findSecret();
  return secret;
}

async function findSecret(): Promise<string> {
  const kept = read();
  if (kept && (await isFree(kept))) return kept;
  const made = makeSecret();
  write(made);
  void isFree(made);
  return made;
}

export function makeSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_");
}

/** Whether no other tab has it; from then on this one does. */
function isFree(name: string): Promise<boolean> {
  const locks = (navigator as Partial<Navigator>).locks;
  if (!locks) return Promise.resolve(true); // not a secure context: no way to tell
  return new Promise((resolve) => {
    locks
      .request(
        `${KEY}.${name}`,
        { signal: AbortSignal.timeout(LETS_GO_WITHIN_MS) },
        () => (resolve(true), new Promise(() => undefined)),
      )
      .catch(() => resolve(false));
  });
}

function read(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function write(text: string): void {
  try {
    sessionStorage.setItem(KEY, text);
  } catch {
    // Without storage a reload is a new page.
  }
}
