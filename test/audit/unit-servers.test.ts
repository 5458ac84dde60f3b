import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { renderReport } from "../../audit/report/render.js";
import { auditProject, calls, oneFunction } from "../support/audit-project.js";
import { expectGolden } from "../support/golden.js";
import { installRelease } from "../support/releases.js";

const judgedUnits = async (project: ReturnType<typeof auditProject>) =>
  (await project.audit()).report.units.map(({ unit, found, required, complete }) => ({
    name: unit.name,
    sdks: found.server.sdks.map(({ name, version }) => `${name} ${version}`),
    server: found.server.choice.name,
    reason: found.server.choice.reason,
    required,
    complete,
  }));

/** Three functions, each with the release of the SDK that it was written for. */
function monorepo() {
  const project = auditProject({}, { fixture: "releases", sdks: [] });
  installRelease("node-appwrite11", project.path("functions/eleven"));
  installRelease("node-appwrite14", project.path("functions/fourteen"));
  installRelease("node-appwrite20", project.path("functions/twenty"));
  return project;
}

describe("functions with an SDK each", () => {
  it("are judged by their own in one run, and by the server that goes with it", async () => {
    const of = (major: number) => `goes with node-appwrite ${major}`;
    expect(await judgedUnits(monorepo())).toEqual([
      {
        ...{
          name: "functions/eleven",
          complete: true,
          required: ["documents.read", "functions.read"],
        },
        ...{ sdks: ["node-appwrite 11.1.1"], server: "1.4.14", reason: of(11) },
      },
      {
        ...{
          name: "functions/fourteen",
          complete: true,
          required: ["documents.read", "functions.read"],
        },
        ...{ sdks: ["node-appwrite 14.2.0"], server: "1.6.2", reason: of(14) },
      },
      {
        ...{ name: "functions/twenty", complete: true, required: ["rows.read"] },
        ...{ sdks: ["node-appwrite 20.3.0"], server: "1.8.1", reason: of(20) },
      },
    ]);
  });

  it.each([
    ["of-all", "users.getTarget"],
    ["of-one", "functions.createBuild"],
  ])("are each asked about a method that is explained: %s", async (name, method) => {
    const run = await monorepo().run("explain", method);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expectGolden(`audit/explain/units-${name}.txt`, run.stdout);
  });

  it("are all named where none of them has such a method", async () => {
    const run = await monorepo().run("explain", "users.getTargets");
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(
      "is no scope, no service and no method of node-appwrite 11.1.1 and node-appwrite 14.2.0 and node-appwrite 20.3.0, no route",
    );
    expect(run.stderr).toContain("Did you mean users.getTarget?");
  });

  it.each([
    ["text", "txt"],
    ["json", "json"],
    ["sarif", "sarif"],
    ["github", "txt"],
    ["markdown", "md"],
  ] as const)("are told apart in the format %s", async (format, ending) => {
    const { report } = await monorepo().audit();
    const text = stripVTControlCharacters(renderReport[format](report, { verbose: false }));
    expectGolden(`audit/releases.${format}.${ending}`, text);
  });

  it("share one of the folders above, where they have none of their own", async () => {
    const project = monorepo();
    installRelease("node-appwrite24", project.dir);
    project.write(
      "appwrite.config.json",
      JSON.stringify({ functions: ["eleven", "new"].map((id) => ({ path: `functions/${id}` })) }),
    );
    project.write("functions/new/main.js", calls("new Users(client).list();"));
    expect(await judgedUnits(project)).toMatchObject([
      { sdks: ["node-appwrite 11.1.1"], server: "1.4.14" },
      { sdks: ["node-appwrite 24.1.0"], server: "1.9.6" },
      // Those that the configuration does not name any more.
      { name: "files outside (functions)" },
    ]);
  });
});

describe("one function with two SDKs", () => {
  const both = `${calls("new Users(client).list();")}
import { Client as Console, Health } from "@appwrite.io/console";
new Health(new Console().setKey("key")).get();
`;
  const project = (server: string, console: string) =>
    auditProject(
      { "appwrite.config.json": oneFunction([]), "f/main.js": both },
      { sdks: [server, console] },
    );

  it("is judged by the newer of their servers, and it is said which that is", async () => {
    expect(await judgedUnits(project("node-appwrite17", "@appwrite.io/console"))).toMatchObject([
      {
        sdks: ["node-appwrite 17.2.0", "@appwrite.io/console 23.0.0"],
        server: "1.8.1",
        reason: "goes with @appwrite.io/console 23, and an older one with node-appwrite 17",
      },
    ]);
    expect(await judgedUnits(project("node-appwrite24", "appwrite-console0"))).toMatchObject([
      {
        server: "1.9.6",
        reason: "goes with node-appwrite 24, and an older one with @appwrite.io/console 0",
      },
    ]);
  });

  it("is judged by the server of both, if they have the same", async () => {
    const { report } = await project("node-appwrite20", "@appwrite.io/console").audit();
    expectGolden(
      "audit/both-sdks.txt",
      stripVTControlCharacters(renderReport.text(report, { verbose: false })),
    );
  });
});

describe("a function without a call that was found", () => {
  it("is judged by the SDK that it imports: calls may be hidden", async () => {
    const project = auditProject(
      {
        "appwrite.config.json": oneFunction(["rows.read"]),
        "f/main.js": calls('client.call("get");'),
      },
      { sdks: ["node-appwrite14"] },
    );
    expect(await judgedUnits(project)).toMatchObject([
      { sdks: ["node-appwrite 14.2.0"], server: "1.6.2", complete: false },
    ]);
  });

  it("is judged by the newest server that is known, if it has no SDK", async () => {
    const project = auditProject(
      { "appwrite.config.json": oneFunction(["users.read"]), "f/main.js": "export default 1;\n" },
      { sdks: [] },
    );
    const { report } = await project.audit();
    expectGolden(
      "audit/no-sdk.txt",
      stripVTControlCharacters(renderReport.text(report, { verbose: false })),
    );
  });
});
