import { fileURLToPath } from "node:url";
import { type Catalog, catalogSchema } from "../../codegen/src/catalog/schema.js";
import { serverFacts } from "../../codegen/src/catalog/server-facts.js";
import { planSdk, type SdkPlan } from "../../codegen/src/plan/plan.js";
import { installedIn } from "../../codegen/src/sdk/installed.js";
import { parseSdk } from "../../codegen/src/sdk/parse.js";
import { tinyCatalog } from "./workspace.js";

export const tinySdk = installedIn(fileURLToPath(new URL("../fixtures/tiny-sdk", import.meta.url)));

/** The one server of the tiny catalog. */
export const tinyServer = "1.9.6";

/** What `tiny-sdk` declares and sends, read once. */
export function tinyDeclarations(): ReturnType<typeof parseSdk> {
  declarations ??= parseSdk(tinySdk);
  return declarations;
}

let declarations: ReturnType<typeof parseSdk> | undefined;

/** Plans the client of `tiny-sdk` from its catalog, changed as a test wants it. */
export function planTinySdk(change: (catalog: Catalog) => void): SdkPlan {
  const catalog = catalogSchema.parse(JSON.parse(tinyCatalog));
  change(catalog);
  return planTinyCatalog(catalog);
}

/** What the tiny catalog says of its server. */
export const tinyFacts = () =>
  serverFacts(catalogSchema.parse(JSON.parse(tinyCatalog)), tinyServer);

/** Plans the client of `tiny-sdk` from a catalog. */
export function planTinyCatalog(catalog: Catalog, server = tinyServer): SdkPlan {
  return planSdk(serverFacts(catalog, server), tinySdk, tinyDeclarations());
}
