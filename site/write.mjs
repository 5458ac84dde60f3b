// Writes the page that the repository publishes, with the tool's own catalog, into site/dist.
import { mkdirSync, writeFileSync } from "node:fs";
import { explorerData } from "../codegen/dist/audit/page/explorer-data.js";
import { fillPage } from "../codegen/dist/audit/page/fill-page.js";
import { shippedCatalog } from "../codegen/dist/codegen/src/catalog/shipped.js";

const folder = new URL("dist/", import.meta.url);
// The ready-made clients are for Appwrite Cloud, too.
const explorer = explorerData(shippedCatalog(), { server: "cloud", sdks: [] });
mkdirSync(folder, { recursive: true });
writeFileSync(new URL("index.html", folder), fillPage({ explorer }));
