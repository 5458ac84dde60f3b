import { serverFacts } from "../../codegen/src/catalog/server-facts.js";
import { scopeFacts } from "../scope-facts.js";
import type { UnitServer } from "../server/unit-server.js";

/**
 * The SDKs of a folder, by the server of its units if all have the same: code may import a client that is made for
 * another server than its SDK goes with.
 */
export function byServerOf(units: readonly UnitServer[], here: UnitServer): UnitServer {
  const own = units.filter(({ sdks }) => sdks.length > 0);
  const [first] = own;
  const isOne = own.every(({ choice }) => choice.name === first?.choice.name);
  if (first === undefined || !isOne || first.choice.name === here.choice.name) return here;
  if (here.sdks.length === 0) return here;
  const facts = scopeFacts(serverFacts(first.catalog, first.choice.name), here.sdks);
  return { ...first, facts, sdks: here.sdks };
}

/**
 * What is asked about a method: the SDKs of a folder and of its units, each with the server that judges it.
 * Who has no SDK of their own is asked only where nobody has one.
 *
 * @param all - at least one
 */
export function askedServers(all: readonly UnitServer[]): UnitServer[] {
  const withSdk = all.filter(({ sdks }) => sdks.length > 0);
  if (withSdk.length === 0) return all.slice(0, 1);
  return withSdk.filter(
    (server, index) =>
      !withSdk.some((other, at) => {
        if (at === index || !says(other, server)) return false;
        // Of two that say the same, the first.
        return at < index || !says(server, other);
      }),
  );
}

/** Whether a server says all that another one does: it is the same, and has its SDKs and more. */
function says(server: UnitServer, other: UnitServer): boolean {
  const releases = new Set(server.sdks.map(({ name, version }) => `${name} ${version}`));
  return (
    server.choice.name === other.choice.name &&
    other.sdks.every(({ name, version }) => releases.has(`${name} ${version}`))
  );
}
