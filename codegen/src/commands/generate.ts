import { dirname } from "node:path";
import { canonicalJson, shortHash } from "../catalog/canonical.js";
import { readCatalog } from "../catalog/read.js";
import { type Finding, FindingsError } from "../findings/finding.js";
import { driftBetween } from "../plan/drift.js";
import { planSdk, type SdkPlan } from "../plan/plan.js";
import { type Comparison, compareFiles, wantedFiles } from "../publish/compare.js";
import { forbiddenOutput } from "../publish/output-folder.js";
import { publishFiles } from "../publish/publish.js";
import { renderSdk } from "../render/render.js";
import { findInstalledSdk } from "../sdk/installed.js";
import { readWithTsMorph } from "../sdk/ts-morph-reader.js";

export interface GenerateOptions {
  /** The catalog's file. */
  readonly catalog: string;
  /** The folder that gets one folder for each SDK. */
  readonly output: string;
  /** The module that generated code imports the run time from. */
  readonly runtime: string;
  /** Compare, and write nothing. */
  readonly check: boolean;
}

export interface GenerateResult extends Comparison {
  readonly sdks: readonly SdkPlan[];
  /** Files of the tree, changed or not. */
  readonly total: number;
}

/**
 * Reads the catalog and the installed SDKs, joins them, renders and publishes.
 *
 * @throws FindingsError with all that is wrong with the input; nothing was written then
 */
export function generate(options: GenerateOptions): GenerateResult {
  const { catalog, document } = readCatalog(options.catalog);
  const findings: Finding[] = [];
  const sdks = Object.entries(catalog.sdks).flatMap(([name, catalogued]) => {
    try {
      const wanted = { name, version: catalogued.version };
      const place = document.place(["sdks", name]);
      const installed = findInstalledSdk(wanted, dirname(options.catalog), place);
      const declarations = readWithTsMorph(installed);
      findings.push(...driftBetween(catalogued, installed, declarations, document));
      return [planSdk(catalog, catalogued, installed, declarations)];
    } catch (error) {
      if (!(error instanceof FindingsError)) throw error;
      findings.push(...error.findings);
      return [];
    }
  });
  if (findings.length > 0) throw new FindingsError(findings);

  const hash = shortHash(canonicalJson({ ...catalog, $schema: undefined }));
  const rendered = new Map(sdks.flatMap((sdk) => [...renderSdk(sdk, options.runtime)]));
  const wanted = wantedFiles(options.output, rendered, hash);
  const forbidden = forbiddenOutput(options.output, wanted);
  if (forbidden.length > 0) throw new FindingsError(forbidden);
  const folders = sdks.map((sdk) => sdk.folder);
  const comparison = compareFiles(options.output, folders, wanted, hash);
  if (!options.check) {
    if (comparison.foreign.length > 0) throw new FindingsError(comparison.foreign);
    publishFiles(comparison.changed);
  }
  return { ...comparison, sdks, total: wanted.length };
}
