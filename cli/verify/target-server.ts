import type { Catalog } from "../../codegen/src/catalog/schema.js";
import { commandLine, type Finding, type Place } from "../../codegen/src/findings/finding.js";
import { askServer, longestWait } from "../../codegen/src/server/ask.js";
import { serverFindings } from "../../codegen/src/server/messages.js";
import { resolveServer } from "../../codegen/src/server/resolve.js";
import type { Target } from "./deployed.js";
import { verifyServerFindings } from "./messages.js";

/** The server behind an endpoint. */
export interface TargetServer {
  /** Its name in the catalog. */
  readonly name: string;
  /** What has to be known of how it was told. */
  readonly notices: readonly Finding[];
}

/**
 * The catalog's server for where requests go: the one that was named, or else the one that it says itself to be.
 *
 * @throws FindingsError if it can't be asked, or nothing in the catalog comes close
 */
export async function targetServer(
  catalog: Catalog,
  { endpoint, shown }: Target,
  named: string | undefined,
): Promise<TargetServer> {
  const place: Place = named === undefined ? { file: shown } : commandLine;
  const asked = named ?? (await askServer(endpoint, longestWait, verifyServerFindings));
  const { name, isClose } = resolveServer(catalog, asked, place);
  return { name, notices: isClose ? [serverFindings.judgedByOther(place, asked, name)] : [] };
}
