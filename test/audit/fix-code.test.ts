import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { leftText } from "../../audit/fix/messages.js";
import { auditProject } from "../support/audit-project.js";
import { generateTree } from "../support/generated.js";
import { edit } from "../support/marked-text.js";

const head = [
  'import { Client } from "node-appwrite";',
  'import { clientFactory, organizationKey, scopedClient } from "appwrite-scopes";',
  'import { scopedUsers } from "appwrite-scopes/users";',
  'const client = () => new Client().setKey(process.env.KEY ?? "");',
  "",
].join("\n");
const server = "cloud";
const list = "a.users.list();";
const remove = 'a.users.delete({ userId: "u" });';
const row = 'a.tablesDB.createRow({ databaseId: "d", tableId: "t", rowId: "r", data: {} });';

/** A program's file, and what `--fix` makes of it. */
async function fix(text: string, file = "main.ts") {
  const project = auditProject({ [file]: text });
  const { report, fixed } = await project.audit({ server, fix: true });
  const left = (fixed?.left ?? []).map(({ place, reason }) => leftText(`${place.line}`, reason));
  const codes = report.acceptance.open.map(({ code, subject }) => `${code} ${subject}`);
  return { text: project.read(file), left, codes };
}

describe("a client that was generated", () => {
  const imported = (from: string) =>
    `import { Client } from "node-appwrite";\nimport { scopedUsers } from "${from}";\n`;
  const used = (scopes: string) =>
    `const a = scopedUsers(new Client().setKey(process.env.KEY ?? ""), [${scopes}]);\na.list();\n`;
  const tree = "./generated/appwrite/services/users.js";

  async function audited(text: string, more: object) {
    const project = auditProject({ "main.ts": text });
    const folder = project.path("generated/appwrite");
    await generateTree({ folder, sdk: "node-appwrite", server: "1.8.1" });
    const { report } = await project.audit(more);
    const codes = report.acceptance.open.map(({ code }) => code);
    const choices = report.units.map(({ found }) => found.server.choice);
    return { text: project.read("main.ts"), codes, notices: choices.flatMap((one) => one.notices) };
  }

  it("has its list mended, whatever scopes it names itself", async () => {
    const text = imported(tree) + used('"users.read", "users.write"');
    expect(await audited(text, { server: "1.8.1", fix: true })).toMatchObject({
      text: imported(tree) + used('"users.read"'),
      codes: [],
    });
  });

  it("tells nothing of the server where nobody imports it", async () => {
    const text = imported("appwrite-scopes/users") + used('"users.read"');
    expect(await audited(text, {})).toMatchObject({ codes: [], notices: [] });
  });
});

