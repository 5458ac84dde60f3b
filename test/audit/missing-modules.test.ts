import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { auditProject } from "../support/audit-project.js";

const sdk = `import { Client, Users } from "node-appwrite";
const client = new Client().setKey(process.env.APPWRITE_API_KEY ?? "");
const users = new Users(client);
export const page = await users.list();
`;

/** What may hide calls in a program of these files, and whether it is complete. */
async function verdict(files: Readonly<Record<string, string>>) {
  const project = auditProject({ "tsconfig.json": "{}", ...files });
  const { report } = await project.audit();
  const [unit] = report.units;
  const hidden = unit?.found.unresolved.map(({ reason, text }) => `${reason} ${text}`);
  return { hidden, complete: unit?.complete };
}

const complete = { hidden: [], complete: true };

describe("a package that is not there is no loss", () => {
  it.each([
    ["where it is loaded for what it does", 'import "server-only";'],
    ["where it is given plain values", 'import { join } from "no-joiner";\njoin("a", page.total);'],
    [
      "where it calls back, and services are called in there",
      'import { Hono } from "no-server";\nnew Hono().get("/", async (c: any) => c.json(await users.get("ada")));',
    ],
    [
      "where its methods have names that SDKs have, too",
      'import { db } from "no-database";\nawait db.post.list();\nawait db.post.create({});\nawait db.post.delete(1);',
    ],
    [
      "where its sessions have nothing to do with users",
      'import { storage } from "no-cookies";\nconst { getSession } = storage();\nawait getSession("a");',
    ],
    ["where it is the SDK for browsers", 'import { ID } from "appwrite";\nID.unique();'],
    ["where it only types", 'import { type Thing } from "no-types";\nexport let thing: Thing;'],
  ])("%s", async (_, code) => {
    expect(await verdict({ "main.ts": `${sdk}${code}\n` })).toEqual(complete);
  });
});

describe("a package that is not there is listed", () => {
  it.each([
    [
      "where a method of two words is called on what it has",
      'import { api } from "no-wrapper";\nawait api.listDocuments("a", "b");',
      'module-missing "no-wrapper"',
    ],
    [
      "where a method of one word is called on what is named like a service",
      'import { members } from "no-wrapper";\nconst { users: theirs } = members();\nawait members().users.list();',
      'module-missing "no-wrapper"',
    ],
    [
      "where another file hands it on",
      'import { teams } from "./own.js";\nawait teams.listMemberships("a");',
      'module-missing "no-wrapper"',
    ],
    [
      "where a pattern gives what is named like a service another name",
      'import { theirs } from "no-wrapper";\nconst { users: u } = theirs();\nawait u.delete("ada");',
      'module-missing "no-wrapper"',
    ],
    [
      "where a function is named for the service that it gives",
      'import { getTeams } from "no-wrapper";\nawait getTeams().list();',
      'module-missing "no-wrapper"',
    ],
    [
      "where it is named after Appwrite, whatever is called",
      'import { purge } from "no-appwrite-kit";\nawait purge("ada");',
      'module-missing "no-appwrite-kit"',
    ],
    [
      "where it gives a client to a service",
      'import { theirClient } from "no-wrapper";\nawait new Users(theirClient).get("ada");',
      'module-missing "no-wrapper"',
    ],
    [
      "where it is handed a service, at the place where that is done",
      'import { track } from "no-tracker";\ntrack(users);',
      "any users",
    ],
    [
      "where what holds a service is handed over",
      'import { boot } from "no-framework";\nboot({ services: { users } });',
      "any { services: { users } }",
    ],
  ])("%s", async (_, code, told) => {
    const own = 'export { teams } from "no-wrapper";\n';
    const files = {
      "main.ts": `${sdk}${code}\n`,
      ...(code.includes("./own") && { "own.ts": own }),
    };
    const { hidden, complete: isComplete } = await verdict(files);
    expect(hidden).toContain(told);
    expect(isComplete).toBe(false);
  });

  it("once, however many files import it", async () => {
    const use = 'import { api } from "no-wrapper";\nawait api.listDocuments("a", "b");\n';
    const { hidden } = await verdict({ "a.ts": sdk, "b.ts": use, "c.ts": use });
    expect(hidden).toEqual(['module-missing "no-wrapper"']);
  });
});

