import { expect, test } from "vitest";
import { serverOrder } from "../../codegen/src/catalog/history.js";
import { catalog } from "../support/catalog.js";
import { explorerPage } from "../support/explorer-page.js";

const { at } = explorerPage();

const body = JSON.stringify({
  message: 'app.656@service.appwrite (role: applications) missing scopes (["users.read"])',
  ...{ code: 401, type: "general_unauthorized_scope", version: "1.8.1" },
});
const expired = '{"message":"expired","code":401,"type":"project_key_expired","version":"1.8.1"}';

test("an error is judged by one server, which is told once, until another one is chosen", async () => {
  const page = await at("doctor");
  await page.getByLabel("The error's text").fill(body);
  const server = page.locator("#server");
  await expect
    .poll(() => page.locator("article").innerText())
    .toContain("(judged by Appwrite 1.8.1)");
  expect(await server.inputValue()).toBe("");
  expect(await server.locator("option:checked").innerText()).toBe("told by the text");
  for (const name of serverOrder(catalog.servers)) {
    await server.selectOption(name);
    await expect.poll(() => page.url()).toMatch(new RegExp(`server=${name}(&|$)`));
    expect(await server.inputValue()).toBe(name);
  }
  await server.selectOption("");
  await expect.poll(() => page.url()).not.toContain("server=");
  await page.locator("article").getByRole("link", { name: "users.read" }).click();
  await expect.poll(() => page.locator("h1").innerText()).toBe("users.read");
  expect(await server.inputValue()).toBe("1.8.1");
});

test("whoever comes back finds the text that the result is of", async () => {
  const page = await at("doctor");
  const field = page.getByLabel("The error's text");
  await field.fill(body);
  await page.locator("article").getByRole("link", { name: "users.read" }).click();
  await expect.poll(() => page.locator("h1").innerText()).toBe("users.read");
  await page.goBack();
  await expect.poll(() => page.locator("article").count()).toBe(1);
  expect(await field.inputValue()).toBe(body);
  await page.getByRole("link", { name: "Read a 401" }).click();
  await expect.poll(() => page.locator("article").count()).toBe(0);
  expect(await field.inputValue()).toBe("");
  await field.fill(expired);
  await expect.poll(() => page.locator("article h2").innerText()).toContain("expired");
  await page.goBack();
  await expect.poll(() => field.inputValue()).toBe(body);
  expect(await page.locator("article h2").innerText()).toContain("a project key");
});

test("a way says what can be done on a page", async () => {
  const page = await at("doctor");
  const error = '{"message":"Route not found","code":404,"type":"general_route_not_found"}';
  await page.getByLabel("The error's text").fill(error);
  await expect
    .poll(() => page.locator("article ol").innerText())
    .toContain("Choose the server above if it is another one");
  expect(await page.locator("article ol").innerText()).not.toContain("--server");
});
