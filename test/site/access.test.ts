import { describe, expect, test } from "vitest";
import { explorerData } from "../../audit/page/explorer-data.js";
import { fillPage } from "../../audit/page/fill-page.js";
import { barriers, pageFile, realBrowser } from "../support/browser.js";
import { catalog } from "../support/catalog.js";

const file = pageFile(fillPage({ explorer: explorerData(catalog, { server: "cloud", sdks: [] }) }));
const tab = realBrowser();

const errors = JSON.stringify([
  {
    type: "general_unauthorized_scope",
    missing: { role: "guests", scopes: ["account"], form: "one" },
    methods: ["account.get"],
  },
]);

const places = [
  "search",
  "search?q=users",
  "nonsense",
  "service/account",
  "method/functions.createExecution",
  "method/no.such?server=1.4.14",
  "route/POST%20%2Fusers",
  "scope/documents.write",
  "key?scopes=users.read,no.such",
  "least?methods=users.list,account.get,tablesDB.listRows",
  "compare?server=1.8.1&with=1.9.6",
  "compare?server=1.8.1&with=1.9.6&find=users",
  `doctor?errors=${encodeURIComponent(errors)}`,
];

describe.each([
  ["light", 1280],
  ["dark", 1280],
  ["light", 360],
] as const)("%s, %i pixels wide", (colorScheme, width) => {
  test.each(places)("nothing keeps anybody from %s", async (place) => {
    const page = await tab({ colorScheme, viewport: { width, height: 800 } });
    await page.goto(`${file}#/${place}`);
    expect(await barriers(page)).toEqual([]);
    const wide = await page.evaluate("document.documentElement.scrollWidth");
    expect(wide).toBeLessThanOrEqual(width);
  });
});
