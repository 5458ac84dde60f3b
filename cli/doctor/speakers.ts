import { byVersion } from "../../codegen/src/catalog/elsewhere.js";
import { serverOrder } from "../../codegen/src/catalog/history.js";
import { versionPattern } from "../../codegen/src/catalog/names.js";
import type { Catalog } from "../../codegen/src/catalog/schema.js";
import { type ServerFacts, serverFacts } from "../../codegen/src/catalog/server-facts.js";
import { closestServer } from "../../codegen/src/server/resolve.js";
import type { MissingScopes } from "../../src/missing-scopes.js";
import type { ServerError } from "./server-error.js";

/** A server that may have sent an error. */
export interface Speaker {
  readonly facts: ServerFacts;
  /** Which servers of the catalog send such an error, oldest first; empty if none does, or all do. */
  readonly others: readonly string[];
  /** Whether it is the one that was named, or that the answer itself names, and not a guess. */
  readonly isTold: boolean;
}

/** The last line of servers that names a single scope in its refusals. */
const lastOfOne = "1.7";

/**
 * Finds the server that has likely sent an error: the one that was named, or that the answer names; or else the
 * newest release that has a route with exactly those scopes and writes them so.
 *
 * @param named - the server in the catalog that the user named, if any
 */
export function speakerOf(
  catalog: Catalog,
  error: ServerError,
  named: string | undefined,
): Speaker {
  const order = serverOrder(catalog.servers);
  const { missing, version } = error;
  const others =
    missing === undefined ? [] : order.filter((name) => says(serverFacts(catalog, name), missing));
  const told = named ?? (version && closestServer(catalog, version)) ?? undefined;
  const newest = (among: readonly string[]) =>
    among.findLast((name) => versionPattern.test(name)) ?? among.at(-1);
  const written = order.filter((name) => missing === undefined || writes(name, missing));
  const name = told ?? newest(others) ?? newest(written) ?? newest(order) ?? "";
  return { facts: serverFacts(catalog, name), others, isTold: told !== undefined };
}

/** Whether a server has a route of exactly those scopes, and tells of it in that form. */
function says(facts: ServerFacts, missing: MissingScopes): boolean {
  return (
    writes(facts.name, missing) &&
    [...facts.routes.values()].some((anyOf) => isSame(anyOf, missing.scopes))
  );
}

/** Whether a server tells of missing scopes in that form. What is no release is newer than all of them. */
export function writes(server: string, { form }: MissingScopes): boolean {
  const isOld = /^\d/.test(server) && byVersion(server, `${lastOfOne}.999`) <= 0;
  return form === "one" ? isOld : !isOld;
}

/** Whether two any-of lists have the same scopes, in any order. */
export const isSame = (anyOf: readonly string[], scopes: readonly string[]): boolean =>
  anyOf.length === new Set(scopes).size && anyOf.every((scope) => scopes.includes(scope));
