import { useHere } from "../here.js";
import { keyTitle } from "../key-title.js";
import { project as say } from "../messages.js";
import { Go } from "./go.js";
import { StateText } from "./state-text.js";

/** The keys of the project that need a scope, or are granted it, if the page is about a project. */
export function ProjectKeys({ scope }: { readonly scope: string }) {
  const { project } = useHere();
  const rows = (project?.units ?? []).flatMap((unit) =>
    unit.keys.flatMap((key) =>
      key.cells
        .filter((cell) => cell.scope === scope)
        .map((cell) => ({ unit: unit.name, key: key.name, cell })),
    ),
  );
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{say.keysOf(scope)}</h2>
      <ul class="plain">
        {rows.map(({ unit, key, cell }) => (
          <li key={keyTitle(unit, key)}>
            <Go page="project" name={unit} query={{ key, scope }}>
              {keyTitle(unit, key)}
            </Go>{" "}
            <StateText cell={cell} />
          </li>
        ))}
      </ul>
    </section>
  );
}
