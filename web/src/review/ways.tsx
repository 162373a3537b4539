/** What to listen to: everything, some bars over and over, or flam after flam. */
import { LoopFields } from "./loop_fields";
import type { Looking, Way } from "./looking";
import { say } from "./report_words";

const WAYS: readonly Way[] = ["all", "bars", "flams"];

export function Ways({ looking }: { looking: Looking }) {
  const { way, flams } = looking;
  return (
    <div class="ways">
      <fieldset class="choice">
        <legend class="unseen">{say("studio-review-way")}</legend>
        {WAYS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="way"
              checked={way.value === each}
              disabled={each === "flams" && !flams.length}
              onChange={() => chooseWay(looking, each)}
            />
            {say(`studio-review-way-${each}`)}
          </label>
        ))}
      </fieldset>
      {way.value === "bars" && <LoopFields looking={looking} />}
    </div>
  );
}

function chooseWay(looking: Looking, way: Way): void {
  if (way === "all") looking.listenToAll();
  else if (way === "flams") looking.listenToFlams();
  else looking.listenToView();
}
