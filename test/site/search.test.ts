import { expect, test } from "vitest";
import { explorerPage, texts } from "../support/explorer-page.js";

const { at, tab } = explorerPage();

test("what is typed finds methods, routes and scopes, and the address says it", async () => {
  const page = await at("");
  await page.keyboard.press("/");
  await page.keyboard.type("tables_db.createrow");
  await expect.poll(() => texts(page, "[role=status]")).toEqual(["2 methods, 0 routes, 0 scopes"]);
  await page.getByRole("searchbox").first().fill("post /users");
  await expect.poll(() => texts(page, "main ul a.found")).toContain("POST /users");
  await page.getByRole("searchbox").first().fill("row.write");
  await expect.poll(() => texts(page, "main ul a.found")).toContain("rows.write");
  const again = await tab();
  await again.goto(page.url());
  expect(await again.getByRole("searchbox").first().inputValue()).toBe("row.write");
  expect(await texts(again, "main")).toEqual(await texts(page, "main"));
});

test.each([
  ["users lst", "users.list"],
  ["user lsit", "users.list"],
  ["usres.list", "users.list"],
  ["users.lisst", "users.list"],
  ["CreatTopic", "messaging.createTopic"],
  ["tables_db create-rwo", "tablesDB.createRow"],
  ["row.write", "rows.write"],
  ["GET /userz", "GET /users"],
])("a search for %s, which nothing is called, finds %s", async (typed, near) => {
  const page = await at(`search?q=${encodeURIComponent(typed)}`);
  expect(await texts(page, "main [role=status]")).toEqual([
    expect.stringMatching(/^Nothing has such a name\. With another letter: \d+ methods?, /),
  ]);
  await page.locator("main a.found").getByText(near, { exact: true }).first().click();
  await expect.poll(() => texts(page, "h1")).toEqual([near]);
});

test.each([
  ["usrslist", "users.list"],
  ["CreatTopc", "messaging.createTopic"],
  ["rwos.wrte", "rows.write"],
])("a search for %s, which nothing is nearly called, offers %s", async (typed, near) => {
  const page = await at(`search?q=${encodeURIComponent(typed)}`);
  expect(await texts(page, "main [role=status]")).toEqual(["0 methods, 0 routes, 0 scopes"]);
  expect(await texts(page, "main p")).toHaveLength(2);
  await page
    .locator("main p", { hasText: "Did you mean" })
    .getByRole("link", { name: near, exact: true })
    .click();
  await expect.poll(() => texts(page, "h1")).toEqual([near]);
});

test.each([
  ["/v1/users/64f0c2/sessions", ["DELETE", "GET", "POST"], "/users/{userId}/sessions"],
  ["get /v1/users/64f0c2/sessions", ["GET"], "/users/{userId}/sessions"],
  [
    "https://fra.cloud.appwrite.io/v1/databases/d/collections/c/documents/64f0c2?a=b",
    ["DELETE", "GET", "PATCH", "PUT"],
    "/databases/{databaseId}/collections/{collectionId}/documents/{documentId}",
  ],
  ["/account/sessions/current/", ["DELETE", "GET", "PATCH"], "/account/sessions/{sessionId}"],
])("a search for %s finds its routes and who sends them", async (typed, verbs, path) => {
  const page = await at(`search?q=${encodeURIComponent(typed)}`);
  expect((await texts(page, "main ul a.found")).sort()).toEqual(
    verbs.map((verb) => `${verb} ${path}`),
  );
  expect(await page.locator("main table a.found").count()).toBeGreaterThan(0);
});

test.each([
  ["upload", "files.write"],
  ["deleteUser", "users.delete"],
])("a search for %s shows %s first", async (typed, name) => {
  const page = await at(`search?q=${typed}`);
  expect((await texts(page, "main :is(ul, table) a.found"))[0]).toBe(name);
});

test("without a mouse: the search, the first that is found, and its page", async () => {
  const page = await at("");
  await page.keyboard.press("/");
  await page.keyboard.type("users.list");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => page.locator(":focus").innerText()).toBe("users.list");
  await page.keyboard.press("Enter");
  await expect.poll(() => texts(page, "h1")).toEqual(["users.list"]);
  expect(await page.locator(":focus").getAttribute("id")).toBe("main");
});
