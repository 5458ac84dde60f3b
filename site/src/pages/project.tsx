import type { PageFinding, PageUnit } from "../../../audit/page/page-project.js";
import { unitTitle } from "../../../audit/units/unit-title.js";
import { useHere } from "../here.js";
import { keyTitle } from "../key-title.js";
import { project as say } from "../messages.js";
import { BehindCell } from "../parts/behind-cell.js";
import { Findings } from "../parts/findings.js";
import { Go } from "../parts/go.js";
import { KeyNeeds } from "../parts/key-needs.js";
import { Matrix } from "../parts/matrix.js";
import { NotInProject } from "../parts/not-in-project.js";
import { CallList } from "../parts/project-calls.js";

/** The audit of a project: keys by scopes, the calls behind each cell, and what is to be said of it. */
export function Project() {
  const { project, world } = useHere();
  if (project === undefined) {
    return (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.none}</p>
      </>
    );
  }
  return (
    <>
      <h1>{say.title}</h1>
      <p class="made">
        <strong>{project.name}</strong>{" "}
        <span class="quiet">{say.madeOn(project.made.day, project.made.by)}</span>
      </p>
      <p class="lead">{project.summary}</p>
      {world !== undefined && <p class="quiet">{say.ownServer}</p>}
      {project.accepted !== undefined && <p>{project.accepted}</p>}
      <KeyNeeds units={project.units} />
      <Matrix units={project.units} />
      <Chosen units={project.units} />
      {project.units.map((unit) => (
        <Unit key={unit.name} unit={unit} />
      ))}
      {project.notes.length > 0 && (
        <section>
          <h2>{say.notes}</h2>
          <ul>
            {project.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** So many calls are shown at once; the others have a link. */
const most = 100;

/** The calls behind the cell that the address names. */
function Chosen({ units }: { readonly units: readonly PageUnit[] }) {
  const { place } = useHere();
  const { key = "", scope = "", from = "0" } = place.query;
  const unit = units.find(({ name }) => name === place.name);
  const row = unit?.keys.find(({ name }) => name === key);
  const cell = row?.cells.find((one) => one.scope === scope);
  if (unit === undefined || row === undefined || cell === undefined) {
    return (
      <>
        <NotInProject units={units} unit={unit} />
        <p class="quiet">{say.choose}</p>
      </>
    );
  }
  const all = cell.calls.length;
  const first = Math.min(Math.max(0, Number.parseInt(from, 10) || 0), Math.max(0, all - 1));
  const calls = cell.calls.slice(first, first + most).flatMap((index) => unit.calls[index] ?? []);
  const query = { key, scope };
  return (
    <section class="card" aria-labelledby="chosen">
      <div role="status">
        <h2 id="chosen">{say.calls(scope, keyTitle(unit.name, key), all)}</h2>
      </div>
      <BehindCell unit={unit} row={row} cell={cell} />
      {all === 0 && <p>{say.noCalls}</p>}
      <CallList calls={calls} />
      {all > most && (
        <p class="pager">
          {first > 0 && (
            <Go
              page="project"
              name={unit.name}
              query={{ ...query, from: String(Math.max(0, first - most)) }}
            >
              {say.earlier}
            </Go>
          )}
          <span>{say.range(first + 1, first + calls.length, all)}</span>
          {first + most < all && (
            <Go page="project" name={unit.name} query={{ ...query, from: String(first + most) }}>
              {say.later}
            </Go>
          )}
        </p>
      )}
    </section>
  );
}

const isAccepted = ({ accepted }: PageFinding): boolean => accepted !== undefined;

function Unit({ unit }: { readonly unit: PageUnit }) {
  const open = unit.findings.filter((finding) => !isAccepted(finding));
  const accepted = unit.findings.filter(isAccepted);
  return (
    <section class="unit">
      <h2>
        {unitTitle(unit.name)} <span class="quiet">{unit.verdict}</span>
      </h2>
      {unit.judgedBy !== undefined && (
        <p class="quiet">
          {say.judgedBy} {unit.judgedBy}
        </p>
      )}
      <Findings
        title={say.unresolved}
        findings={unit.unresolved}
        note={say.ofThemAccepted(unit.unresolved.filter(isAccepted).length, unit.unresolved.length)}
      />
      <Findings title={say.findings} findings={open} />
      <Findings title={say.accepted} findings={accepted} />
    </section>
  );
}
