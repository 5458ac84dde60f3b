import type { JoinedMethod } from "../../../audit/scope-facts.js";
import { refusalOf } from "../../../src/verdict.js";
import { useWorld } from "../here.js";
import { columns, verdicts } from "../messages.js";
import { AnyOf, MethodName, RouteName } from "./names.js";

/** Methods, what each sends and what opens it. */
export function MethodTable({
  methods,
  caption,
  found = false,
}: {
  readonly methods: readonly JoinedMethod[];
  readonly caption: string;
  readonly found?: boolean;
}) {
  return (
    <table>
      <caption class="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.method}</th>
          <th scope="col">{columns.sends}</th>
          <th scope="col">{columns.openedBy}</th>
        </tr>
      </thead>
      <tbody>
        {methods.map((method) => (
          <tr key={method.name}>
            <th scope="row">
              <MethodName name={method.name} found={found} />
            </th>
            <td>
              {method.route ? (
                <RouteName name={`${method.route.verb} ${method.route.path}`} />
              ) : (
                columns.unknown
              )}
            </td>
            <td>
              <OpenedBy method={method} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The scopes that open a method, and a word where no scope of a project key does. */
function OpenedBy({ method: { facts } }: { readonly method: Pick<JoinedMethod, "facts"> }) {
  const { world } = useWorld();
  if (facts === undefined) return <span class="quiet">{verdicts.uncatalogued}</span>;
  if ("notOnServer" in facts) {
    return <span class="quiet">{verdicts.notOnServer(facts.notOnServer)}</span>;
  }
  const key = { kind: "project", scopes: [] } as const;
  const refusal = refusalOf(facts.anyOf, key, world.facts.rules);
  const isGrantable = refusal?.reason === "missing-scope";
  return (
    <>
      <AnyOf scopes={facts.anyOf} />
      {!isGrantable && (
        <span class="quiet">
          {" "}
          {refusal === undefined ? verdicts.open : verdicts.short(refusal)}
        </span>
      )}
    </>
  );
}
