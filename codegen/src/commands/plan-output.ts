import { canonicalJson, shortHash } from "../catalog/canonical.js";
import type { ReadCatalog } from "../catalog/read.js";
import type { CatalogSdk } from "../catalog/schema.js";
import type { Target } from "../config/target.js";
import { FindingsError } from "../findings/finding.js";
import { driftBetween } from "../plan/drift.js";
import { planSdk, type SdkPlan } from "../plan/plan.js";
import { type ExtensionChoice, findImportExtension } from "../project/import-extension.js";
import { type Comparison, compareTree } from "../publish/compare.js";
import { forbiddenOutput } from "../publish/output-folder.js";
import { renderSdk } from "../render/render.js";
import { chooseSdk, type SdkChoice } from "../sdk/choose.js";
import { findInstalledSdk } from "../sdk/installed.js";
import type { InstalledSdk } from "../sdk/sdk.js";
import { readWithTsMorph } from "../sdk/ts-morph-reader.js";

/** One generated client: what it is made of, and how the folder differs from it. */
export interface OutputPlan extends Comparison {
  readonly target: Target;
  readonly choice: SdkChoice;
  readonly installed: InstalledSdk;
  readonly sdk: SdkPlan;
  readonly imports: ExtensionChoice;
  /** The server's own document that the catalog was brought up to, if it was. */
  readonly document: CatalogSdk["document"];
  /** Files of the tree, changed or not. */
  readonly total: number;
}

/**
 * Joins a catalog and an installed SDK, renders, and compares with what is on the disk. Writes nothing.
 *
 * @throws FindingsError with all that is wrong with them
 */
export function planOutput(target: Target, { catalog, document }: ReadCatalog): OutputPlan {
  const choice = chooseSdk(target, Object.keys(catalog.sdks), document.place(["sdks"]));
  const { name } = choice;
  const catalogued = catalog.sdks[name] as CatalogSdk;
  const place = document.place(["sdks", name]);
  const wanted = { name, version: catalogued.version };
  const installed = findInstalledSdk(wanted, target.folder, place);
  const declarations = readWithTsMorph(installed);
  const drift = driftBetween(catalogued, installed, declarations, document);
  if (drift.length > 0) throw new FindingsError(drift);

  const sdk = planSdk(catalog, catalogued, installed, declarations);
  const imports =
    target.importExtension === undefined
      ? findImportExtension(target.folder)
      : { extension: target.importExtension, reason: "as named" };
  const { extension } = imports;
  const rendered = renderSdk(sdk, { runtime: target.runtimeImport, extension });
  const forbidden = forbiddenOutput(target.folder, rendered.keys());
  if (forbidden.length > 0) throw new FindingsError(forbidden);
  // Of a catalog with several SDKs, what another one's tree is made from changes nothing here.
  const source = { ...catalog, $schema: undefined, sdks: { [name]: catalogued } };
  const comparison = compareTree(target.folder, rendered, shortHash(canonicalJson(source)));
  const { document: origin } = catalogued;
  const total = rendered.size;
  return { target, choice, installed, sdk, imports, document: origin, total, ...comparison };
}