describe("--fix has the list of a scoped client hold what its calls need", () => {
  it.each<[string, string, string[], string]>([
    [
      "what is missing comes, sorted",
      '["users.read"]',
      [list, remove],
      '["users.read", "users.write"]',
    ],
    ["what is not needed goes", '["teams.read", "users.read"]', [list], '["users.read"]'],
    [
      "order and quotes stay",
      "['users.write', 'teams.read', 'users.read']",
      [list, remove, row],
      "['users.write', 'users.read', 'rows.write']",
    ],
    [
      "what was mistyped is what was meant",
      '["teams.read", "user.read", "rows.write"]',
      [list, row, "a.teams.list();"],
      '["teams.read", "users.read", "rows.write"]',
    ],
    [
      "what is outdated is what comes after it",
      '["users.read", "documents.write", "teams.read"]',
      [list, row, "a.teams.list();"],
      '["users.read", "rows.write", "teams.read"]',
    ],
    [
      "what opens a call stays, if others would do as well",
      '["tables.read", "users.read"]',
      [list, 'a.tablesDB.listTables({ databaseId: "d" });'],
      '["tables.read", "users.read"]',
    ],
    ["twice is once", '["users.read", "users.read"]', [list], '["users.read"]'],
    [
      "comments and a last comma stay",
      '[\n  // to greet\n  "users.read", // each\n  "teams.read",\n]',
      [list, remove],
      '[\n  // to greet\n  "users.read", // each\n  "users.write",\n]',
    ],
    [
      "a line each, with a tab",
      '[\n\t"teams.read",\n\t"users.write",\n]',
      [list, remove],
      '[\n\t"users.read",\n\t"users.write",\n]',
    ],
    [
      "names of constants stay as they are written",
      '["users.read" as const, other]',
      [list, row],
      '["users.read" as const, "rows.write"]',
    ],
  ])("%s", async (_, before, calls, after) => {
    const code = (scopes: string) =>
      `${head}const other = "teams.read" as const;\nconst a = scopedClient(client(), ${scopes});\n${calls.join("\n")}\nexport const b = other;\n`;
    const fixed = await fix(code(before));
    expect(fixed).toEqual({ text: code(after), left: [], codes: [] });
    expect(await fix(fixed.text)).toEqual(fixed);
  });

  it.each<[string, (scopes: string) => string]>([
    ["one service's own entry", (scopes) => `scopedUsers(client(), ${scopes}).list();`],
    [
      "what a factory makes",
      (scopes) =>
        `const make = clientFactory((key: string) => new Client().setKey(key));\nmake(${scopes}, "k").users.list();`,
    ],
    [
      "a constant",
      (scopes) =>
        `const scopes = ${scopes} as const;\nscopedClient(client(), scopes).users.list();`,
    ],
    [
      "a constant of which the type is taken",
      (scopes) =>
        `export const scopes = ${scopes} as const satisfies readonly string[];\nexport type S = (typeof scopes)[number];\nscopedClient(client(), scopes).users.list();`,
    ],
    [
      "a constant of two clients that need the same",
      (scopes) =>
        `const scopes = ${scopes} as const;\nscopedUsers(client(), scopes).list();\nscopedUsers(client(), scopes).list();`,
    ],
    [
      "what is handed to a function that makes the client",
      (scopes) =>
        `import type { CheckedGrant, ScopesOrGrant } from "appwrite-scopes/grants";\nconst of = <const G extends ScopesOrGrant>(grant: G & CheckedGrant<G>) => scopedUsers<G>(client(), grant);\nof(${scopes}).list();`,
    ],
  ])("in %s", async (_, code) => {
    const fixed = await fix(`${head}${code('["users.read", "users.write"]')}\n`);
    expect(fixed).toEqual({ text: `${head}${code('["users.read"]')}\n`, left: [], codes: [] });
  });

  it("in the list of an organization's key", async () => {
    const code = (scopes: string) =>
      `${head}scopedClient(client(), organizationKey(${scopes})).organization.listProjects();\n`;
    const { text } = await fix(code('["projects.write", "projects.read"]'));
    expect(text).toBe(code('["projects.read"]'));
  });

  it("and not another byte: marks and ends of lines stay, in JavaScript too", async () => {
    const text =
      `\uFEFF${head}\tconst a = scopedClient(client(), [\t'users.read',\n 'teams.read' ])\n${list}\n${remove}`
        .replaceAll("\n", "\r\n")
        .replace("clientFactory, organizationKey, ", "");
    const { text: fixed } = await fix(text, "main.js");
    expect(fixed).toBe(
      edit(text, "'users.read',\r\n 'teams.read' ", "'users.read',\r\n 'users.write' "),
    );
  });

  it.each<[string, string, string]>([
    [
      "vue",
      `<script setup lang="ts">\n${head}const a = scopedUsers(client(), LIST);\nconst all = await a.list();\n</script>\n<template><p>{{ all.total }} é</p></template>\n`,
      "",
    ],
    [
      "svelte",
      `<script lang="ts">\n${head}const a = scopedUsers(client(), LIST);\na.list();\n</script>\n<p>é</p>\n`,
      "",
    ],
    [
      "astro",
      `---\n${head}const a = scopedUsers(client(), LIST);\nconst all = await a.list();\n---\n<p>é {all.total}</p>\n`,
      "",
    ],
  ])("in a component of %s", async (ending, code) => {
    const { text, left } = await fix(
      code.replace("LIST", '["teams.read", "users.read"]'),
      `main.${ending}`,
    );
    expect({ text, left }).toEqual({ text: code.replace("LIST", '["users.read"]'), left: [] });
  });
});

