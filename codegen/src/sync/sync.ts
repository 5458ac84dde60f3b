import { existsSync } from "node:fs";
import { type JsonDocument, readJsonDocument } from "../catalog/document.js";
import { formatCatalog } from "../catalog/format.js";
import { isOlder, parseCatalog } from "../catalog/read.js";
import type { Catalog } from "../catalog/schema.js";
import { shippedCatalog } from "../catalog/shipped.js";
import { FindingsError } from "../findings/finding.js";
import { publishFiles } from "../publish/files.js";
import type { SpecFetchOptions } from "../spec/fetch.js";
import { readSpec } from "../spec/read.js";
import type { Spec } from "../spec/spec.js";
import { syncFindings } from "./messages.js";
import { convertOlder } from "./older-catalog.js";
import { type SyncedCatalog, syncCatalog } from "./sync-catalog.js";

export interface SyncOptions extends SpecFetchOptions {
  /** The server's document: a file or an https address. */
  readonly spec: string;
  /** The catalog's file; it is made if there is none. */
  readonly catalog: string;
  /** Compare, and write nothing. */
  readonly diff: boolean;
}

export interface SyncResult extends SyncedCatalog {
  readonly spec: Spec;
  /** The catalog's text. */
  readonly text: string;
  /** Whether the catalog's file was written. */
  readonly written: boolean;
  /** Whether the file said all this before. */
  readonly isUpToDate: boolean;
}

/**
 * Reads a server's document, and makes a catalog of it or brings one up to it.
 *
 * @throws FindingsError with all that is wrong with the input; nothing was written then
 */
export async function sync(options: SyncOptions): Promise<SyncResult> {
  const { catalog: file } = options;
  const document = existsSync(file) ? readJsonDocument(file) : undefined;
  const base = document && readBase(document);
  const spec = await readSpec(options.spec, options);
  const synced = syncCatalog({ base, shipped: shippedCatalog(), spec });
  const text = formatCatalog(synced.catalog);
  const isUpToDate =
    base !== undefined && !isOlder(document?.value) && formatCatalog(base) === text;
  const written = !options.diff && !isUpToDate;
  if (written) publishFiles([{ file, text }]);
  return { ...synced, spec, text, written, isUpToDate };
}

/** A document describes one server, so a catalog of several can't be brought up to it. */
function readBase(document: JsonDocument): Catalog {
  if (isOlder(document.value)) return convertOlder(document);
  const base = parseCatalog(document);
  const servers = Object.keys(base.servers);
  if (servers.length > 1) {
    throw new FindingsError([syncFindings.severalServers(document.place(["servers"]), servers)]);
  }
  return base;
}
