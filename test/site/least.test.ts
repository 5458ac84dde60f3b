import { expect, test } from "vitest";
import { barriers } from "../support/browser.js";
import { explorerPage, texts } from "../support/explorer-page.js";

const { at } = explorerPage();

const ticked = ["users.list", "users.get", "tablesDB.createRow", "account.get"];

test("each of the least scopes says which of them ask for it", async () => {
  const page = await at(`least?server=1.9.6&methods=${ticked.join(",")}`);
  expect(await texts(page, ".least li > div")).toEqual([
    "asked for by tablesDB.createRow",
    "asked for by users.list, users.get",
  ]);
});

test("all that is ticked stands together, and each of it can be unticked there", async () => {
  const page = await at(`least?server=1.9.6&methods=${ticked.join(",")}`);
  expect(await texts(page, ".ticked li")).toEqual(ticked.map((name) => `${name} ×`));
  expect(await texts(page, ".result h3")).toContain("4 methods ticked");
  await page.getByRole("button", { name: "Untick users.list" }).click();
  await expect
    .poll(() => page.url())
    .toMatch(/methods=users\.get,tablesDB\.createRow,account\.get$/);
  await page.getByRole("button", { name: "Untick tablesDB.createRow" }).click();
  await expect.poll(() => texts(page, ".least code")).toEqual(["users.read"]);
  const tables = page.locator(".list fieldset").filter({ hasText: "tablesDB" });
  const box = tables.getByRole("checkbox", { name: "createRow", exact: true });
  expect(await box.isChecked()).toBe(false);
  expect(await barriers(page)).toEqual([]);
});
