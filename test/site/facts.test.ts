import { expect, test } from "vitest";
import { dumpedRoutes, shape } from "../support/dumped-routes.js";
import { explorerPage, texts } from "../support/explorer-page.js";
import { carriedDump, type ServerName } from "../support/server-dumps.js";

const { at, tab } = explorerPage();

const dumped = (server: ServerName, route: string): readonly string[] | undefined =>
  dumpedRoutes(server).get(shape(route));

test.each([
  ["users.list", "GET /users"],
  ["tablesDB.createRow", "POST /tablesdb/{}/tables/{}/rows"],
  ["messaging.listMessages", "GET /messaging/messages"],
  ["functions.createExecution", "POST /functions/{}/executions"],
])("the page of %s says of each server what its own code says", async (method, route) => {
  const page = await at(`method/${method}`);
  for (const server of ["1.8.1", "1.9.6", "1.6.2"] as const) {
    await page.locator("#server").selectOption(server);
    await expect.poll(() => page.url()).toContain(server);
    const own = page.locator("tr.here td");
    const scopes = dumped(server, route);
    const said = scopes === undefined ? ["does not have it"] : [...scopes];
    await expect.poll(async () => (await own.innerText()).split(" or ").sort()).toEqual(said);
  }
});

test("the page of a method says for whom it is, and for whom it is not", async () => {
  const page = await at("method/account.get?server=1.9.6");
  const rows = () => texts(page, "section:has(> h2:text-is('For whom')) tbody tr");
  expect((await rows()).map((row) => row.replace(/\s+/g, " "))).toEqual([
    "a project key no: it works on the signed-in user, and no scope changes that",
    "an organization key no: it works on the signed-in user, and no scope changes that",
    "an account key with account",
    "a signed-in user yes",
    "a guest, without key and session no: it works on the signed-in user, and no scope changes that",
  ]);
  await at("method/presences.list?server=1.8.1", page);
  expect(await texts(page, ".notice")).toEqual(["not on this server: since 1.9.5"]);
  await page.locator("#sdk").selectOption("node-appwrite 11.1.1");
  await expect
    .poll(() => texts(page, ".notice"))
    .toContain("node-appwrite 11.1.1 has no method presences.list.");
});

test("ticked scopes open what the server's own routes say", async () => {
  const page = await at("key?server=1.9.6");
  for (const scope of ["users.read", "rows.write"]) {
    await page.getByRole("checkbox", { name: scope, exact: true }).check();
  }
  await expect.poll(() => page.url()).toContain("scopes=rows.write,users.read");
  await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
  const routes = await texts(page, ".result tbody td:nth-child(2)");
  expect(routes.length).toBeGreaterThan(20);
  const holds = new Set(["users.read", "rows.write", ...(carriedDump("1.9.6").roles.keys ?? [])]);
  for (const route of routes) {
    const scopes = dumped("1.9.6", route) ?? [];
    expect(
      scopes.some((scope) => holds.has(scope)),
      route,
    ).toBe(true);
  }
  const [head] = await texts(page, "#opens");
  expect(head).toBe(`Opens ${routes.length} of 610 methods of node-appwrite 27.1.0`);
  await page.getByRole("button", { name: "Untick all" }).click();
  await expect.poll(() => page.url()).not.toContain("scopes=");
});

test("a scope of the link that the server can't grant opens nothing, and is named", async () => {
  const page = await at("key?server=1.6.2&scopes=users.read,rows.write,no.such");
  expect(await texts(page, ".notice")).toEqual([
    "Appwrite 1.6.2 can't grant rows.write to such a key.",
    "Appwrite 1.6.2 can't grant no.such to such a key.",
  ]);
});

test("ticked methods get the least scopes, and those that none opens are named", async () => {
  const page = await at("least?server=1.9.6");
  await page.getByLabel("Filter").fill("list");
  await page.getByRole("checkbox", { name: "all of users" }).check();
  await page.getByLabel("Filter").fill("row");
  const tables = page.locator(".list fieldset").filter({ hasText: "tablesDB" });
  await tables.getByRole("checkbox", { name: "createRow", exact: true }).check();
  await expect.poll(() => texts(page, ".least code")).toEqual(["rows.write", "users.read"]);
  await page.getByLabel("Filter").fill("");
  const account = page.locator(".list fieldset").filter({ hasText: "createAnonymousSession" });
  await account.getByRole("checkbox", { name: "get", exact: true }).check();
  await expect.poll(() => texts(page, ".result h3")).toContain("No scope of a project key opens");
  expect(await texts(page, "#least")).toEqual(["2 scopes for 9 methods"]);
  const again = await tab();
  await again.goto(page.url());
  expect(await texts(again, ".result")).toEqual(await texts(page, ".result"));
});

test("the servers that say the same as the chosen one name it", async () => {
  const page = await at("method/users.list?server=1.8.1");
  const own = async () => (await texts(page, "tr.here th"))[0] ?? "";
  expect(await own()).toMatch(/^Appwrite \S+ – .+, among them Appwrite 1\.8\.1 \(chosen\)$/);
  const [oldest = ""] = (await own()).split(" – ");
  await page.locator("#server").selectOption(oldest.replace("Appwrite ", ""));
  await expect.poll(own).toMatch(new RegExp(`^${oldest} – [^,]+ \\(chosen\\)$`));
});
