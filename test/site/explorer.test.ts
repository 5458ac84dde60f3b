import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { explorerPage, texts } from "../support/explorer-page.js";
import { httpServer } from "../support/http-server.js";

const { at, file, tab, text } = explorerPage();

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

  test.each([360, 390])("no name of a server or an SDK is cut off at %i", async (width) => {
    const page = await at("", await tab({ viewport: { width, height: 800 } }));
    for (const id of ["server", "sdk"]) {
      const room = await page.evaluate<number>(
        `(() => { const { style, offsetWidth } = document.getElementById("${id}");
          style.cssText = "width: max-content; flex: none; min-width: auto";
          return offsetWidth - document.getElementById("${id}").offsetWidth; })()`,
      );
      expect(room, id).toBeGreaterThanOrEqual(0);
    }
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
