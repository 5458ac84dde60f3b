import { serverOrder } from "../../codegen/src/catalog/history.js";
import type { Catalog } from "../../codegen/src/catalog/schema.js";
import { type ServerFacts, serverFacts } from "../../codegen/src/catalog/server-facts.js";
import { commandLine, type Finding, FindingsError } from "../../codegen/src/findings/finding.js";
import { serverFindings } from "../../codegen/src/server/messages.js";
import { resolveServer } from "../../codegen/src/server/resolve.js";
import { upgradeFindings } from "./messages.js";

/** The server before and after an upgrade. */
export interface ServerPair {
  readonly from: ServerFacts;
  readonly to: ServerFacts;
  /** Whether the server after is the older one. */
  readonly isDowngrade: boolean;
  /** That a release is judged by another, the closest that is known. */
  readonly notices: readonly Finding[];
}

/**
 * Finds both servers in a catalog.
 *
 * @throws FindingsError if there is no such server, or both are the same
 */
export function serverPair(catalog: Catalog, from: string, to: string): ServerPair {
  const [before, after] = [named(catalog, from), named(catalog, to)];
  if (before.facts.name === after.facts.name) {
    throw new FindingsError([upgradeFindings.sameServer(from, to, before.facts.name)]);
  }
  const order = serverOrder(catalog.servers);
  return {
    from: before.facts,
    to: after.facts,
    isDowngrade: order.indexOf(before.facts.name) > order.indexOf(after.facts.name),
    notices: [...before.notices, ...after.notices],
  };
}

function named(catalog: Catalog, asked: string) {
  const { name, isClose } = resolveServer(catalog, asked, commandLine);
  const notices = isClose ? [serverFindings.judgedByOther(commandLine, asked, name)] : [];
  return { facts: serverFacts(catalog, name), notices };
}
