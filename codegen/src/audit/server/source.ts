import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadCatalog } from "../../catalog/load.js";
import type { Catalog } from "../../catalog/schema.js";
import { shippedCatalogFile } from "../../catalog/shipped.js";
import { findConfig } from "../../config/read.js";
import { readTargets } from "../../config/target.js";
import { commandLine } from "../../findings/finding.js";
import { askServer } from "../../server/ask.js";
import type { NamedServer } from "../../server/choose.js";
import { shownPath } from "../units/paths.js";
import { type ServerLookup, serverLookup } from "./unit-server.js";

/** What the command line says of the server. */
export interface ServerOptions {
  readonly server?: string | undefined;
  readonly endpoint?: string | undefined;
  /** A catalog of one's own. */
  readonly catalog?: string | undefined;
}

/**
 * What calls are judged by: what the command line names; or else what the config's outputs agree on, the
 * project's own `scopes.json`, or the tool's own catalog.
 *
 * @throws FindingsError if any of them is unsound, or the server can't be asked
 */
export async function serverSource(cwd: string, options: ServerOptions): Promise<ServerLookup> {
  const { catalog, server, endpoint } = options;
  const named = await namedServer(server, endpoint);
  if (catalog !== undefined) return lookup(loadCatalog(resolve(cwd, catalog)), named);
  if (named !== undefined) return lookup(loadCatalog(shippedCatalogFile), named);
  const agreed = agreedTarget(cwd);
  if (agreed !== undefined) {
    const { server: name, place } = agreed;
    const namedBy = shownPath(resolve(agreed.namedBy), cwd);
    return serverLookup(
      loadCatalog(resolve(agreed.catalog)),
      name === undefined ? undefined : { name, namedBy },
      place,
    );
  }
  const own = join(cwd, "scopes.json");
  return lookup(loadCatalog(existsSync(own) ? own : shippedCatalogFile), undefined);
}

const lookup = (catalog: Catalog, named: NamedServer | undefined): ServerLookup =>
  serverLookup(catalog, named, commandLine);

async function namedServer(
  server: string | undefined,
  endpoint: string | undefined,
): Promise<NamedServer | undefined> {
  if (server !== undefined) return { name: server, namedBy: "--server" };
  if (endpoint === undefined) return undefined;
  return { name: await askServer(endpoint), namedBy: endpoint };
}

/** The server and catalog of the config's outputs, if all of them have the same. */
function agreedTarget(cwd: string) {
  const config = findConfig(cwd);
  const targets = config === undefined ? [] : readTargets(config);
  const [first, ...others] = targets;
  const isSame = others.every((o) => o.server === first?.server && o.catalog === first?.catalog);
  return isSame ? first : undefined;
}
