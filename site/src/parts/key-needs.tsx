import type { PageUnit } from "../../../audit/page/page-project.js";
import { keyTitle } from "../key-title.js";
import { project as say } from "../messages.js";

/** The least scopes of each key, on a line that can be copied. */
export function KeyNeeds({ units }: { readonly units: readonly PageUnit[] }) {
  const rows = units.flatMap((unit) =>
    unit.keys
      .filter(({ needs }) => needs !== "")
      .map(({ name, needs }) => ({ title: keyTitle(unit.name, name), needs })),
  );
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{say.needs}</h2>
      <ul class="plain needs">
        {rows.map(({ title, needs }) => (
          <li key={title}>
            <strong>{title}</strong> {needs}
          </li>
        ))}
      </ul>
    </section>
  );
}
