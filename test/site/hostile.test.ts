import { expect, test } from "vitest";
import { explorerData } from "../../audit/page/explorer-data.js";
import { fillPage } from "../../audit/page/fill-page.js";
import { pageFile, realBrowser } from "../support/browser.js";
import { catalog } from "../support/catalog.js";
import { hostileTexts } from "../support/hostile.js";

const tab = realBrowser();

/** The catalog, with descriptions that would be more than text wherever they are not printed as text. */
const scopes = Object.entries(catalog.scopes);
const hostile = {
  ...catalog,
  scopes: Object.fromEntries(
    scopes.map(([name, scope], index) => [
      name,
      { ...scope, description: hostileTexts[index % hostileTexts.length] ?? "" },
    ]),
  ),
};
const file = pageFile(fillPage({ explorer: explorerData(hostile, { server: "cloud", sdks: [] }) }));

test("hostile descriptions stay text, each as it is", async () => {
  const page = await tab();
  for (const [index, text] of hostileTexts.entries()) {
    await page.goto(`${file}#/scope/${scopes[index]?.[0]}`);
    // Half a character can't be shown.
    const shown = text.toWellFormed();
    const lead = async () => (await page.locator(".lead").textContent())?.toWellFormed();
    await expect.poll(lead).toBe(shown);
  }
  expect(await page.locator("script").count()).toBe(2);
});

test.each([
  "%E0%A4%A",
  "method/%",
  "scope/__proto__",
  "key?kind=constructor&scopes=%3Cb%3E,toString",
])("a broken link opens a page all the same: %s", async (place) => {
  const page = await tab();
  await page.goto(`${file}#/${place}`);
  expect(await page.locator("h1").count()).toBe(1);
  expect(await page.locator("main b").count()).toBe(0);
});
