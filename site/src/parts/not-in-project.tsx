import type { PageUnit } from "../../../audit/page/page-project.js";
import { unitTitle } from "../../../audit/units/unit-title.js";
import { nearest } from "../../../codegen/src/findings/nearest.js";
import { useHere } from "../here.js";
import { keyTitle } from "../key-title.js";
import { project as say } from "../messages.js";
import { Go } from "./go.js";

/** What the address names, and is not there: a unit, or a scope of one of its keys. */
export function NotInProject({
  units,
  unit,
}: {
  readonly units: readonly PageUnit[];
  readonly unit: PageUnit | undefined;
}) {
  const { name, query } = useHere().place;
  if (name === "" || (unit !== undefined && query.scope === undefined)) return null;
  const { key = "", scope = "" } = query;
  if (unit !== undefined) return <p class="notice">{say.noCell(scope, keyTitle(name, key))}</p>;
  const near = nearest(
    name,
    units.map((one) => one.name),
  );
  return (
    <>
      <p class="notice">{say.noUnit(name)}</p>
      {near !== undefined && (
        <p>
          {say.nearUnit}{" "}
          <Go page="project" name={near} query={{ key, scope }}>
            {unitTitle(near)}
          </Go>
        </p>
      )}
    </>
  );
}
