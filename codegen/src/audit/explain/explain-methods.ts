import type { UnitServer } from "../server/unit-server.js";
import { explainMethod } from "./explain-method.js";
import { phrases, releases, serverLine } from "./messages.js";

/**
 * What a method needs, for each of some servers and the SDKs that go with them; once for those that say the
 * same.
 *
 * @param servers - of which at least one has the method
 */
export function explainMethods(name: string, servers: readonly UnitServer[]): string[] {
  const sayers = new Map<string, { readonly lines: string[]; readonly by: string[] }>();
  for (const server of servers) {
    const { facts, sdks } = server;
    const lines =
      facts.methods(name).length > 0
        ? explainMethod(name, facts)
        : [phrases.noMethod(name, releases(sdks))];
    const key = lines.join("\n");
    const said = sayers.get(key) ?? { lines, by: [] };
    said.by.push(serverLine(server));
    sayers.set(key, said);
  }
  return [...sayers.values()].flatMap(({ by, lines }) => [...by, ...lines]);
}
