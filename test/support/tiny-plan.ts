import { fileURLToPath } from "node:url";
import { type Catalog, catalogSchema } from "../../codegen/src/catalog/schema.js";
import { planSdk, type SdkPlan } from "../../codegen/src/plan/plan.js";
import { readWithTsMorph } from "../../codegen/src/sdk/ts-morph-reader.js";
import { tinyCatalog } from "./workspace.js";

export const tinySdk = {
  name: "tiny-sdk",
  version: "1.2.3",
  declarations: fileURLToPath(new URL("../fixtures/tiny-sdk/index.d.ts", import.meta.url)),
};

/** What `tiny-sdk` declares, read once. */
export function tinyDeclarations(): ReturnType<typeof readWithTsMorph> {
  declarations ??= readWithTsMorph(tinySdk);
  return declarations;
}

let declarations: ReturnType<typeof readWithTsMorph> | undefined;

/** Plans the client of `tiny-sdk` from its catalog, changed as a test wants it. */
export function planTinySdk(change: (catalog: Catalog) => void): SdkPlan {
  const catalog = catalogSchema.parse(JSON.parse(tinyCatalog));
  change(catalog);
  return planTinyCatalog(catalog);
}

/** Plans the client of `tiny-sdk` from a catalog that has it. */
export function planTinyCatalog(catalog: Catalog): SdkPlan {
  const sdk = catalog.sdks[tinySdk.name];
  if (sdk === undefined) throw new Error("the catalog has lost its SDK");
  return planSdk(catalog, sdk, tinySdk, tinyDeclarations());
}
