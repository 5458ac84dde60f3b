import {
  cellStates,
  type PageCell,
  type PageKey,
  type PageUnit,
} from "../../../audit/page/page-project.js";
import { byCodePoint } from "../../../codegen/src/catalog/canonical.js";
import { useHere } from "../here.js";
import { keyTitle } from "../key-title.js";
import { captions, project as say } from "../messages.js";
import { Go } from "./go.js";

/** Keys by scopes. A cell leads to the calls behind it. */
export function Matrix({ units }: { readonly units: readonly PageUnit[] }) {
  const all = units.flatMap(({ keys }) => keys.flatMap(({ cells }) => cells));
  const scopes = [...new Set(all.map(({ scope }) => scope))].sort(byCodePoint);
  if (scopes.length === 0) return <p>{say.noScopes}</p>;
  const states = cellStates.filter((state) => all.some((cell) => cell.state === state));
  return (
    <section>
      <h2 id="matrix">{say.matrix}</h2>
      <ul class="inline legend">
        {states.map((state) => (
          <li key={state}>
            <span class={`state ${state}`} aria-hidden="true">
              {say.signs[state]}
            </span>{" "}
            {say.legend[state]}
          </li>
        ))}
        {all.some(({ accepted }) => accepted !== undefined) && (
          <li>
            <span class="state accepted" aria-hidden="true">
              {say.acceptedSign("…")}
            </span>{" "}
            {say.acceptedLegend}
          </li>
        )}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the arrows. */}
      <section class="scroll" aria-labelledby="matrix" tabIndex={0}>
        <table class="matrix">
          <caption class="hidden">{captions.matrix}</caption>
          <thead>
            <tr>
              <th scope="col">{say.key}</th>
              {scopes.map((scope) => (
                <th scope="col" key={scope} class="turned">
                  <span>{scope}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.flatMap((unit) =>
              unit.keys.map((key) => (
                <tr key={keyTitle(unit.name, key.name)}>
                  <th scope="row">
                    {keyTitle(unit.name, key.name)} <span class="quiet">{verdictOf(key)}</span>
                  </th>
                  {scopes.map((scope) => (
                    <td key={scope}>
                      <Cell
                        unit={unit}
                        name={key.name}
                        cell={key.cells.find((one) => one.scope === scope)}
                      />
                    </td>
                  ))}
                </tr>
              )),
            )}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** Where there is no scope to show, it is told what that means. */
const verdictOf = ({ cells, needs, verdict }: PageKey): string =>
  [...(cells.length === 0 ? [needs] : []), verdict].filter((text) => text !== "").join(", ");

function Cell({
  unit,
  name,
  cell,
}: {
  readonly unit: PageUnit;
  readonly name: string;
  readonly cell: PageCell | undefined;
}) {
  const { place } = useHere();
  if (cell === undefined) return null;
  const { scope, state, calls } = cell;
  const isError = cell.findings.some((index) => unit.findings[index]?.level === "error");
  const isAccepted = cell.accepted !== undefined;
  const sign = say.signs[state];
  const isChosen =
    place.name === unit.name && place.query.key === name && place.query.scope === scope;
  return (
    <Go
      page="project"
      name={unit.name}
      query={{ key: name, scope }}
      current={isChosen}
      class={`state ${state}${isError ? " error" : ""}${isAccepted ? " accepted" : ""}`}
    >
      <span aria-hidden="true">{isAccepted ? say.acceptedSign(sign) : sign}</span>
      <span class="hidden">{say.cell(scope, say.legend[state], calls.length, isAccepted)}</span>
    </Go>
  );
}
