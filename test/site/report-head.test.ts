import { basename } from "node:path";
import { expect, test } from "vitest";
import { projectName } from "../../audit/units/project-name.js";
import { auditProject, calls } from "../support/audit-project.js";
import { pageFile, realBrowser } from "../support/browser.js";
import { cli, makeWorkspace, runProcess } from "../support/workspace.js";

const tab = realBrowser();
const main = calls("new Users(client).list();");

/** The report as a page, made at some time. */
async function made(cwd: string, epoch: string): Promise<string> {
  const { stdout } = await runProcess(process.execPath, [cli, "audit", "--format", "html"], cwd, {
    SOURCE_DATE_EPOCH: epoch,
  });
  return stdout;
}

async function headOf(html: string): Promise<string> {
  const page = await tab();
  await page.goto(pageFile(html));
  return page.locator(".made").innerText();
}

const today = () => new Date().toISOString().slice(0, 10);

test("a report names its project, its day and its tool, and is the same whenever it is made again", async () => {
  const name = "<b>shop</b>\u202e";
  const { dir } = auditProject({ "main.ts": main, "package.json": JSON.stringify({ name }) });
  const html = await made(dir, "1700006400");
  expect(await made(dir, "1700006400")).toBe(html);
  expect(await headOf(html)).toMatch(
    /^<b>shop<\/b>\\u202e Audited on 2023-11-15 \(UTC\) by appwrite-scopes \d+\.\d+\.\d+\S*$/,
  );
  const page = await tab();
  await page.goto(pageFile(html));
  expect(await page.title()).toBe("<b>shop</b>\\u202e · Appwrite scopes");
});

test("without a name of its own it goes by its folder's, and without a time that is one by today's", async () => {
  const manifest = '{ "name": 7 }';
  const { dir } = auditProject({ "main.ts": main, "package.json": manifest });
  const days = [today()];
  const head = await headOf(await made(dir, "soon"));
  days.push(today());
  expect(days.map((day) => `${basename(dir)} Audited on ${day} (UTC)`)).toContain(
    head.replace(/ by .*/, ""),
  );
});

test.each([
  ["{", undefined],
  ["[]", undefined],
  ["null", undefined],
  ['{ "name": " " }', undefined],
  ['{ "name": "shop" }', "shop"],
])("a package.json of %s", (manifest, name) => {
  const { dir, write } = makeWorkspace();
  write("package.json", manifest);
  expect(projectName(dir)).toBe(name ?? basename(dir));
});
