import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { auditProject, calls, oneFunction } from "../support/audit-project.js";
import { pageFile, realBrowser } from "../support/browser.js";
import { reported } from "../support/reported.js";

const tab = realBrowser();

test("a project is judged by its own server, and says so where another one can be chosen", async () => {
  const project = auditProject({
    "appwrite.config.json": oneFunction(["users.read"]),
    "f/main.ts": calls("new Users(client).list();"),
  });
  await project.run("explore", "-o", "page.html");
  const page = await tab();
  await page.goto(`${pathToFileURL(project.path("page.html")).href}#/project`);
  const main = page.locator("main");
  const before = await main.innerText();
  const said = "Each unit is judged by its own server and SDKs, whatever is chosen above.";
  expect(before).toContain(said);
  await page.locator("#server").selectOption("1.6.2");
  await expect.poll(() => page.url()).toContain("server=1.6.2");
  expect(await main.innerText()).toBe(before);
  await page.goto(pageFile((await reported(project)).html));
  await expect.poll(() => main.innerText()).toContain("What this project needs");
  expect(await main.innerText()).not.toContain(said);
});