describe("--fix leaves to people, and says why,", () => {
  const scoped = (made: string) => `${made}.list();`;
  it.each<[string, string, string]>([
    [
      "a list that others are spread into",
      `const base = ["users.read"] as const;\n${scoped('scopedUsers(client(), [...base, "users.write"])')}`,
      "other lists are spread into it",
    ],
    [
      "a list that is not written out",
      `declare const scopes: readonly ["users.read", "users.write"];\n${scoped("scopedUsers(client(), scopes)")}`,
      "the list, or a part of it, is not written out",
    ],
    [
      "a list in an object",
      `const all = { users: ["users.read", "users.write"] } as const;\n${scoped("scopedUsers(client(), all.users)")}`,
      "it is held by something else than a constant",
    ],
    [
      "a constant that is used for more",
      `const scopes = ["users.read", "users.write"] as const;\nconsole.log(scopes);\n${scoped("scopedUsers(client(), scopes)")}`,
      "the constant is used for more than clients",
    ],
    [
      "a constant of clients that lack different scopes",
      'const scopes = ["users.read"] as const;\nscopedClient(client(), scopes).teams.list();\nscopedClient(client(), scopes).users.list();',
      "several clients are made with it, and not all of them need the same",
    ],
    [
      "a list of which nothing is needed",
      'export const a = scopedUsers(client(), ["users.read"]);',
      "no call needs any of it, and a client needs at least one scope",
    ],
    [
      "what a type names",
      `${scoped('scopedUsers(client(), ["users.read", "users.write"])')}\nexport type Admin = import("appwrite-scopes").ScopedUsers<"users.write">;`,
      "types name what would go",
    ],
    [
      "a list of a client that is imported beside one for another server",
      'import type { ScopedUsers } from "appwrite-scopes/console";\nexport type Other = ScopedUsers<"teams.read">;\nscopedUsers(client(), ["users.read", "users.write"]).list();',
      "the client is for another server than the one that its calls are judged by",
    ],
  ])("%s", async (_, code, reason) => {
    const before = `${head}${code}\n`;
    const { text, left } = await fix(before);
    expect({ text, left: left.map((line) => line.replace(/^\d+: /, "")) }).toEqual({
      text: before,
      left: [`left as it is: ${reason}`],
    });
  });

  it("what a unit that is incomplete may need, but not what it lacks", async () => {
    const hidden = "export const run = (name: keyof typeof a.users) => a.users[name];\n";
    const code = (scopes: string) =>
      `${head}const a = scopedClient(client(), ${scopes});\n${list}\n${remove}\n${hidden}`;
    const { text } = await fix(code('["teams.read", "users.read"]'));
    expect(text).toBe(code('["teams.read", "users.read", "users.write"]'));
  });

  it("what a comment or the baseline accepts", async () => {
    const code = `${head}const a = scopedClient(client(), [\n  "users.read",\n  // appwrite-scopes-ignore unused-declaration: for the next release\n  "teams.read",\n  "sites.read",\n]);\n${list}\n`;
    const { text } = await fix(code);
    expect(text).toBe(edit(code, '  "sites.read",\n', ""));
  });

  it("what another unit's client needs of the same list", async () => {
    const shared = 'export const scopes = ["users.read", "users.write", "teams.read"] as const;\n';
    const code = (call: string) =>
      `${head}import { scopes } from "../shared.js";\nscopedClient(client(), scopes).${call};\n`;
    const project = auditProject({
      "appwrite.config.json":
        '{ "functions": [{ "path": "f", "scopes": ["users.read"] }, { "path": "g", "scopes": ["users.write"] }] }',
      "shared.ts": shared,
      "f/main.ts": code("users.list()"),
      "g/main.ts": code('users.delete({ userId: "u" })'),
    });
    await project.audit({ server, fix: true });
    expect(project.read("shared.ts")).toBe(edit(shared, ', "teams.read"', ""));
  });

  it("a file that is not UTF-8, with all of its bytes", async () => {
    const code = `${head}scopedUsers(client(), ["users.read", "users.write"]).list(); // caf\u00e9\n`;
    const bytes = Buffer.from(code, "latin1");
    const project = auditProject({ "main.ts": bytes });
    const { fixed } = await project.audit({ server, fix: true });
    expect(fixed?.left.map(({ reason }) => reason)).toEqual(["not-utf8"]);
    expect(readFileSync(project.path("main.ts"))).toEqual(bytes);
  });

  it("what a call of another unit may need, whose client is made nobody knows where", async () => {
    const own = `${head}export const admin = () => scopedUsers(client(), ["users.read", "users.write"]);\nadmin().list();\n`;
    const other = `${head}import type { ScopedUsers } from "appwrite-scopes";\nexport const remove = (users: ScopedUsers<"users.write">) => users.delete({ userId: "u" });\nscopedClient(client(), ["teams.read"]).teams.list();\n`;
    const project = auditProject({
      "appwrite.config.json":
        '{ "functions": [{ "path": "f", "scopes": ["users.read"] }, { "path": "g", "scopes": [] }] }',
      "f/main.ts": own,
      "g/main.ts": other,
    });
    const { fixed } = await project.audit({ server, fix: true });
    expect(fixed?.left.map(({ reason }) => reason)).toEqual(["other-unit"]);
    expect(project.read("f/main.ts")).toBe(own);
  });
});
