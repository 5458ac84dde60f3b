import { describe, expect, it } from "vitest";
import { type ExplainOptions, explain } from "../../cli/explain/explain.js";
import { auditProject, calls, oneFunction } from "../support/audit-project.js";
import { expectGolden } from "../support/golden.js";
import { installRelease } from "../support/releases.js";

const run = async (cwd: string, options: Partial<ExplainOptions>) => {
  const lines = await explain({
    ...{ cwd, subject: undefined, without: undefined, project: undefined },
    progress: () => {},
    ...options,
  });
  return `${lines.join("\n")}\n`;
};

const code = `import { Client, Databases, Health, Presences, Users } from "node-appwrite";

const client = new Client().setKey(process.env.APPWRITE_FUNCTION_API_KEY);
await new Users(client).list();
await new Databases(client).createBooleanAttribute("d", "c", "k", true);
export const online = new Presences(client).list();
`;

type Case = readonly [name: string, options: Partial<ExplainOptions>];

describe("explain, for a server that is named", () => {
  it.each<Case>([
    ["method-here", { subject: "databases.createBooleanAttribute" }],
    ["method-elsewhere", { subject: "presences.list" }],
    ["method-of-cloud", { subject: "backups.listArchives" }],
    ["method-of-nobody", { subject: "account.listKeys" }],
    ["scope-elsewhere", { subject: "archives.read" }],
    ["scope-without-effect", { subject: "columns.write" }],
    ["scope-outdated", { subject: "documents.read" }],
    ["line-elsewhere", { subject: "f/main.js:6" }],
    ["without", { without: "users.read" }],
  ])("%s", async (name, options) => {
    const { dir } = auditProject({
      "appwrite.config.json": oneFunction(["users.read"]),
      "f/main.js": code,
    });
    const text = await run(dir, { ...options, server: "1.8.1" });
    expectGolden(`audit/explain/server-${name}.txt`, text);
  });
});

describe("explain, in a folder with an old SDK", () => {
  const old =
    'const sdk = require("node-appwrite");\nnew sdk.Database(new sdk.Client().setKey("k")).listDocuments("c");\n';
  const project = () =>
    auditProject(
      { "appwrite.config.json": oneFunction(["documents.read"]), "f/main.js": old },
      { sdks: ["node-appwrite5"] },
    );

  it.each<Case>([
    ["method", { subject: "users.list" }],
    ["method-of-its-own", { subject: "database.listDocuments" }],
    ["scope", { subject: "documents.read" }],
    ["line", { subject: "f/main.js:2" }],
    ["without", { without: "documents.read" }],
  ])("%s", async (name, options) => {
    expectGolden(`audit/explain/old-${name}.txt`, await run(project().dir, options));
  });

  it("does not know what came later", async () => {
    const { dir } = project();
    await expect(run(dir, { subject: "tablesDB.listRows" })).rejects.toThrow(
      '"tablesDB.listRows" is no scope, no service and no method of node-appwrite 5.1.0',
    );
    await expect(run(dir, { without: "rows.read" })).rejects.toThrow(
      "Appwrite 1.4.14 does not grant the scope rows.read: it came with 1.8.0.",
    );
    expect(await run(dir, { subject: "rows.read" })).toContain(
      "on Appwrite 1.8.0 to main: granted to project keys",
    );
  });
});

describe("explain, where nothing is installed", () => {
  it.each<Case>([
    ["method", { subject: "users.list" }],
    ["method-of-server", { subject: "presences.list", server: "1.8.1" }],
    ["scope", { subject: "teams.write" }],
    ["service", { subject: "locale" }],
    ["scope-and-service", { subject: "graphql" }],
    ["route", { subject: "POST /users" }],
    ["route-with-an-id", { subject: "get /v1/functions/runtimes?x=1", server: "1.6" }],
    ["route-elsewhere", { subject: "GET /presences/abc", server: "1.8.1" }],
    ["account", { subject: "account" }],
    ["public", { subject: "public" }],
    ["scope-of-server", { subject: "rows.read", server: "1.6" }],
  ])("answers from the SDKs that come with the tool: %s", async (name, options) => {
    const { dir } = auditProject({}, { sdks: [] });
    expectGolden(`audit/explain/empty-${name}.txt`, await run(dir, options));
  });

  it("needs code to tell what breaks without a scope", async () => {
    const { dir } = auditProject({}, { sdks: [] });
    await expect(run(dir, { without: "users.read" })).rejects.toThrow("program-missing: ");
    const project = { subject: "users.read", project: "tsconfig.json" };
    await expect(run(dir, project)).rejects.toThrow("audit-no-tsconfig: ");
  });
});

describe("explain, where the code imports a client for another server than its SDK goes with", () => {
  it.each(["presences.write", "presences.list", "presences", "GET /presences"])(
    "answers by that server alone: %s",
    async (subject) => {
      const { dir } = auditProject({
        "appwrite.config.json": oneFunction(["presences.read"]),
        "f/main.ts": [
          'import { Client } from "node-appwrite";',
          'import { scopedClient } from "appwrite-scopes";',
          'const client = new Client().setKey(process.env.APPWRITE_FUNCTION_API_KEY ?? "");',
          'scopedClient(client, ["presences.read"]).presences.list();',
          "",
        ].join("\n"),
      });
      const said = (await run(dir, { subject })).split("\n");
      const by = said.filter((line) => line.includes("judged by "));
      expect(by).toEqual([
        "judged by node-appwrite 27.1.0 and @appwrite.io/console 23.0.0 on Appwrite Cloud (as the client that it imports)",
      ]);
      expect(said[0]).toBe(by[0]);
    },
  );
});

describe("explain, where the functions have SDKs of their own", () => {
  const project = () => {
    const made = auditProject({}, { fixture: "releases", sdks: [] });
    installRelease("node-appwrite11", made.path("functions/eleven"));
    installRelease("node-appwrite14", made.path("functions/fourteen"));
    installRelease("node-appwrite20", made.path("functions/twenty"));
    return made;
  };

  it("tells them apart", async () => {
    const { dir } = project();
    expectGolden(
      "audit/explain/releases-scope.txt",
      await run(dir, { subject: "rows.read", without: "rows.read" }),
    );
    expectGolden(
      "audit/explain/releases-line.txt",
      await run(dir, { subject: "functions/fourteen/src/main.js:8" }),
    );
  });

  it("tells of a file that they share once for each server that it is judged by", async () => {
    const { dir, read, write } = project();
    installRelease("node-appwrite17", dir);
    write("shared/users.js", calls("new Users(client).list();"));
    const load = 'import "../../../shared/users.js";\n';
    for (const folder of ["eleven", "fourteen"]) write(`functions/${folder}/src/main.js`, load);
    const twenty = "functions/twenty/src/main.js";
    write(twenty, load + read(twenty));
    const said = await run(dir, { subject: "shared/users.js:3" });
    expectGolden("audit/explain/releases-shared-line.txt", said);
  });
});