describe("a program without an SDK", () => {
  it("is not complete, where a module that is not there gives what is called like its services", async () => {
    const main = 'import { users } from "no-wrapper";\nawait users.delete("ada");\n';
    const { report } = await auditProject({ "main.ts": main }, { sdks: [] }).audit();
    expect(report.units[0]).toMatchObject({ complete: false });
    expect(report.units[0]?.found.unresolved).toMatchObject([{ reason: "module-missing" }]);
  });

  it("needs no scope, where it has the SDK for browsers, which knows no keys", async () => {
    const main =
      'import { Databases } from "appwrite";\nexport const rows = new Databases().listDocuments("a", "b");\n';
    const { report } = await auditProject({ "main.ts": main }, { sdks: [] }).audit();
    expect(report.units[0]).toMatchObject({ complete: true, required: [] });
  });

  it("needs no scope, where it calls what is named otherwise", async () => {
    const main = 'import { posts } from "no-wrapper";\nawait posts.delete("ada");\n';
    const { report } = await auditProject({ "main.ts": main }, { sdks: [] }).audit();
    expect(report.units[0]).toMatchObject({ complete: true, required: [] });
  });
});

describe("a module of the project's own that is not there", () => {
  it("is listed, since nobody can tell what it calls", async () => {
    const { hidden } = await verdict({ "main.ts": `${sdk}import "./gone.js";\n` });
    expect(hidden).toEqual(['module-missing "./gone.js"']);
  });

  it.each(["$lib/server/users", "@/users", "lib/users"])(
    "is listed by whatever name it goes: %s",
    async (name) => {
      const { hidden } = await verdict({
        "package.json": "{}",
        "lib/other.ts": "export {};",
        "main.ts": `${sdk}import { purge } from "${name}";\npurge();\n`,
      });
      expect(hidden).toEqual([`module-missing "${name}"`]);
    },
  );

  it("is no loss where a tool makes it, as its path says", async () => {
    const code = `${sdk}import { Prisma } from "./generated/prisma/client.js";\nPrisma.raw("a");\n`;
    expect(await verdict({ "main.ts": code })).toEqual(complete);
  });

  it("is no loss where git ignores it", async () => {
    const project = auditProject({
      ".gitignore": "node_modules\n/orm\n",
      "tsconfig.json": "{}",
      "main.ts": `${sdk}import { raw } from "./orm/client.js";\nraw("a");\n`,
    });
    execFileSync("git", ["init", "--quiet"], { cwd: project.dir });
    const { report } = await project.audit();
    expect(report.units[0]?.found.unresolved).toEqual([]);
  });

  it("is listed where a service may come from there, whoever makes it", async () => {
    const code = `${sdk}import { teams } from "./generated/services.js";\nawait teams.listMemberships("a");\n`;
    const { hidden } = await verdict({ "main.ts": code });
    expect(hidden).toEqual(['module-missing "./generated/services.js"']);
  });
});

