import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { formatCatalog } from "../catalog/format.js";
import { packagePattern, versionPattern } from "../catalog/names.js";
import { readCatalog } from "../catalog/read.js";
import { FindingsError } from "../findings/finding.js";
import { publishFiles } from "../publish/files.js";
import { findAnyRelease, isInstalled } from "../sdk/any-release.js";
import type { InstalledSdk } from "../sdk/sdk.js";
import type { FetchOptions } from "../spec/fetch.js";
import { readSpec } from "../spec/read.js";
import type { Spec } from "../spec/spec.js";
import { syncFindings } from "../sync/messages.js";
import { shippedCatalog } from "../sync/shipped.js";
import { type SyncedCatalog, syncCatalog } from "../sync/sync.js";

export interface SyncOptions extends FetchOptions {
  /** The server's document: a file or an https address. */
  readonly spec: string;
  /** The catalog's file; it is made if there is none. */
  readonly catalog: string;
  /** The SDK that the document belongs to; not needed where one is installed. */
  readonly sdk?: string | undefined;
  /** Where the SDK is looked for; the catalog's folder by default. */
  readonly from?: string | undefined;
  /** Compare, and write nothing. */
  readonly diff: boolean;
}

export interface SyncResult extends SyncedCatalog {
  readonly spec: Spec;
  readonly installed: InstalledSdk;
  /** The catalog's text. */
  readonly text: string;
  /** Whether the catalog's file was written. */
  readonly written: boolean;
}

/** The SDKs that are looked for where none is named. */
export const knownSdks = ["node-appwrite", "@appwrite.io/console"];

/**
 * Reads a server's document and the installed SDK, and merges both into the catalog.
 *
 * @throws FindingsError with all that is wrong with the input; nothing was written then
 */
export async function sync(options: SyncOptions): Promise<SyncResult> {
  const { catalog: file } = options;
  const base = existsSync(file) ? readCatalog(file).catalog : undefined;
  const installed = findSdk(options.sdk, file, options.from ?? dirname(file));
  const spec = await readSpec(options.spec, options);
  // It loads the compiler, which takes longer than to say what is wrong with a document.
  const { readWithTsMorph } = await import("../sdk/ts-morph-reader.js");
  const declarations = readWithTsMorph(installed);
  const shipped = shippedCatalog();
  const synced = syncCatalog({ base, shipped, spec, installed, declarations });
  const text = formatCatalog(synced.catalog);
  const written = !options.diff && (base === undefined || formatCatalog(base) !== text);
  if (written) publishFiles([{ file, text }]);
  return { ...synced, spec, installed, text, written };
}

function findSdk(named: string | undefined, file: string, from: string): InstalledSdk {
  const fail = (finding: ReturnType<typeof syncFindings.noSdk>) => new FindingsError([finding]);
  if (named !== undefined && !packagePattern.test(named)) {
    throw fail(syncFindings.invalidSdk(file, named));
  }
  const found = named === undefined ? knownSdks.filter((sdk) => isInstalled(sdk, from)) : [named];
  const [name, ...others] = found;
  if (name === undefined) throw fail(syncFindings.noSdk(file, knownSdks));
  if (others.length > 0) throw fail(syncFindings.severalSdks(file, found));
  const installed = findAnyRelease(name, from, { file });
  if (!versionPattern.test(installed.version)) {
    throw fail(syncFindings.invalidVersion(installed.declarations, name));
  }
  return installed;
}
