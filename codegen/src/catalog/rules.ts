import type { Finding } from "../findings/finding.js";
import { nearest } from "../findings/nearest.js";
import type { JsonDocument, JsonPath } from "./document.js";
import { serverOrder } from "./history.js";
import { catalogFindings } from "./messages.js";
import { histories, type NamedHistory } from "./named-histories.js";
import type { Catalog } from "./schema.js";
import { routeShape } from "./server-facts.js";
import { serversTwice, unknownServers } from "./server-rules.js";

/** What a schema can't say: that the names in the catalog fit together. */
export function brokenRules(catalog: Catalog, document: JsonDocument): Finding[] {
  // Whatever else it says, it says of servers.
  if (Object.keys(catalog.servers).length === 0) {
    return [catalogFindings.noServers(document.place(["servers"]))];
  }
  return [
    ...unknownServers(catalog, document),
    ...serversTwice(catalog, document),
    ...unknownScopes(catalog, document),
    ...histories(catalog).flatMap((history) => saidTwice(history, catalog, document)),
    ...lists(catalog).flatMap((list) => repeatedEntries(list, document)),
    ...routesTwice(catalog, document),
    ...unknownProbes(catalog, document),
  ];
}

function lists(catalog: Catalog) {
  return [
    { name: "probes", path: ["probes"] as JsonPath, list: catalog.probes ?? [] },
    ...Object.entries(catalog.servers).map(([server, { alike = [] }]) => ({
      name: `alike of ${server}`,
      path: ["servers", server, "alike"] as JsonPath,
      list: alike as readonly string[],
    })),
    ...histories(catalog).flatMap(({ name, path, entries }) =>
      Object.entries(entries).map(([server, list]) => ({
        name: `${name} › ${server}`,
        path: [...path, server],
        list: list ?? [],
      })),
    ),
  ];
}

function unknownScopes({ scopes, routes }: Catalog, document: JsonDocument): Finding[] {
  const known = Object.keys(scopes);
  const granted = known.filter((scope) => scopes[scope]?.grantedTo !== undefined);
  return [
    ...Object.entries(scopes).flatMap(([name, { successor }]) =>
      successor === undefined || granted.includes(successor)
        ? []
        : [
            catalogFindings.unknownSuccessor(
              document.place(["scopes", name, "successor"]),
              name,
              successor,
              nearest(successor, granted),
            ),
          ],
    ),
    ...Object.entries(routes).flatMap(([route, history]) =>
      Object.entries(history).flatMap(([server, anyOf]) =>
        (anyOf ?? []).flatMap((scope, index) =>
          Object.hasOwn(scopes, scope)
            ? []
            : [
                catalogFindings.unknownScope(
                  document.place(["routes", route, server, index]),
                  route,
                  scope,
                  nearest(scope, known),
                ),
              ],
        ),
      ),
    ),
  ];
}

/** An entry that says what the one before it said: one of the two is likely meant to be another. */
function saidTwice(
  { name, path, entries }: NamedHistory,
  { servers }: Catalog,
  document: JsonDocument,
): Finding[] {
  const order = serverOrder(servers).filter((server) => Object.hasOwn(entries, server));
  const textOf = (server: string | undefined) =>
    JSON.stringify([...((server && entries[server]) || [])].sort());
  return order
    .filter((server, index) => textOf(server) === textOf(order[index - 1]))
    .map((server) => catalogFindings.saidTwice(document.place([...path, server]), name, server));
}

function repeatedEntries(
  { list, name, path }: ReturnType<typeof lists>[number],
  document: JsonDocument,
): Finding[] {
  return list.flatMap((entry, index) =>
    list.indexOf(entry) < index
      ? [catalogFindings.repeatedEntry(document.place([...path, index]), name, entry)]
      : [],
  );
}

/** Routes that differ in the names of their parameters alone. */
function routesTwice({ routes }: Catalog, document: JsonDocument): Finding[] {
  const first = new Map<string, string>();
  return Object.keys(routes).flatMap((route) => {
    const other = first.get(routeShape(route));
    if (other === undefined) first.set(routeShape(route), route);
    return other === undefined
      ? []
      : [catalogFindings.routeTwice(document.place(["routes", route]), route, other)];
  });
}

/** Probes that are no routes of the catalog: what opens them is not known, so they prove nothing. */
function unknownProbes({ routes, probes = [] }: Catalog, document: JsonDocument): Finding[] {
  return probes.flatMap((probe, index) =>
    Object.hasOwn(routes, probe)
      ? []
      : [
          catalogFindings.unknownProbe(
            document.place(["probes", index]),
            probe,
            nearest(probe, Object.keys(routes)),
          ),
        ],
  );
}
