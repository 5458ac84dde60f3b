import type { UnitServer } from "../server/unit-server.js";
import { explainMethod } from "./explain-method.js";
import { explainRoute } from "./explain-route.js";
import { explainService, serviceMethods } from "./explain-service.js";
import { phrases, releases, serverLine } from "./messages.js";

/**
 * What a method needs, for each of some servers and the SDKs that go with them; once for those that say the
 * same.
 *
 * @param servers - of which at least one has the method
 */
export const explainMethods = (name: string, servers: readonly UnitServer[]): string[] =>
  byServer(servers, (server) =>
    server.facts.methods(name).length > 0
      ? explainMethod(name, server.facts)
      : [phrases.noMethod(name, releases(server.sdks))],
  );

/** The same for a service. */
export const explainServices = (name: string, servers: readonly UnitServer[]): string[] =>
  byServer(servers, ({ facts, sdks }) =>
    serviceMethods(name, facts).length > 0
      ? explainService(name, facts)
      : [phrases.noService(name, releases(sdks))],
  );

/** The same for a route. */
export const explainRoutes = (name: string, servers: readonly UnitServer[]): string[] =>
  byServer(servers, (server) => explainRoute(name, server));

function byServer(
  servers: readonly UnitServer[],
  explained: (server: UnitServer) => string[],
): string[] {
  const sayers = new Map<string, { readonly lines: string[]; readonly by: string[] }>();
  for (const server of servers) {
    const lines = explained(server);
    const key = lines.join("\n");
    const said = sayers.get(key) ?? { lines, by: [] };
    said.by.push(serverLine(server));
    sayers.set(key, said);
  }
  return [...sayers.values()].flatMap(({ by, lines }) => [...by, ...lines]);
}
