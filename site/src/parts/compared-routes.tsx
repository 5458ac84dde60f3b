import type { ScopeFacts } from "../../../audit/scope-facts.js";
import { byCodePoint } from "../../../codegen/src/catalog/canonical.js";
import { useWorld } from "../here.js";
import { captions, compare as say } from "../messages.js";
import { changed, listIn } from "../place.js";
import { AnyOf, MethodName, RouteName } from "./names.js";
import { ServerTable, type TableRow } from "./server-table.js";

export type RouteRow = TableRow<readonly string[]>;

/** Few enough to be seen at once, unfolded. */
const few = 3;

/** Routes that two servers open to others, folded by their services; which are unfolded stands in the address. */
export function ComparedRoutes({
  rows,
  heads,
}: {
  readonly rows: readonly RouteRow[];
  readonly heads: readonly string[];
}) {
  const { place, replace, world } = useWorld();
  const { facts } = world;
  const groups = byService(rows, facts);
  // Whoever looks for something wants to see it.
  const isOpenAtFirst = groups.length <= few || (place.query.find ?? "").trim() !== "";
  const turned = listIn(place.query, "turned");
  const turn = (service: string) => {
    const others = turned.filter((one) => one !== service);
    const list = others.length < turned.length ? others : [...turned, service];
    replace(changed(place, { turned: list.sort().join(",") }));
  };
  return (
    <>
      {groups.map(([service, own]) => {
        const isOpen = isOpenAtFirst !== turned.includes(service);
        return (
          <details
            key={service}
            open={isOpen}
            onToggle={(event) => event.currentTarget.open !== isOpen && turn(service)}
          >
            <summary>
              <h3>
                <code>{service}</code> <span class="quiet">{own.length}</span>
              </h3>
            </summary>
            <ServerTable
              caption={captions.comparedRoutes(service)}
              heads={[say.route, ...heads]}
              rows={own}
              name={(name) => (
                <>
                  <RouteName name={name} />
                  {facts.senders(name).map((method) => (
                    <div key={method.name} class="sender">
                      <MethodName name={method.name} />
                    </div>
                  ))}
                </>
              )}
              value={(anyOf) => <AnyOf scopes={anyOf} />}
            />
          </details>
        );
      })}
    </>
  );
}

/** The service whose method sends a route; of one that the SDK does not send, what its path begins with. */
function byService(rows: readonly RouteRow[], facts: ScopeFacts): [string, RouteRow[]][] {
  const groups = new Map<string, RouteRow[]>();
  for (const row of rows) {
    const [sender] = facts.senders(row.name);
    const service = sender?.name.split(".")[0] ?? /\/([^/]*)/.exec(row.name)?.[1] ?? "";
    groups.set(service, [...(groups.get(service) ?? []), row]);
  }
  return [...groups].sort(([a], [b]) => byCodePoint(a, b));
}
