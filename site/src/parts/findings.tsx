import type { PageFinding } from "../../../audit/page/page-project.js";
import { project as say } from "../messages.js";
import { PlaceText } from "./project-calls.js";
import { ShowAll, useMost } from "./show-all.js";

/** So many findings are shown, where not all are asked for. */
const few = 100;
/** So many places of a finding are shown, where not all are asked for. */
const fewPlaces = 5;

/** Findings, folded where they are many. */
export function Findings({
  title,
  findings,
}: {
  readonly title: string;
  readonly findings: readonly PageFinding[];
}) {
  const shown = useMost(few);
  if (findings.length === 0) return null;
  return (
    <details open={findings.length <= 20}>
      <summary>
        <h3>
          {title} <span class="quiet">{findings.length}</span>
        </h3>
      </summary>
      <ul class="plain findings">
        {findings.slice(0, shown).map((finding) => (
          <Finding
            key={`${finding.code} ${finding.what} ${finding.places.join()}`}
            finding={finding}
          />
        ))}
      </ul>
      <ShowAll of={findings} most={shown} />
    </details>
  );
}

function Finding({ finding }: { readonly finding: PageFinding }) {
  const { accepted, code, fix, level, places, what, why } = finding;
  const shown = useMost(fewPlaces);
  return (
    <li>
      <div>
        <span class={`level ${level}`}>{level}</span> <code>{code}</code> {what}
      </div>
      <div class="places">
        {places.slice(0, shown).map((where) => (
          <PlaceText key={where.join()} place={where} />
        ))}
      </div>
      <ShowAll of={places} most={shown} />
      <div class="quiet">
        {why} {fix}
      </div>
      {accepted !== undefined && <div class="quiet">{say.acceptedBy(accepted)}</div>}
    </li>
  );
}
