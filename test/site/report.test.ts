import { describe, expect, test } from "vitest";
import { auditProject, calls, oneFunction } from "../support/audit-project.js";
import { barriers, pageFile, realBrowser, type Tab } from "../support/browser.js";
import { reported } from "../support/reported.js";

const tab = realBrowser();

/** What the matrix says: key and scope → state. */
async function matrix(page: Tab): Promise<Map<string, string>> {
  const names = await page.locator(".matrix td a .hidden").allTextContents();
  const keys = await page
    .locator(".matrix td a")
    .evaluateAll((links) =>
      links.map((link) => link.closest("tr")?.querySelector("th")?.innerText),
    );
  return new Map(
    names.map((name, index) => {
      const [scope = "", state = ""] = name.split(/: |, \d+ calls?$/);
      return [`${keys[index]?.replace(/ (in)?complete$/, "")} ${scope}`, state];
    }),
  );
}

test("the matrix says of every scope what the report for programs says", async () => {
  const { html, json } = await reported(auditProject({}, { fixture: "verdicts" }));
  const page = await tab();
  const file = pageFile(html);
  await page.goto(file);
  const cells = await matrix(page);
  const wanted = new Map<string, string>();
  for (const unit of json.units) {
    const listed = `${unit.name}, dynamic key`;
    for (const scope of unit.granted ? unit.required : []) {
      wanted.set(`${listed} ${scope}`, "needed");
    }
    const idle = unit.findings.filter(({ code }) =>
      ["scope-without-effect", "ungrantable-scope", "unknown-scope"].includes(code),
    );
    if (unit.unread) continue;
    for (const scope of unit.granted ?? []) wanted.set(`${listed} ${scope}`, "needed and granted");
    for (const scope of unit.missing) wanted.set(`${listed} ${scope}`, "missing");
    for (const scope of unit.excess) wanted.set(`${listed} ${scope}`, "in excess");
    for (const scope of unit.replaceable) wanted.set(`${listed} ${scope}`, "replaceable by less");
    for (const { subject } of idle) wanted.set(`${listed} ${subject}`, "without effect");
    for (const { source, required } of unit.keys ?? []) {
      if (source.kind === "dynamic") continue;
      const name =
        source.kind === "literal" ? `a literal (${source.file}:${source.line})` : "unknown source";
      for (const scope of required) wanted.set(`${unit.name}, key of ${name} ${scope}`, "needed");
    }
  }
  expect(wanted.size).toBeGreaterThan(15);
  expect(cells).toEqual(wanted);
  const text = await page.locator("main").textContent();
  for (const { name, findings } of json.units) {
    expect(text).toContain(name);
    for (const { code, what } of findings) if (code !== "unresolved") expect(text).toContain(what);
  }
  expect(page.asked).toEqual([file, "data:,"].slice(0, page.asked.length));
});

