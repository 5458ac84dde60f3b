import { expect, test } from "vitest";
import { catalog } from "../support/catalog.js";
import { dumpedRoutes, shape } from "../support/dumped-routes.js";
import { explorerPage, texts } from "../support/explorer-page.js";

const { at, tab } = explorerPage();

test("no server is compared with itself", async () => {
  const page = await at("compare?with=1.8.1");
  expect(await page.getByLabel("with").inputValue()).toBe("1.8.1");
  await page.locator("#server").selectOption("1.8.1");
  await expect.poll(() => page.getByLabel("with").inputValue()).toBe("1.8.0");
  expect(await texts(page, "main [role=status]")).not.toEqual(["Both say the same."]);
  expect(await texts(page, ".notice")).toEqual([
    "Appwrite 1.8.1 is the same server as the one above: what you see is compared with Appwrite 1.8.0.",
  ]);
  await page.getByLabel("with").selectOption("1.8.0");
  await expect.poll(() => texts(page, ".notice")).toEqual([]);
});

test("two servers differ in the routes in which their own code does", async () => {
  const page = await at("compare?server=1.8.1&with=1.9.6&all=1");
  const routes = page.locator("section:has(> h2:text-is('Routes')) tbody th > a");
  // Most are folded away.
  const shown = await routes.allTextContents();
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

test("routes are folded by their services, and the link says which are not", async () => {
  const page = await at("compare?server=1.8.1&with=1.9.6");
  const services = await texts(page, "main details summary code");
  expect(services.length).toBeGreaterThan(3);
  expect(services).toEqual([...services].sort());
  const open = async (tab: typeof page) =>
    (await texts(tab, "main details[open] summary code")).map((service) => service.trim());
  expect(await open(page)).toEqual([]);
  for (const service of ["project", "users"]) {
    await page.locator("summary", { has: page.locator(`code:text-is("${service}")`) }).click();
  }
  await expect.poll(() => page.url()).toContain("turned=project,users");
  expect(await open(page)).toEqual(["project", "users"]);
  const linked = await tab();
  await linked.goto(page.url());
  expect(await open(linked)).toEqual(["project", "users"]);
  await linked.locator("summary").filter({ hasText: "users" }).press("Enter");
  await expect.poll(() => linked.url()).not.toContain("users");
  expect(await open(linked)).toEqual(["project"]);
});

test("what is typed finds scopes, and routes by their methods and scopes, too, unfolded", async () => {
  const page = await at("compare?server=1.8.1&with=1.9.6");
  const [all] = await texts(page, "main [role=status]");
  await page.getByLabel("Filter").fill("presences list");
  await expect
    .poll(() => texts(page, "main [role=status]"))
    .toEqual([`${all} Shown: 0 scopes, 1 route.`]);
  expect(await texts(page, "main details[open] tbody th")).toEqual([
    "GET /presences\npresences.list",
  ]);
  await page.getByLabel("Filter").fill("presences.read");
  await expect.poll(() => texts(page, ".compare tbody th")).toContain("presences.read");
  expect(await texts(page, ".compare tbody th > a")).toContain("GET /presences/{presenceId}");
  const again = await tab();
  await again.goto(page.url());
  expect(await again.getByLabel("Filter").inputValue()).toBe("presences.read");
  expect(await texts(again, "main")).toEqual(await texts(page, "main"));
  await again.locator("summary").click();
  await expect.poll(() => texts(again, "main details[open]")).toEqual([]);
  await again.getByLabel("Filter").fill("list");
  await expect.poll(() => again.locator("main details[open]").count()).toBeGreaterThan(3);
  expect(await again.locator("main details:not([open])").count()).toBe(0);
  await again.getByLabel("Filter").fill("no such thing");
  await expect.poll(() => texts(again, ".compare")).toEqual([]);
});
