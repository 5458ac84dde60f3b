import { describe, expect, it } from "vitest";
import { auditProject, oneFunction } from "../support/audit-project.js";
import { emptyFolder } from "../support/empty-folder.js";
import { expectGolden } from "../support/golden.js";
import { runTool } from "../support/tool.js";

const run = (cwd: string, ...args: string[]) => runTool(["upgrade", ...args], cwd);

const ofFunctions = `import { Client, Functions, Users } from "node-appwrite";
const client = new Client().setKey(process.env.APPWRITE_FUNCTION_API_KEY);
const functions = new Functions(client);
await functions.createBuild("f", "d", "b");
await functions.createBuild("f", "d", "c");
await functions.listRuntimes();
await functions.listExecutions("f");
await new Users(client).listTargets("u");
`;

/** A function of an older SDK, whose key is granted these scopes. */
const functionProject = (scopes: readonly string[], code = ofFunctions) =>
  auditProject(
    { "appwrite.config.json": oneFunction(scopes), "f/main.js": code },
    { sdks: ["node-appwrite14"] },
  );

const scripts = {
  "report.ts": `import { Client, Project, Users } from "node-appwrite";
declare const process: { env: Record<string, string> };
const client = new Client().setKey(process.env.REPORT_KEY!);
await new Users(client).createTarget({ userId: "u", targetId: "t", providerType: "sms" as never, identifier: "i" });
await new Project(client).listVariables();
`,
  "tsconfig.json": JSON.stringify({ compilerOptions: { module: "nodenext", types: [] } }),
};

const calling = (call: string) =>
  `import { Client, Functions, Users } from "node-appwrite";
const client = new Client().setKey(process.env.APPWRITE_FUNCTION_API_KEY);
await ${call};
`;

describe("of a project, it is said", () => {
  it("which calls break, where, and what takes their place", async () => {
    const { dir } = functionProject(["functions.write", "targets.read", "execution.read"]);
    const { code, stdout, stderr } = await run(dir, "--from", "1.6.2", "--to", "1.8.1");
    expectGolden("upgrade/function.txt", stdout);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  });

  it.each([
    ["json", "json"],
    ["markdown", "md"],
  ])("in %s, too", async (format, ending) => {
    const { dir } = functionProject(["functions.write", "targets.read"]);
    const args = ["--from", "1.8.1", "--to", "1.9.6", "--sdk", "27", "--format", format];
    const { code, stdout } = await run(dir, ...args);
    expectGolden(`upgrade/function.${ending}`, stdout);
    expect(code).toBe(1);
  });

  it("that a downgrade is one, and what to add for it", async () => {
    const { dir } = functionProject(["users.read"], calling('new Users(client).listTargets("u")'));
    const { code, stdout } = await run(dir, "--from", "1.9.6", "--to", "1.8.1");
    expectGolden("upgrade/downgrade.txt", stdout);
    expect(code).toBe(1);
  });

  it("of keys of which nobody says what they hold", async () => {
    const { dir } = auditProject(scripts, { sdks: ["node-appwrite"] });
    const { code, stdout } = await run(dir, "--from", "1.9.0", "--to", "1.9.6");
    expectGolden("upgrade/key-of-variable.txt", stdout);
    expect(code).toBe(1);
  });

  it("that nothing breaks", async () => {
    const { dir } = functionProject(["users.read"], calling("new Users(client).list()"));
    const { code, stdout } = await run(dir, "--from", "1.8.1", "--to", "1.9.6", "--sdk=27");
    expectGolden("upgrade/nothing.txt", stdout);
    expect(code).toBe(0);
  });

  it("that a key which holds another scope of several goes on", async () => {
    const files = calling('new Users(client).listTargets("u")');
    const narrowed = await run(
      functionProject(["targets.read"], files).dir,
      ...["--from", "1.8.1", "--to", "1.9.6"],
    );
    expect(narrowed.stdout).toContain("holds targets.read   add before users.read");
    expect(narrowed.stdout).toContain("breaks   users.listTargets   f/main.js:3:");
    const held = await run(
      functionProject(["users.read", "targets.read"], files).dir,
      ...["--from", "1.8.1", "--to", "1.9.6"],
    );
    expect(held.stdout).toContain("may go after targets.read");
    expect(held.stdout).toContain("nothing breaks");
    expect(held.code).toBe(0);
  });

  it("nothing of what may go, where calls may be hidden", async () => {
    const hidden = `${calling('new Users(client).listTargets("u")')}await client.call("get", new URL("http://127.0.0.1/v1/teams"));\n`;
    const { dir } = functionProject(["users.read", "targets.read"], hidden);
    const { stdout } = await run(dir, "--from", "1.8.1", "--to", "1.9.6");
    expect(stdout).not.toContain("may go after");
    expect(stdout).toContain("some calls may not have been found");
    expect(stdout).toContain("and 1 place may hide more calls");
  });
});

