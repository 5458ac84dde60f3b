import { existsSync } from "node:fs";
import type { Finding } from "../findings/finding.js";
import type { OutputPlan } from "../publish/output-plan.js";
import { readSpec } from "../spec/read.js";
import { syncFindings } from "./messages.js";

/**
 * Whether the server's document has changed since the catalog was brought up to it. Only a file that is there
 * is looked at: a check must not depend on the network.
 *
 * @throws FindingsError if the document is unsound
 */
export async function staleCatalog({ target, document }: OutputPlan): Promise<Finding[]> {
  const { spec, catalog } = target;
  if (spec === undefined || !existsSync(spec)) return [];
  const { hash } = await readSpec(spec);
  return hash === document?.hash ? [] : [syncFindings.catalogStale(catalog, spec)];
}
