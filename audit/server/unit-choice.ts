import { serverOrder } from "../../codegen/src/catalog/history.js";
import type { Catalog } from "../../codegen/src/catalog/schema.js";
import type { Place } from "../../codegen/src/findings/finding.js";
import { chooseServer, newestRelease, type ServerChoice } from "../../codegen/src/server/choose.js";
import { catalogName } from "../../codegen/src/server/resolve.js";
import { unitServerFindings } from "./messages.js";

/** What tells a unit's server. */
export interface UnitHints {
  readonly sdks: readonly { readonly name: string; readonly version: string }[];
  /** The servers that the scoped clients are for which its code imports. */
  readonly clients: readonly string[];
  /** The server of the tree that was generated before. */
  readonly before: string | undefined;
}

/** A unit's server, and those of imported clients that are for others. */
export interface UnitChoice {
  readonly choice: ServerChoice;
  readonly otherClients: readonly string[];
}

/**
 * The server of a unit: the one that was named; or else that of the scoped client that it imports, whose
 * types its author was told by; the one that was generated for before; or the one that goes with its SDK.
 *
 * @param named - the server that was named, as it was found in the catalog
 * @param place - where the choice is made, for findings
 */
export function unitChoice(
  catalog: Catalog,
  named: ServerChoice | undefined,
  hints: UnitHints,
  place: Place,
): UnitChoice {
  const choice =
    named ??
    newestClient(catalog, hints) ??
    newestOf(catalog, hints, place) ??
    newestRelease(catalog);
  const otherClients = hints.clients.filter((one) => catalogName(catalog, one) !== choice.name);
  if (otherClients.length === 0) return { choice, otherClients };
  const notice = unitServerFindings.otherClient(place, otherClients, choice.name);
  return { choice: { ...choice, notices: [...choice.notices, notice] }, otherClients };
}

/** Of several clients, the newest server's. */
function newestClient(catalog: Catalog, { clients }: UnitHints): ServerChoice | undefined {
  const known = clients.flatMap((client) => catalogName(catalog, client) ?? []);
  const name = serverOrder(catalog.servers).findLast((server) => known.includes(server));
  if (name === undefined) return undefined;
  const reason =
    clients.length === 1 ? "as the client that it imports" : "as the newest client that it imports";
  return { name, reason, notices: [] };
}

/** The newest of the servers that go with some SDKs. */
function newestOf(
  catalog: Catalog,
  { sdks, before }: UnitHints,
  place: Place,
): ServerChoice | undefined {
  const order = serverOrder(catalog.servers);
  const choices = sdks
    .map((sdk) => ({
      sdk,
      choice: chooseServer(catalog, { named: undefined, before, sdk }, place),
    }))
    .sort((a, b) => order.indexOf(b.choice.name) - order.indexOf(a.choice.name));
  const [newest] = choices;
  if (newest === undefined) return undefined;
  const { choice } = newest;
  const older = choices
    .filter((other) => other.choice.name !== choice.name)
    .map(({ sdk: { name, version } }) => `${name} ${Number.parseInt(version, 10)}`);
  return older.length === 0
    ? choice
    : { ...choice, reason: `${choice.reason}, and an older one with ${older.join(" and ")}` };
}
