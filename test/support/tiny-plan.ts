import { fileURLToPath } from "node:url";
import { type Catalog, catalogSchema } from "../../codegen/src/catalog/schema.js";
import { planSdk, type SdkPlan } from "../../codegen/src/plan/plan.js";
import { readWithTsMorph } from "../../codegen/src/sdk/ts-morph-reader.js";
import { tinyCatalog } from "./workspace.js";

const installed = {
  name: "tiny-sdk",
  version: "1.2.3",
  declarations: fileURLToPath(new URL("../fixtures/tiny-sdk/index.d.ts", import.meta.url)),
};

/** Plans the client of `tiny-sdk` from its catalog, changed as a test wants it. */
export function planTinySdk(change: (catalog: Catalog) => void): SdkPlan {
  const catalog = catalogSchema.parse(JSON.parse(tinyCatalog));
  change(catalog);
  const sdk = catalog.sdks["tiny-sdk"];
  if (sdk === undefined) throw new Error("the catalog has lost its SDK");
  declarations ??= readWithTsMorph(installed);
  return planSdk(catalog, sdk, installed, declarations);
}

let declarations: ReturnType<typeof readWithTsMorph> | undefined;
