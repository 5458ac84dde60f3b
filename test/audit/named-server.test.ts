import { describe, expect, it } from "vitest";
import { auditProject, calls, oneFunction } from "../support/audit-project.js";
import { expectGolden } from "../support/golden.js";
import { httpServer } from "../support/http-server.js";

const list = "new Users(client).list();";
const presences = `import { Client, Presences } from "node-appwrite";

const client = new Client().setKey(process.env.APPWRITE_FUNCTION_API_KEY);
export const online = await new Presences(client).list();
`;
const program = { "tsconfig.json": '{ "compilerOptions": { "allowJs": true } }' };

/** The servers that units were judged by, and why. */
const serversOf = async (...[files, options]: [Record<string, string>, object?]) => {
  const { report } = await auditProject(files).audit(options);
  return report.units.map(({ found }) => found.server.choice);
};

describe("--server", () => {
  it("has calls refused that this server does not have", async () => {
    const project = auditProject({ ...program, "main.js": presences });
    const run = await project.run("audit", "--server", "1.8.1");
    expect(run.code).toBe(1);
    expectGolden("audit/server/not-on-server.stdout.txt", run.stdout);
    expectGolden("audit/server/not-on-server.stderr.txt", run.stderr);
    const json = JSON.parse((await project.run("audit", "--server", "1.8", "--json")).stdout);
    expect(json.units[0].uses).toMatchObject([
      { method: "presences.list", anyOf: [], notOnServer: "since 1.9.5" },
    ]);
    expect(await project.run("audit", "--server", "1.9.5")).toMatchObject({ code: 0 });
  });

  it("tells of what a server had, and of what Cloud alone has", async () => {
    const main = `import { Client, Organization } from "node-appwrite";
import { Client as Console, Databases } from "@appwrite.io/console";
new Databases(new Console().setKey("key")).listUsage();
new Organization(new Client().setKey("key")).listKeys();
`;
    const project = auditProject({ ...program, "main.js": main });
    const what = async (server: string) =>
      (await project.audit({ server })).report.acceptance.open.map((finding) => finding.what);
    expect(await what("cloud")).toEqual([
      "databases.listUsage is not on Appwrite Cloud: it was there until 1.9.6.",
      "organization.listKeys needs an organization key with the scope organization.keys.read.",
    ]);
    expect(await what("1.9.6")).toEqual([
      "organization.listKeys is not on Appwrite 1.9.6: it is only on Appwrite Cloud.",
    ]);
  });

  it.each([
    ["server-unknown", "clowd"],
    ["server-too-old", "1.2.0"],
  ])("is refused with %s", async (name, server) => {
    const project = auditProject({ ...program, "main.js": presences });
    const run = await project.run("audit", "--server", server);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expectGolden(`audit/refused/${name}.txt`, run.stderr);
  });

  it("that is newer than all that are known is judged by the newest, with a notice", async () => {
    const project = auditProject({ ...program, "main.js": presences });
    const run = await project.run("audit", "--server", "3.1.0");
    expect(run.code).toBe(0);
    expectGolden("audit/server/newer.stdout.txt", run.stdout);
    expectGolden("audit/server/newer.stderr.txt", run.stderr);
    const json = JSON.parse((await project.run("audit", "--server", "3.1.0", "--json")).stdout);
    expect(json.units[0].server.notices).toEqual([
      "Appwrite 3.1.0 is not in the catalog; all verdicts are those of 1.9.6, the closest that it knows.",
    ]);
  });
});

describe("--endpoint", () => {
  it("asks the server for its release, and judges by it", async () => {
    const { origin, asked } = await httpServer((_, response) =>
      response.end(JSON.stringify({ version: "1.8.1" })),
    );
    const project = auditProject({ ...program, "main.js": presences });
    const run = await project.run("audit", "--endpoint", `${origin}/v1`);
    expect(run.code).toBe(1);
    const text = run.stdout.replaceAll(origin, "http://127.0.0.1:<port>");
    expectGolden("audit/server/endpoint.stdout.txt", text);
    expect(asked.map(({ method, url }) => [method, url])).toEqual([["GET", "/v1/health/version"]]);
    const explained = await project.run("explain", "presences.list", "--endpoint", origin);
    expect(explained.stdout).toContain("not on Appwrite 1.8.1: it came with 1.9.5");
  });

  it("is refused if the server does not answer", async () => {
    const { origin } = await httpServer((_, response) => response.writeHead(404).end());
    const project = auditProject({ ...program, "main.js": presences });
    const run = await project.run("audit", "--endpoint", origin);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("error endpoint-refused");
  });
});

describe("the project's config", () => {
  const files = { "appwrite.config.json": oneFunction(["users.read"]), "f/main.js": calls(list) };
  const config = (...outputs: object[]) => ({
    ...files,
    "appwrite-scopes.config.json": JSON.stringify({ outputs }),
  });

  it("names the server, if its outputs agree on one", async () => {
    const outputs = [
      { folder: "a", server: "1.6" },
      { folder: "b", server: "1.6" },
    ];
    expect(await serversOf(config(...outputs))).toEqual([
      { name: "1.6.2", reason: "named by appwrite-scopes.config.json", notices: [] },
    ]);
    const cloud = { server: "cloud" };
    expect(await serversOf(config(...outputs), cloud)).toMatchObject([
      { name: "cloud", reason: "named by --server" },
    ]);
  });

  it("does not, if they differ, or name none", async () => {
    const usual = [{ name: "1.9.6", reason: "goes with node-appwrite 27" }];
    const differing = config({ folder: "a", server: "1.6" }, { folder: "b", server: "cloud" });
    expect(await serversOf(differing)).toMatchObject(usual);
    const mixed = config({ folder: "a", server: "1.6" }, { folder: "b" });
    for (const servers of [await serversOf(differing), await serversOf(mixed)]) {
      expect(servers[0]?.notices.map(({ what }) => what)).toEqual([
        "The outputs of appwrite-scopes.config.json have different servers or catalogs, so none of them tells by which server calls are judged: the one that goes with the SDK does.",
      ]);
    }
    expect(await serversOf(mixed)).toMatchObject(usual);
    expect(await serversOf(config({ folder: "a" }))).toMatchObject([{ ...usual[0], notices: [] }]);
  });

  it("names the catalog as well, whose only server it is then", async () => {
    const catalog = {
      version: 2,
      servers: { ours: { date: "2026-01-01" } },
      sdks: {},
      scopes: { "users.read": { grantedTo: { ours: ["project"] }, description: "Ours." } },
      routes: { "GET /users": { ours: ["users.read"] } },
    };
    const project = {
      ...config({ folder: "a", catalog: "ours.json" }),
      "ours.json": JSON.stringify(catalog),
    };
    expect(await serversOf(project)).toEqual([
      { name: "ours", reason: "the only server of the catalog", notices: [] },
    ]);
  });

  it("is where a server is looked for that nobody knows", async () => {
    const refusal = await auditProject(config({ folder: "a", server: "clowd" })).refusal();
    expectGolden("audit/refused/config-server-unknown.txt", refusal);
  });
});
