/** A spread in large letters: ±12 ms, or dots until there is one. */

export function Spread({ ms }: { ms: number | null }) {
  return (
    <span class="together-number figures">
      {ms === null ? (
        <span class="together-waits" aria-hidden="true">
          ···
        </span>
      ) : (
        <>
          ±{Math.round(ms)}
          <small> ms</small>
        </>
      )}
    </span>
  );
}
