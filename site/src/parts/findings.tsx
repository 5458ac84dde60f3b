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
  note,
}: {
  readonly title: string;
  /** Behind how many there are. */
  readonly note?: string;
  readonly findings: readonly PageFinding[];
}) {
  const shown = useMost(few);
  if (findings.length === 0) return null;
  return (
    <details open={findings.length <= 20}>
      <summary>
        <h3>
          {title}{" "}
          <span class="quiet">
            {findings.length}
            {note}
          </span>
        </h3>
      </summary>
      {byCode(findings.slice(0, shown)).map(([code, own]) => (
        <section class="findings" key={code}>
          <h4>
            <code>{code}</code> <span class="quiet">{own.length}</span>
          </h4>
          <ul class="plain">
            {own.map((finding) => (
              <Finding
                key={`${finding.what} ${finding.places.join()} ${finding.accepted}`}
                finding={finding}
              />
            ))}
          </ul>
        </section>
      ))}
      <ShowAll of={findings} most={shown} />
    </details>
  );
}

/** Findings by their kinds, in the order in which the first of each comes. */
function byCode(findings: readonly PageFinding[]): [code: string, findings: PageFinding[]][] {
  const kinds = new Map<string, PageFinding[]>();
  for (const finding of findings) {
    kinds.set(finding.code, [...(kinds.get(finding.code) ?? []), finding]);
  }
  return [...kinds];
}

/** What is to be said of some places, and what to do. */
export function Finding({ finding }: { readonly finding: PageFinding }) {
  const { accepted, fix, level, lines, places, what, why } = finding;
  const shown = useMost(fewPlaces);
  return (
    <li>
      <div>
        <span class={`level ${level}`}>{level}</span> {what}
      </div>
      <ul class="plain places">
        {places.slice(0, shown).map((where, index) => (
          <li key={where.join()}>
            <PlaceText place={where} /> {lines[index] && <code class="line">{lines[index]}</code>}
          </li>
        ))}
      </ul>
      <ShowAll of={places} most={shown} />
      <div class="quiet">
        {why} {fix}
      </div>
      {accepted !== undefined && <div class="quiet">{say.acceptedBy(accepted)}</div>}
    </li>
  );
}