test("a cell leads to its calls, each with its place, its line and the way back to its client", async () => {
  const project = auditProject({}, { fixture: "verdicts" });
  const { code, stdout } = await project.run("audit", "--format", "html");
  expect(code).toBe(1);
  const page = await tab();
  await page.goto(pageFile(stdout));
  await page.getByRole("link", { name: "rows.write: missing, 2 calls" }).click();
  await expect
    .poll(() => page.locator("#chosen").innerText())
    .toBe("rows.write of functions/report, dynamic key: 2 calls");
  const places = await page.locator(".calls > li > div:first-child .place").allInnerTexts();
  expect(places).toHaveLength(2);
  for (const place of places) expect(place).toMatch(/^functions\/report\/\S+:\d+:\d+$/);
  const lines = await page.locator(".calls > li > div:first-child .line").allInnerTexts();
  expect(lines.length).toBe(2);
  for (const line of lines) expect(line).toMatch(/\.(?:create|update|upsert|delete)\w*\(/);
  await page.locator(".calls summary").first().click();
  expect(await page.locator(".calls ol").first().innerText()).toMatch(/new Client\(\)|client/);
  const again = await tab();
  await again.goto(page.url());
  expect(await again.locator("#chosen").innerText()).toMatch(/^rows\.write/);
});

test("hostile names in code and configuration stay text, and no key is in the page", async () => {
  const folder = "f\n<img src=x onerror=alert(1)></script><script>alert(2)</script>\u202e|`a`";
  const project = auditProject({
    "appwrite.config.json": JSON.stringify({
      functions: [{ path: folder, scopes: ["a\u001Bb", "<b>bold</b>", "__proto__"] }],
    }),
    [`${folder}/main.ts`]: [
      'import { Client, Users } from "node-appwrite";',
      'const client = new Client().setKey("standard_0123456789abcdef");',
      "const users = new Users(client);",
      "users.list(); client.call('get', new URL('https://<b>.example'));",
      "",
    ].join("\n"),
  });
  const { html } = await reported(project);
  expect(html).not.toContain("standard_0123456789abcdef");
  const page = await tab();
  await page.goto(pageFile(html));
  expect(await page.locator("main :is(img, script, b)").count()).toBe(0);
  const text = await page.locator("main").innerText();
  expect(text).toContain(
    "f\\u000a<img src=x onerror=alert(1)></script><script>alert(2)</script>\\u202e|`a`",
  );
  expect(text).toContain("a\\u001bb");
  expect(text).toContain("<b>bold</b>");
  await page.locator(".matrix td a").first().click();
  await expect.poll(() => page.locator("#chosen").count()).toBe(1);
});

test("findings are told by kind, each with the line that it is about", async () => {
  const key = "standard_0123456789abcdef";
  const project = auditProject({
    "appwrite.config.json": oneFunction(["users.read", "teams.read"]),
    "f/main.ts": calls(
      `client.call("get", new URL("https://a.b/${key}")); // ${key}`,
      `const text = \`\n${key}\`; new Account(client).get();`,
    ),
  });
  const { html } = await reported(project);
  expect(html).not.toContain(key);
  const page = await tab();
  await page.goto(pageFile(html));
  const kinds = await page.locator(".findings h4 code").allInnerTexts();
  expect(kinds).toEqual([...new Set(kinds)]);
  const linesOf = (code: string) =>
    page.locator(`.findings:has(h4 code:text-is("${code}")) .line`).allInnerTexts();
  expect(await linesOf("excess-scope")).toEqual(['"users.read",', '"teams.read"']);
  expect(await linesOf("unresolved")).toEqual(['client.call("…", new URL("…"));']);
  expect(await linesOf("session-only")).toEqual(['"…"; new Account(client).get();']);
});

test("a link to a unit or a scope that is not there is told so", async () => {
  const file = pageFile((await reported(auditProject({}, { fixture: "verdicts" }))).html);
  const page = await tab();
  await page.goto(`${file}#/project/functions%2Freprot?key=dynamic+key&scope=rows.write`);
  expect(await page.locator(".notice").innerText()).toBe(
    "No unit of this project is called “functions/reprot”.",
  );
  await page.locator("main").getByRole("link", { name: "functions/report", exact: true }).click();
  await expect.poll(() => page.locator("#chosen").count()).toBe(1);
  await page.goto(`${file}#/project/functions%2Freport?key=dynamic+key&scope=rows.wrte`);
  await expect
    .poll(() => page.locator(".notice").innerText())
    .toBe(
      "The scope “rows.wrte” is neither needed by functions/report, dynamic key nor granted to it.",
    );
});

test("a unit that is the working folder is called so by words", async () => {
  const { html } = await reported(auditProject({ "main.ts": calls("new Users(client).list();") }));
  const page = await tab();
  await page.goto(pageFile(html));
  expect(await page.locator(".unit h2").innerText()).toContain("the project's root");
  expect(await page.locator(".matrix tbody th").innerText()).toContain(
    "the project's root, dynamic key",
  );
});

describe.each([
  ["light", 1280],
  ["dark", 360],
] as const)("%s, %i pixels wide", (colorScheme, width) => {
  test("nothing keeps anybody from the report", async () => {
    const { html } = await reported(auditProject({}, { fixture: "verdicts" }));
    const page = await tab({ colorScheme, viewport: { width, height: 800 } });
    await page.goto(
      `${pageFile(html)}#/project/functions%2Freport?key=dynamic+key&scope=rows.write`,
    );
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
  });
});

/** When a page was painted first, the quickest of some times. */
async function firstPaint(file: string): Promise<number> {
  const page = await tab();
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    await page.goto(file);
    const paints = () =>
      page.evaluate<number[]>(
        "performance.getEntriesByName('first-contentful-paint').map(({ startTime }) => startTime)",
      );
    await expect.poll(async () => (await paints()).length).toBe(1);
    times.push(...(await paints()));
  }
  return Math.min(...times);
}

test("ten thousand calls are painted nearly as soon as none", async () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => `users.get("${index}");`);
  const many = auditProject({
    "appwrite.config.json": oneFunction(["users.read"]),
    "f/main.ts": calls("const users = new Users(client);", ...lines),
  });
  const none = auditProject({
    "appwrite.config.json": oneFunction([]),
    "f/main.ts": calls(),
  });
  const file = pageFile((await reported(many)).html);
  const ratio =
    (await firstPaint(file)) / (await firstPaint(pageFile((await reported(none)).html)));
  expect(ratio).toBeLessThan(8);
  const page = await tab();
  await page.goto(file);
  await page.getByRole("link", { name: "users.read: needed and granted, 10000 calls" }).click();
  await expect.poll(() => page.locator(".calls > li").count()).toBe(100);
  await page.getByRole("link", { name: "More calls" }).click();
  await expect.poll(() => page.locator(".pager").innerText()).toContain("101 to 200 of 10000");
});

test("all places of a finding can be seen, and the link says so", async () => {
  const lines = Array.from({ length: 150 }, () => "client.call('get', new URL('https://a.b'));");
  const { html } = await reported(
    auditProject({
      "appwrite.config.json": oneFunction([]),
      "f/main.ts": calls(...lines),
    }),
  );
  const page = await tab();
  await page.goto(pageFile(html));
  expect(await page.locator(".findings .place").count()).toBe(5);
  await page.getByRole("link", { name: "Show all 150" }).click();
  await expect.poll(() => page.locator(".findings .place").count()).toBe(150);
  expect(page.url()).toContain("whole=1");
});
