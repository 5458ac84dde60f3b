import { describe, expect, it } from "vitest";
import { auditProject, oneFunction } from "../support/audit-project.js";
import { generateTree } from "../support/generated.js";
import { expectGolden } from "../support/golden.js";

/** Presences came with 1.9.5, and the scopes of the keys of an organization with Cloud. */
const ready = `import { Client } from "node-appwrite";
import { scopedClient } from "appwrite-scopes";

const appwrite = scopedClient(new Client().setKey(process.env.APPWRITE_FUNCTION_API_KEY ?? ""), ["backups.policies.read"]);
appwrite.backups.listPolicies();
`;
const generated = `import { Client } from "node-appwrite";
import { scopedClient } from "../generated/appwrite/index.js";

const appwrite = scopedClient(new Client().setKey(process.env.APPWRITE_FUNCTION_API_KEY ?? ""), ["documents.read"]);
appwrite.databases.listDocuments("d", "c");
`;
const twoClients = `${generated}
export { scopedClient as other } from "appwrite-scopes";
`;
const goesWithSdk = { name: "1.9.6", reason: "goes with node-appwrite 27" };

function projectOf(main: string, scopes: readonly string[], more: Record<string, string> = {}) {
  return auditProject({ "appwrite.config.json": oneFunction(scopes), "f/main.ts": main, ...more });
}

/** The same, with a client that was generated for a server. */
async function projectFor(
  server: string,
  main: string,
  scopes: readonly string[],
  more?: Record<string, string>,
) {
  const project = projectOf(main, scopes, more);
  await generateTree({ folder: project.path("generated/appwrite"), sdk: "node-appwrite", server });
  return project;
}

const outcome = async (project: ReturnType<typeof auditProject>, options?: object) => {
  const { units, acceptance } = (await project.audit(options)).report;
  const [unit] = units;
  const { name, reason, notices } = unit?.found.server.choice ?? {};
  return {
    ...{ name, reason },
    notices: notices?.map(({ what }) => what),
    codes: acceptance.open.map(({ code, subject }) => [code, subject]),
  };
};

it("a generated tree is not among the files that are counted", async () => {
  const project = await projectFor("1.8.1", generated, ["documents.read"], {
    "f/appwrite.ts": 'export { scopedClient } from "../generated/appwrite/index.js";\n',
  });
  const { code, stderr } = await project.run("audit");
  expect([code, stderr]).toEqual([0, expect.stringMatching(/^1 unit, 1 call in 2 files: /m)]);
});

describe("a unit that imports a scoped client is judged by the client's server", () => {
  const cloud = { name: "cloud", reason: "as the client that it imports", notices: [], codes: [] };

  it("the one that comes with the package, which is for Cloud", async () => {
    const project = projectOf(ready, ["backups.policies.read"]);
    expect(await outcome(project)).toEqual(cloud);
    expect((await project.audit({ fix: true })).written).toBeUndefined();
    expect(await project.run("audit")).toMatchObject({ code: 0 });
  });

  it.each([
    ['import { scopedClient } from "appwrite-scopes/console";', "1.8-branch"],
    ['const { scopedClient } = require("appwrite-scopes");', "cloud"],
    ['import * as scopes from "appwrite-scopes";', "cloud"],
    ['export const made = import("appwrite-scopes");', "cloud"],
    ['import type { ScopedClient } from "appwrite-scopes";', "cloud"],
    ['import { scopedUsers } from "appwrite-scopes/users";', "cloud"],
    ['import { scopedUsers } from "appwrite-scopes/console/users";', "1.8-branch"],
  ])("%s is for %s", async (code, name) => {
    const main = `import { Client } from "node-appwrite";\n${code}\nexport const own = Client;\n`;
    const project = auditProject({
      "appwrite.config.json": oneFunction([]),
      [code.includes("require") ? "f/main.js" : "f/main.ts"]: main,
    });
    expect(await outcome(project)).toMatchObject({ name, reason: cloud.reason });
  });

  it("one that was generated, wherever it is made", async () => {
    const shared = generated.replace("../generated", "../../generated");
    const project = await projectFor(
      "1.6.2",
      'import "../lib/shared/made.js";\n',
      ["documents.read"],
      {
        "lib/shared/made.ts": shared,
      },
    );
    expect(await outcome(project)).toEqual({ ...cloud, name: "1.6.2" });
  });

  it.each([
    [
      "a service of one that was generated",
      `import { scopedDatabases } from "../generated/appwrite/services/databases.js";
const databases = scopedDatabases(new Client().setKey(process.env.APPWRITE_FUNCTION_API_KEY ?? ""), ["documents.read"]);`,
    ],
    [
      "a factory of one that was generated",
      `import { clientFactory } from "../generated/appwrite/index.js";
const make = clientFactory((key: string) => new Client().setKey(key));
const { databases } = make(["documents.read"], process.env.APPWRITE_FUNCTION_API_KEY ?? "");`,
    ],
  ])("%s", async (_, made) => {
    const main = `import { Client } from "node-appwrite";
${made}
databases.listDocuments("d", "c");
`;
    const project = await projectFor("1.6.2", main, ["documents.read"]);
    expect(await outcome(project)).toEqual({ ...cloud, name: "1.6.2" });
  });

  it("each unit by its own, whatever lies beside it", async () => {
    const project = await projectFor("1.6.2", generated, ["documents.read"], {
      "appwrite.config.json": JSON.stringify({
        functions: [
          { path: "f", scopes: ["documents.read"] },
          { path: "g", scopes: ["backups.policies.read"] },
        ],
      }),
      "g/main.ts": ready,
    });
    const { report } = await project.audit();
    expect(report.units.map(({ found }) => found.server.choice.name)).toEqual(["1.6.2", "cloud"]);
    expect(report.acceptance.open).toEqual([]);
  });

  it("with the tool's own catalog, if the one that lies about does not have it", async () => {
    const catalog = {
      version: 2,
      servers: { ours: {} },
      sdks: {},
      scopes: { "users.read": { grantedTo: { ours: ["project"] }, description: "Ours." } },
      routes: { "GET /users": { ours: ["users.read"] } },
    };
    const project = projectOf(ready, ["backups.policies.read"], {
      "scopes.json": JSON.stringify(catalog),
    });
    expect(await outcome(project)).toEqual(cloud);
    const config = (output: object) =>
      project.write("appwrite-scopes.config.json", JSON.stringify({ outputs: [output] }));
    config({ folder: "a" });
    expect(await outcome(project)).toEqual(cloud);
    config({ folder: "a", catalog: "scopes.json" });
    const notices = [
      "A scoped client that is imported is for Appwrite Cloud, and its calls are judged by Appwrite ours.",
    ];
    expect(await outcome(project)).toMatchObject({ name: "ours", notices });
  });

  it("but a function of that name that is no such client tells nothing", async () => {
    const project = projectOf(
      'import { Client } from "node-appwrite";\nimport { scopedClient } from "./own.js";\nscopedClient(new Client());\n',
      [],
      {
        "f/own.ts":
          'export const server = "cloud";\nexport const scopedClient = (client: unknown) => client;\n',
      },
    );
    expect(await outcome(project)).toMatchObject(goesWithSdk);
  });
});

