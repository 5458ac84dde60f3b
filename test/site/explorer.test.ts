import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { explorerData } from "../../audit/page/explorer-data.js";
import { fillPage } from "../../audit/page/fill-page.js";
import { pageFile, realBrowser, type Tab } from "../support/browser.js";
import { catalog } from "../support/catalog.js";
import { httpServer } from "../support/http-server.js";
import { routeShape } from "../support/route-shape.js";
import { carriedDump, type ServerName } from "../support/server-dumps.js";

const text = fillPage({ explorer: explorerData(catalog, { server: "cloud", sdks: [] }) });
const file = pageFile(text);
const tab = realBrowser();

/** The page at a place, as somebody opens a link. */
async function at(place: string, page?: Tab): Promise<Tab> {
  const opened = page ?? (await tab());
  await opened.goto(`${file}#/${place}`);
  return opened;
}

const texts = (page: Tab, selector: string) => page.locator(selector).allInnerTexts();

test("the page is one file of 300 kB at most, as it travels", () => {
  expect(gzipSync(text).length).toBeLessThan(300_000);
});

describe.each(["a file", "HTTP"])("over %s", (way) => {
  test("search, method and scope are there without another request", async () => {
    const server = await httpServer((_, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(text);
    });
    const page = await tab();
    const home = way === "HTTP" ? `${server.origin}/` : file;
    await page.goto(home);
    await page.getByRole("searchbox", { name: "Search methods" }).fill("users list");
    await page.getByRole("link", { name: "users.list", exact: true }).click();
    await expect.poll(() => texts(page, "h1")).toEqual(["users.list"]);
    await page.getByRole("link", { name: "users.read" }).first().click();
    await expect.poll(() => texts(page, "h1")).toEqual(["users.read"]);
    await page.goBack();
    await expect.poll(() => texts(page, "h1")).toEqual(["users.list"]);
    expect(page.asked.filter((url) => !url.startsWith("data:"))).toEqual([home]);
  });
});

test("what is typed finds methods, routes and scopes, and the address says it", async () => {
  const page = await at("");
  await page.keyboard.press("/");
  await page.keyboard.type("tables_db.createrow");
  await expect.poll(() => texts(page, "[role=status]")).toEqual(["2 methods, 0 routes, 0 scopes"]);
  await page.getByRole("searchbox").first().fill("post /users");
  await expect.poll(() => texts(page, "main ul a.found")).toContain("POST /users");
  await page.getByRole("searchbox").first().fill("row.write");
  await expect.poll(() => texts(page, "main p a.found")).toContain("rows.write");
  const again = await tab();
  await again.goto(page.url());
  expect(await again.getByRole("searchbox").first().inputValue()).toBe("row.write");
  expect(await texts(again, "main")).toEqual(await texts(page, "main"));
});

