import type { PageCell, PageKey, PageUnit } from "../../../audit/page/page-project.js";
import { project as say } from "../messages.js";
import { Finding } from "./findings.js";
import { StateText } from "./state-text.js";

/** How a scope stands to a key, and what says so: each finding with its place. */
export function BehindCell({
  unit,
  row,
  cell,
}: {
  readonly unit: PageUnit;
  readonly row: PageKey;
  readonly cell: PageCell;
}) {
  const findings = cell.findings.flatMap((index) => unit.findings[index] ?? []);
  const opening = openingNow(cell, row);
  return (
    <>
      <p>
        <StateText cell={cell} />
        {opening.length > 0 && ` ${say.openedBy(opening)}`}
      </p>
      {findings.length > 0 && (
        <ul class="plain findings">
          {findings.map((finding) => (
            <Finding
              key={`${finding.what} ${finding.places.join()} ${finding.accepted}`}
              finding={finding}
            />
          ))}
        </ul>
      )}
    </>
  );
}

/** The scopes of the same key that open calls of one which it needs, and is not granted. */
function openingNow({ calls, state }: PageCell, { cells }: PageKey): string[] {
  if (state !== "needed") return [];
  return cells
    .filter((other) => other.state !== "needed" && other.state !== "missing")
    .filter((other) => other.calls.some((call) => calls.includes(call)))
    .map(({ scope }) => scope);
}