describe("a package of the workspace that nothing has linked", () => {
  const workspace = {
    "package.json": '{ "private": true, "workspaces": ["packages/*", "apps/*"] }',
    "packages/kit/package.json":
      '{ "name": "@acme/kit", "type": "module", "exports": { ".": "./dist/index.js", "./*": "./src/*.ts" }, "dependencies": { "node-appwrite": "27" } }',
    "packages/kit/src/index.ts": `${sdk}export { users };\n`,
    "packages/kit/src/teams.ts":
      'import { Client, Teams } from "node-appwrite";\nexport const teams = new Teams(new Client().setKey(process.env.APPWRITE_API_KEY ?? ""));\n',
    "apps/web/package.json": '{ "name": "web", "dependencies": { "@acme/kit": "*" } }',
    "apps/web/main.ts":
      'import { users } from "@acme/kit";\nimport { teams } from "@acme/kit/teams";\nawait users.delete("ada");\nawait teams.create("t", "Team");\n',
  };

  it("is read by its source, if it is yet to be built", async () => {
    const { report } = await auditProject(workspace).audit();
    const web = report.units.find(({ unit }) => unit.name === "apps/web");
    expect(web?.found.uses.map(({ method }) => method)).toEqual(
      expect.arrayContaining(["users.delete", "teams.create"]),
    );
    expect(web).toMatchObject({ complete: true });
  });

  it("is listed where it has no such file", async () => {
    const code = 'import { raw } from "@acme/kit/none";\nraw();\n';
    const { report } = await auditProject({ ...workspace, "apps/web/main.ts": code }).audit();
    const web = report.units.find(({ unit }) => unit.name === "apps/web");
    expect(web?.found.unresolved).toMatchObject([{ reason: "module-missing" }]);
  });
});

describe("a name that nothing declares", () => {
  it("is listed where it is called like a service: a framework may provide it", async () => {
    const { hidden } = await verdict({
      "main.ts": `${sdk}export const rows = () => useAdmin().tables.listRows("a", "b");\n`,
    });
    expect(hidden).toContain("any useAdmin().tables.listRows");
  });
});

describe("a client that can't be followed", () => {
  const dispatch = `import { Client, Users } from "node-appwrite";
const users = new Users(new Client().setKey(process.env.APPWRITE_API_KEY ?? ""));
export const jobs = { a: (u: Users) => u.list() };
console.log(users);
`;

  it("is one of those that the program makes, where all have the same key", async () => {
    const project = auditProject({ "tsconfig.json": "{}", "main.ts": dispatch });
    const { report } = await project.audit();
    expect(report.units[0]?.found.uses).toMatchObject([{ caller: "key", assumed: false }]);
    expect(report.units[0]).toMatchObject({ complete: true, required: ["users.read"] });
  });

  it("is assumed where another has a session", async () => {
    const other = 'export const theirs = new Users(new Client().setSession("s"));\n';
    const project = auditProject({ "tsconfig.json": "{}", "main.ts": dispatch + other });
    const { report } = await project.audit();
    expect(report.units[0]?.found.uses).toMatchObject([{ assumed: true }]);
    expect(report.units[0]?.complete).toBe(false);
  });

  it("is known where no service of its class is made with the session", async () => {
    const other = 'export const theirs = new Client().setSession("s");\n';
    const project = auditProject({ "tsconfig.json": "{}", "main.ts": dispatch + other });
    const { report } = await project.audit();
    expect(report.units[0]?.found.uses).toMatchObject([{ assumed: false, caller: "key" }]);
    expect(report.units[0]?.complete).toBe(true);
  });

  it.each([
    ["no-appwrite-kit", true],
    ["no-kit", false],
    ["appwrite", false],
  ])(
    "is assumed where a missing package may make some, as %s tells by its name: %s",
    async (name, assumed) => {
      const project = auditProject({
        "tsconfig.json": "{}",
        "main.ts": `${dispatch}import { kit } from "${name}";\nconsole.log(kit);\n`,
      });
      const { report } = await project.audit();
      expect(report.units[0]?.found.uses).toMatchObject([{ assumed }]);
    },
  );

  it("is assumed where a package that is not read may have services of its own", async () => {
    const project = auditProject({
      "tsconfig.json": "{}",
      "node_modules/kit/package.json":
        '{ "name": "kit", "types": "index.d.ts", "dependencies": { "node-appwrite": "*" } }',
      "node_modules/kit/index.d.ts": "export declare const kit: unknown;",
      "main.ts": `${dispatch}import { kit } from "kit";\nconsole.log(kit);\n`,
    });
    const { report } = await project.audit();
    expect(report.units[0]?.found.uses).toMatchObject([{ assumed: true }]);
  });
});