describe("a server that is not the imported client's", () => {
  it("is told where --server or the config names it, and --fix writes nothing then", async () => {
    const project = await projectFor("1.6.2", generated, []);
    const notices = [
      "A scoped client that is imported is for Appwrite 1.6.2, and its calls are judged by Appwrite 1.9.6.",
    ];
    const named = await outcome(project, { server: "1.9.6" });
    expect(named).toMatchObject({ name: "1.9.6", reason: "named by --server", notices });
    const before = project.read("appwrite.config.json");
    const run = await project.run("audit", "--server", "1.9.6", "--fix");
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expectGolden("audit/refused/fix-other-server.txt", run.stderr);
    expect(project.read("appwrite.config.json")).toBe(before);

    const outputs = [{ folder: "generated/other", server: "1.9" }];
    project.write("appwrite-scopes.config.json", JSON.stringify({ outputs }));
    expect(await outcome(project)).toMatchObject({ name: "1.9.6", notices });
    expect(await project.refusal({ fix: true })).toContain(" error fix-other-server\n");
    const same = await project.audit({ fix: true, server: "1.6" });
    expect(same.written).toBe(project.path("appwrite.config.json"));
  });

  it("is told where several are imported, of which the newest judges", async () => {
    const project = await projectFor("1.6.2", twoClients, []);
    expect(await outcome(project)).toMatchObject({
      name: "cloud",
      reason: "as the newest client that it imports",
      notices: [
        "A scoped client that is imported is for Appwrite 1.6.2, and its calls are judged by Appwrite Cloud.",
      ],
    });
    const run = await project.run("audit", "--fix");
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr.match(/ error /g)).toEqual([" error "]);
    expect((await project.run("audit")).stderr).toContain("is for Appwrite 1.6.2, and its calls");
  });
});

describe("a tree that was generated before", () => {
  const main =
    'import { Client, Users } from "node-appwrite";\nnew Users(new Client().setKey("k")).list();\n';
  const config = (...folders: string[]) =>
    JSON.stringify({ outputs: folders.map((folder) => ({ folder, sdk: "node-appwrite" })) });

  it("tells the server of code without a client, if it is the config's only output", async () => {
    const project = await projectFor("1.6.2", main, ["users.read"], {
      "appwrite-scopes.config.json": config("generated/appwrite"),
    });
    expect(await outcome(project)).toMatchObject({
      name: "1.6.2",
      reason: "as it was generated before",
    });
    project.write("appwrite-scopes.config.json", config("generated/appwrite", "generated/other"));
    expect(await outcome(project)).toMatchObject(goesWithSdk);
  });
});
