import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { auditProject, oneFunction } from "../support/audit-project.js";
import { barriers, pageFile, realBrowser, type Tab } from "../support/browser.js";
import { reported } from "../support/reported.js";

const tab = realBrowser();

/** A function that is granted scopes of every kind that there is something to say of. */
const project = () =>
  auditProject({
    "appwrite.config.json": oneFunction([
      "users.read",
      "documents.write",
      "teams.write",
      "userz.read",
    ]),
    "f/main.ts": [
      'import { Client, Storage, TablesDB, Users } from "node-appwrite";',
      "const client = new Client().setKey(process.env.APPWRITE_FUNCTION_API_KEY);",
      "new Users(client).list();",
      'new TablesDB(client).createRow({ databaseId: "d", tableId: "t", rowId: "r", data: {} });',
      "new Storage(client).listBuckets();",
      "",
    ].join("\n"),
  });

async function opened(): Promise<Tab> {
  const page = await tab();
  await page.goto(pageFile((await reported(project())).html));
  return page;
}

/** What the panel of a cell says. */
async function panel(page: Tab, scope: string): Promise<string> {
  await page.getByRole("link", { name: new RegExp(`^${scope}: `) }).click();
  await expect.poll(() => page.locator("#chosen").innerText()).toContain(`${scope} of `);
  return page.locator(".card").innerText();
}

test("each key's least scopes are a list, as the text says them", async () => {
  const page = await opened();
  const { stdout } = await project().run("audit");
  const needs = "needs buckets.read, rows.write, users.read";
  expect(stdout).toContain(needs);
  expect(await page.locator(".needs li").allInnerTexts()).toEqual([`f, dynamic key ${needs}`]);
  expect(await page.locator(".matrix td a .hidden").allInnerTexts()).toContain(
    "rows.write: needed, 1 call",
  );
});

test("a scope of the least that another one stands in for says which, and where", async () => {
  const page = await opened();
  const said = await panel(page, "rows.write");
  expect(said).toMatch(/needed now opened by documents\.write/);
  expect(said).toContain("Grant rows.write instead of documents.write.");
  expect(said).toContain("createRow");
  expect(await panel(page, "documents.write")).toMatch(
    /replaceable by less[\s\S]*The scope documents\.write is deprecated, and rows\.write opens[\s\S]*appwrite\.config\.json:\d+:\d+\s+"documents\.write",/,
  );
});

test("what is in excess is shown with the configuration's line, and what no server knows as an error", async () => {
  const page = await opened();
  expect(await panel(page, "teams.write")).toMatch(
    /in excess[\s\S]*appwrite\.config\.json:\d+:\d+\s+"teams\.write",/,
  );
  expect(await panel(page, "userz.read")).toMatch(
    /without effect[\s\S]*error [\s\S]*userz\.read[\s\S]*appwrite\.config\.json:\d+/,
  );
  const colours = await page
    .locator(".matrix .state:is(.missing, .error)")
    .evaluateAll((cells) =>
      cells.map((cell) => cell.ownerDocument.defaultView?.getComputedStyle(cell).color),
    );
  expect(colours).toHaveLength(2);
  expect(new Set(colours).size).toBe(1);
  expect(await barriers(page)).toEqual([]);
});

test("the scope's own page names the key that needs it, as the explanation does", async () => {
  const { path, run } = project();
  expect((await run("explain", "rows.write")).stdout).toContain("f needs it");
  await run("explore", "-o", "page.html");
  const page = await tab();
  await page.goto(`${pathToFileURL(path("page.html")).href}#/scope/rows.write`);
  expect(await page.locator("main li", { hasText: "f, dynamic key" }).innerText()).toBe(
    "f, dynamic key needed",
  );
});
