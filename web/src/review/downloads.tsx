/** The take as files. */
import type { Download } from "../protocol";
import { Glyph } from "./glyphs";
import { say } from "./report_words";

const KINDS = ["midi", "csv", "json", "html", "pdf", "journal"] as const;

export function Downloads({ downloads }: { downloads: readonly Download[] }) {
  if (!downloads.length) return null;
  return (
    <section id="downloads">
      <h2>{say("studio-review-downloads")}</h2>
      <ul class="downloads">
        {downloads.map(({ kind, name, link }) => (
          <li key={link}>
            <a class="download" href={link} download={name}>
              <Glyph name="save" size={22} />
              <span>
                <b>{name}</b>
                {KINDS.some((known) => known === kind) && <small>{say(`studio-review-download-${kind}`)}</small>}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