test.each([
  ["users lst", "users.list"],
  ["CreatTopic", "messaging.createTopic"],
  ["row.write", "rows.write"],
  ["GET /userz", "GET /users"],
])("a search for %s, which nothing is called, offers %s", async (typed, near) => {
  const page = await at(`search?q=${encodeURIComponent(typed)}`);
  expect(await texts(page, "main [role=status]")).toEqual(["0 methods, 0 routes, 0 scopes"]);
  await page
    .locator("main p", { hasText: "Did you mean" })
    .getByRole("link", { name: near, exact: true })
    .click();
  await expect.poll(() => texts(page, "h1")).toEqual([near]);
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

/** The scopes of the routes that a server's own code has, by verb and shape, under older paths, too. */
const dumpedRoutes = (server: ServerName): ReadonlyMap<string, readonly string[]> =>
  new Map(
    carriedDump(server).routes.flatMap(({ verb, path, aliases = [], scopes }) =>
      [path, ...aliases].map((one) => [routeShape(verb, one), [...scopes].sort()] as const),
    ),
  );

const dumped = (server: ServerName, route: string): readonly string[] | undefined =>
  dumpedRoutes(server).get(shape(route));

const shape = (route: string): string => {
  const [verb = "", path = ""] = route.split(" ");
  return routeShape(verb, path);
};

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

test.each([
  ["nonsense", "Nothing here is called “nonsense”.", []],
  ["users.list", "Nothing here is called “users.list”.", ["users.list"]],
  ["method/users.lst", "node-appwrite 27.1.0 has no method users.lst.", ["users.list"]],
  ["method", "The link does not say which one.", []],
  ["scope/users.reed", "No server of the catalog knows a scope users.reed.", ["users.read"]],
  ["service/userss", "node-appwrite 27.1.0 has no service userss.", ["users"]],
  ["route/GET%20%2Fuserz", "No server of the catalog has a route GET /userz.", ["GET /users"]],
])("what %s leads to is not there: it is said, with ways on", async (place, said, near) => {
  const page = await at(place);
  expect(await texts(page, ".notice")).toEqual([said]);
  expect(await texts(page, "main a.found")).toEqual(expect.arrayContaining(near));
  const name = decodeURIComponent(place.replace(/^(?:method|scope|service|route)\/?/, ""));
  if (name !== "") {
    await page.getByRole("link", { name: `Search for “${name}”` }).click();
    await expect.poll(() => texts(page, "h1")).toEqual([`Found for “${name}”`]);
    await page.goBack();
  }
  await page.getByRole("link", { name: "all services and scopes" }).click();
  await expect.poll(() => page.url()).toMatch(/#\/search$/);
});

test.each([
  ["compare?with=1.0.0", "1.0.0"],
  ["key?kind=robot", "robot"],
])("what %s names and the page does not know is said", async (place, name) => {
  const page = await at(place);
  expect(await texts(page, ".notice")).toEqual([
    `This page does not know “${name}”, which the link names; what you see is judged by what the fields above say.`,
  ]);
});

test("the servers that say the same as the chosen one name it", async () => {
  const page = await at("method/users.list?server=1.8.1");
  const own = async () => (await texts(page, "tr.here th"))[0] ?? "";
  expect(await own()).toMatch(/^Appwrite \S+ – .+, with Appwrite 1\.8\.1 \(chosen\)$/);
  const [oldest = ""] = (await own()).split(" – ");
  await page.locator("#server").selectOption(oldest.replace("Appwrite ", ""));
  await expect.poll(own).toMatch(new RegExp(`^${oldest} – [^,]+ \\(chosen\\)$`));
});

test("a method leads to its service", async () => {
  const page = await at("method/users.list");
  await page.getByRole("link", { name: "users", exact: true }).click();
  await expect.poll(() => texts(page, "h1")).toEqual(["users"]);
});

describe("390 pixels wide", () => {
  const phone = () => tab({ viewport: { width: 390, height: 800 } });

  test("each value of two servers carries the name of its own", async () => {
    const page = await at("compare?server=1.8.1&with=1.9.6", await phone());
    const label = (cell: number) =>
      page.evaluate<string>(
        `getComputedStyle(document.querySelectorAll(".compare td")[${cell}], "::before").content`,
      );
    expect([await label(0), await label(1)]).toEqual(['"Appwrite 1.8.1: "', '"Appwrite 1.9.6: "']);
  });

  test("all ways of the navigation are in sight", async () => {
    const page = await at("", await phone());
    for (const link of await page.locator("nav a").all()) {
      const { x = 0, width = 0 } = (await link.boundingBox()) ?? {};
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(390);
    }
  });
});

test("no table's caption says again what stands above it", async () => {
  const page = await tab();
  for (const place of ["", "method/users.list", "scope/users.read", "compare", "search?q=users"]) {
    await at(place, page);
    const heads = await texts(page, "h2");
    for (const caption of await texts(page, "caption")) expect(heads).not.toContain(caption);
  }
});

test("a link to a project says how to get one, on a page that has none", async () => {
  const page = await at("project");
  expect(await texts(page, "main p")).toEqual([
    "This page was made without a project. In the folder of one, npx appwrite-scopes explore makes a page with its calls and keys.",
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

test("no server is compared with itself", async () => {
  const page = await at("compare?with=1.8.1");
  expect(await page.getByLabel("with").inputValue()).toBe("1.8.1");
  await page.locator("#server").selectOption("1.8.1");
  await expect.poll(() => page.getByLabel("with").inputValue()).toBe("1.8.0");
  expect(await texts(page, "main [role=status]")).not.toEqual(["Both say the same."]);
});

test("two servers differ in the routes in which their own code does", async () => {
  const page = await at("compare?server=1.8.1&with=1.9.6&all=1");
  const shown = await texts(page, "section:has(> h2:text-is('Routes')) tbody th > a");
  const [before, after] = [dumpedRoutes("1.8.1"), dumpedRoutes("1.9.6")];
  const differing = [...new Set(Object.keys(catalog.routes).map(shape))].filter(
    (name) => before.get(name)?.join() !== after.get(name)?.join(),
  );
  expect(shown.map(shape).sort()).toEqual(differing.sort());
  await page.getByRole("button", { name: "Swap" }).click();
  await expect
    .poll(() => texts(page, ".compare:first-of-type th:nth-child(2)"))
    .toContain("Appwrite 1.9.6");
});
