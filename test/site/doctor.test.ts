import { expect, test } from "vitest";
import { explorerData } from "../../audit/page/explorer-data.js";
import { fillPage } from "../../audit/page/fill-page.js";
import { pageFile, realBrowser } from "../support/browser.js";
import { catalog } from "../support/catalog.js";
import { makeWorkspace } from "../support/workspace.js";

const file = pageFile(fillPage({ explorer: explorerData(catalog, { server: "cloud", sdks: [] }) }));
const tab = realBrowser();

const errors = {
  "a list of scopes, with a trace": `AppwriteException: app.656@service.appwrite (role: applications) missing scopes (["users.read"])
    at Users.list (node_modules/node-appwrite/dist/services/users.js:41:24)
    at main (src/secret-project/report.ts:12:31)`,
  "the end of a message": 'missing scopes (["users.read"])',
  "a guest":
    'User (role: guests) missing scope (account) type: "general_unauthorized_scope", code: 401',
  "a log of requests": "GET /v1/users/secret-user-id 401\nDELETE /v1/teams/secret-team-id 401",
  "an expired key":
    '{"message":"The project key has expired.","code":401,"type":"project_key_expired","version":"1.8.1"}',
  "what is no scope": `(role: applications) missing scopes (["standard_0123456789abcdef"])`,
  "a terminal's colours":
    '\u001b[31mAppwriteException\u001b[39m: (role: guests) missing scopes (["users.read"])',
} as const;

test.each(Object.entries(errors))("the page says of %s what the tool says", async (_, text) => {
  const page = await tab();
  await page.goto(`${file}#/doctor`);
  await page.getByLabel("The error's text").fill(text);
  await expect.poll(() => page.locator("article").count()).toBeGreaterThan(0);
  const shown = await page
    .locator("article")
    .evaluateAll((articles) =>
      articles.flatMap((one) =>
        [...one.querySelectorAll("h2, ul > li, ol > li")].map((line) => line.textContent),
      ),
    );
  const workspace = makeWorkspace();
  const { stdout } = await workspace.run("doctor", text);
  const said = stdout
    .split("\n")
    .map((line) => line.replace(/^ *(→ )?/, ""))
    .filter((line) => line !== "" && !/^called at /.test(line));
  expect(shown).toEqual(said);
});

test("its link says the same, and has none of the text", async () => {
  const page = await tab();
  await page.goto(`${file}#/doctor`);
  const text = Object.values(errors).join("\n\n\n");
  await page.getByLabel("The error's text").fill(`${text}\nstandard_0123456789abcdef`);
  await expect.poll(() => page.locator("article").count()).toBeGreaterThan(2);
  expect(decodeURIComponent(page.url())).not.toMatch(/secret|standard_|report\.ts|656/);
  const again = await tab();
  await again.goto(page.url());
  expect(await again.locator("article").allInnerTexts()).toEqual(
    await page.locator("article").allInnerTexts(),
  );
});

test("a text that holds no refusal is told so, and an empty field nothing", async () => {
  const page = await tab();
  await page.goto(`${file}#/doctor`);
  await page.getByLabel("The error's text").fill("it does not work");
  const status = page.locator("main [role=status]");
  await expect.poll(() => status.innerText()).toContain("No refusal by an Appwrite server");
  await page.getByLabel("The error's text").fill("");
  await expect.poll(() => status.innerText()).toBe("");
  await page.getByRole("button", { name: "Try an example" }).click();
  await expect.poll(() => status.innerText()).toBe("1 refusal");
});

test.each([
  "%",
  "[",
  "[1]",
  '[{"type":1}]',
  '[{"type":"user_blocked","methods":["<img src=x onerror=alert(1)>"]}]',
  '[{"type":"general_unauthorized_scope","missing":{"role":{},"scopes":["account",2,"<b>"]}}]',
])("a link that nobody has made here is harmless: %s", async (errors) => {
  const page = await tab();
  await page.goto(`${file}#/doctor?errors=${errors === "%" ? errors : encodeURIComponent(errors)}`);
  await expect.poll(() => page.locator("h1").innerText()).toBe("What does this 401 mean?");
  expect(await page.locator("main img, main b").count()).toBe(0);
});

test("a link that was cut short is told so", async () => {
  const page = await tab();
  const status = page.locator("main [role=status]");
  for (const errors of ["xyz", '[{"type":"user_blo']) {
    await page.goto(`${file}#/doctor?errors=${encodeURIComponent(errors)}`);
    await expect.poll(() => status.innerText()).toContain("can't be read");
  }
  await page.getByLabel("The error's text").fill("it does not work");
  await expect.poll(() => status.innerText()).toContain("No refusal by an Appwrite server");
});

test("a link says nothing in words of its own", async () => {
  const page = await tab();
  const error = {
    ...{ type: "general_unauthorized_scope", version: "call 555", times: 9e99 },
    missing: { role: "call 555", scopes: ["users.write"], form: "list" },
    methods: ["Call 555 now", "users.delete"],
    requests: [{ verb: "CALL", path: "/555" }],
  };
  await page.goto(`${file}#/doctor?errors=${encodeURIComponent(JSON.stringify([error]))}`);
  const main = page.locator("main");
  await expect.poll(() => main.innerText()).toContain("users.delete");
  expect(await main.innerText()).not.toMatch(/555|e\+/);
});
