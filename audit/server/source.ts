import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadCatalog } from "../../codegen/src/catalog/load.js";
import { shippedCatalogFile } from "../../codegen/src/catalog/shipped.js";
import { findConfig } from "../../codegen/src/config/read.js";
import { readTargets, type Target } from "../../codegen/src/config/target.js";
import { commandLine } from "../../codegen/src/findings/finding.js";
import { publishedServer } from "../../codegen/src/publish/published-server.js";
import { askServer } from "../../codegen/src/server/ask.js";
import type { NamedServer } from "../../codegen/src/server/choose.js";
import { catalogName } from "../../codegen/src/server/resolve.js";
import { shownPath } from "../units/paths.js";
import { unitServerFindings } from "./messages.js";
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
  const byCommandLine = (file: string) => serverLookup(loadCatalog(file), named, commandLine);
  if (catalog !== undefined) return byCommandLine(resolve(cwd, catalog));
  if (named !== undefined) return byCommandLine(shippedCatalogFile);
  const config = findConfig(cwd);
  const targets = config === undefined ? [] : readTargets(config);
  const agreed = agreedTarget(targets);
  if (agreed !== undefined) return ofTarget(agreed, cwd);
  const own = join(cwd, "scopes.json");
  const fallback = existsSync(own) ? ownOrShipped(own) : byCommandLine(shippedCatalogFile);
  return config === undefined ? fallback : disagreeing(fallback, shownPath(resolve(config), cwd));
}

async function namedServer(
  server: string | undefined,
  endpoint: string | undefined,
): Promise<NamedServer | undefined> {
  if (server !== undefined) return { name: server, namedBy: "--server" };
  if (endpoint === undefined) return undefined;
  return { name: await askServer(endpoint), namedBy: endpoint };
}

/** What the config's outputs have the same, and the tree that was generated, if they are one. */
interface Agreed extends Target {
  readonly before: string | undefined;
}

/** The server and catalog of the config's outputs, if all of them have the same. */
function agreedTarget([first, ...others]: readonly Target[]): Agreed | undefined {
  const isSame = others.every((o) => o.server === first?.server && o.catalog === first?.catalog);
  if (first === undefined || !isSame) return undefined;
  return { ...first, before: others.length === 0 ? publishedServer(first.folder) : undefined };
}

function ofTarget(agreed: Agreed, cwd: string): ServerLookup {
  const { server, catalog, namedBy, place, before } = agreed;
  const file = resolve(catalog);
  const isFound = !agreed.isCatalogNamed && catalog !== shippedCatalogFile;
  if (isFound) return ownOrShipped(file, place, before);
  const named =
    server === undefined ? undefined : { name: server, namedBy: shownPath(resolve(namedBy), cwd) };
  return serverLookup(loadCatalog(file), named, place, before);
}

/** A catalog that lies about is made for one server; a client for another is judged by the tool's own. */
function ownOrShipped(own: string, place = commandLine, before?: string): ServerLookup {
  const catalog = loadCatalog(own);
  const lookup = serverLookup(catalog, undefined, place, before);
  let shipped: ServerLookup | undefined;
  return (packages, clients = []) => {
    const isKnown = clients.some((one) => catalogName(catalog, one) !== undefined);
    if (clients.length === 0 || isKnown) return lookup(packages, clients);
    shipped ??= serverLookup(loadCatalog(shippedCatalogFile), undefined, place);
    return shipped(packages, clients);
  };
}

/** Where outputs differ, it is said that they don't tell the server; an imported client tells it all the same. */
const disagreeing =
  (lookup: ServerLookup, config: string): ServerLookup =>
  (packages, clients = []) => {
    const server = lookup(packages, clients);
    if (clients.length > 0) return server;
    const notices = [...server.choice.notices, unitServerFindings.disagreeing(config)];
    return { ...server, choice: { ...server.choice, notices } };
  };
