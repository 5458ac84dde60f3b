// Writes the page that the repository publishes, with the tool's own catalog, into site/dist.
import { mkdirSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { explorerData } from "../codegen/dist/audit/page/explorer-data.js";
import { fillPage } from "../codegen/dist/audit/page/fill-page.js";
import { shippedCatalog } from "../codegen/dist/codegen/src/catalog/shipped.js";
import { repository } from "../scripts/repository.mjs";

const folder = new URL("dist/", import.meta.url);
// The ready-made clients are for Appwrite Cloud, too.
const explorer = explorerData(shippedCatalog(), { server: "cloud", sdks: [] });
mkdirSync(folder, { recursive: true });
const file = new URL("index.html", folder);
// A workflow knows which repository's page it publishes.
const { GITHUB_REPOSITORY: name = repository } = process.env;
writeFileSync(file, fillPage({ explorer, home: `https://github.com/${name}` }));
console.log(`The page is in ${relative(process.cwd(), fileURLToPath(file))}`);