describe("without a project", () => {
  it("all methods of the SDK that goes with the server before are compared", async () => {
    const args = ["--from", "1.9.0", "--to", "1.9.6", "--all"];
    const { code, stdout } = await run(emptyFolder(), ...args);
    expectGolden("upgrade/all.txt", stdout);
    expect(code).toBe(1);
  });

  it("and what an SDK's release makes of them", async () => {
    const args = ["--from=1.4.14", "--to=1.8.1", "--all", "--sdk=node-appwrite@18", "--json"];
    const { stdout } = await run(emptyFolder(), ...args);
    const [sdk, ...others] = JSON.parse(stdout).sdks;
    expect(others).toEqual([]);
    expect(sdk).toMatchObject({ name: "node-appwrite", from: "11.1.1", to: "18.0.0" });
    const changed = (list: string, method: string) =>
      sdk[list].filter((one: { method: string }) => one.method === method);
    expect(changed("renamed", "functions.downloadDeployment")).toEqual([
      {
        ...{ method: "functions.downloadDeployment", places: [] },
        instead: "functions.getDeploymentDownload",
      },
    ]);
    expect(changed("deprecated", "databases.createDocument")).toEqual([
      { method: "databases.createDocument", places: [], instead: "tablesDB.createRow" },
    ]);
    expect(changed("removed", "functions.createBuild")).toEqual([
      {
        method: "functions.createBuild",
        places: [],
        instead: "functions.createDuplicateDeployment",
      },
    ]);
    expect(sdk.added).toContain("tablesDB.createRow");
  });
});

describe("refused, with exit code 2 and nothing on standard output, are", () => {
  it.each([
    ["unknown-server", ["--from", "1.8.1", "--to", "1.9.6x"]],
    ["same-server", ["--from", "1.9.5", "--to", "1.9.6"]],
    ["same-name", ["--from", "cloud", "--to", "cloud"]],
    ["no-code", ["--from", "1.8.1", "--to", "1.9.6"]],
    ["all-of-a-project", ["--from=1.8.1", "--to=1.9.6", "--all", "-p", "tsconfig.json"]],
    ["unknown-sdk", ["--from=1.8.1", "--to=1.9.6", "--all", "--sdk", "node-appwrit@27"]],
    ["unknown-release", ["--from=1.8.1", "--to=1.9.6", "--all", "--sdk", "99"]],
  ])("%s", async (name, args) => {
    const dir = emptyFolder();
    const { code, stdout, stderr } = await run(dir, ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expectGolden(`upgrade/refused/${name}.txt`, stderr.replaceAll(dir, "<dir>"));
  });

  it("an SDK that the project does not use", async () => {
    const { dir } = functionProject([], calling("new Users(client).list()"));
    const args = ["--from=1.8.1", "--to=1.9.6", "--sdk", "@appwrite.io/console@23"];
    const { code, stderr } = await run(dir, ...args);
    expect(stderr).toContain("sdk-not-used");
    expect(code).toBe(2);
  });

  it("a server that is left out", async () => {
    const { code, stderr } = await run(emptyFolder(), "--from", "1.8.1");
    expect(stderr).toContain("required option '--to <release>' not specified");
    expect(code).toBe(2);
  });
});
