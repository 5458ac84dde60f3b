import { describe, expect, it } from "vitest";
import { evaluate } from "../support/evaluate.js";
import { expectGolden } from "../support/golden.js";
import { edit } from "../support/marked-text.js";
import { makeWorkspace, tinyCatalog, tinyFolder, type Workspace } from "../support/workspace.js";

const types = "node_modules/tiny-sdk/index.d.ts";
const code = "node_modules/tiny-sdk/index.js";
const users = `${tinyFolder}/services/users.ts`;

/** Gives the installed SDK a release with further methods of its users. */
function upgrade(workspace: Workspace, methods: Readonly<Record<string, string>>): void {
  const typesOf = Object.keys(methods).map((name) => `  ${name}(): Promise<void>;\n`);
  const codeOf = Object.entries(methods).map(([name, body]) => `  ${name}(given) { ${body} }\n`);
  const [inTypes, inCode] = ["export class Users {\n", "class Users extends Service {\n"];
  workspace.write(types, edit(workspace.read(types), inTypes, inTypes + typesOf.join("")));
  workspace.write(code, edit(workspace.read(code), inCode, inCode + codeOf.join("")));
}

const call = (verb: string, path: string) =>
  `return this.client.call("${verb}", \`\${this.client.endpoint}${path}\`);`;

describe("a method whose route no server has is refused, and is named", () => {
  it("after a newer release of the SDK was installed", async () => {
    const workspace = makeWorkspace();
    expect(await workspace.run("generate")).toMatchObject({ code: 0 });
    const before = workspace.tree("generated");
    upgrade(workspace, { rename: call("patch", "/users/{userId}/name") });

    const check = await workspace.run("check");
    expectGolden("cli/newer-sdk-check.txt", check.stderr);
    expect(check).toMatchObject({ code: 1, stdout: "" });
    expect(workspace.tree("generated")).toEqual(before);

    const run = await workspace.run("generate");
    expectGolden("cli/newer-sdk.txt", run.stderr);
    expect(run).toMatchObject({ code: 0, stdout: "" });
    expect(workspace.read(users)).toContain(
      '  readonly rename: Refused | Uncatalogued<"users.rename">;\n',
    );
    expect(workspace.read(`${tinyFolder}/methods.ts`)).not.toContain("rename");
    expect(await workspace.run("check")).toMatchObject({ code: 0 });
  });

  it.each([
    ["what it sends depends on who calls", "return this.client.call(given.verb, given.path);"],
    ["it sends nothing", "return given.name;"],
    ["it sends one of two", `if (given) { ${call("get", "/users")} } ${call("get", "/teams")}`],
    ["another verb is the server's", call("put", "/users")],
    ["a longer path is the server's", call("get", "/user")],
  ])("since %s", async (_, body) => {
    const workspace = makeWorkspace();
    upgrade(workspace, { rename: body });
    const run = await workspace.run("generate");
    expect(run.stderr).toContain(" 5 methods, 2 uncatalogued\n");
    expect(run.stderr).toContain("uncatalogued, and so refused: teams.getLogo, users.rename\n");
    expect(workspace.read(users)).toContain(
      '  readonly rename: Refused | Uncatalogued<"users.rename">;\n',
    );
  });

  it("and of many the first are named", async () => {
    const workspace = makeWorkspace();
    const names = Array.from({ length: 12 }, (_, index) => `later${index}`);
    upgrade(workspace, Object.fromEntries(names.map((name) => [name, call("get", `/${name}`)])));
    const run = await workspace.run("generate", "--dry-run");
    expectGolden("cli/newer-sdk-many.txt", run.stderr);
    const { stdout } = await workspace.run("generate", "--dry-run", "--json");
    const all = ["teams.getLogo", ...names.sort().map((name) => `users.${name}`)];
    expect(JSON.parse(stdout).outputs[0].uncatalogued).toEqual(all);
  });

  it("but whatever a method calls its parameters, its route is the same", async () => {
    const workspace = makeWorkspace();
    upgrade(workspace, { read: call("get", "/users/{ofAnyName}") });
    const run = await workspace.run("generate");
    expect(run.stderr).toContain(" 6 methods, 1 uncatalogued\n");
  });
});

/** Three servers: what a method calls is on the middle one, on others, or on all. */
const catalogOfThree = [
  [
    '"1.9.6": { "date": "2026-07-22" }',
    '"1.6.2": { "date": "2025-05-02" },\n    "1.8.0": { "date": "2025-10-20" },\n    "1.9.6": { "date": "2026-07-22", "alike": ["1.9.5"] },\n    "cloud": { "date": "2026-08-07" }',
  ],
  ['"GET /users/{userId}": { "1.9.6"', '"GET /users/{userId}": { "1.6.2"'],
  [
    '"GET /users": { "1.9.6": ',
    '"GET /users": { "1.6.2": ["users.read"], "1.8.0": null, "1.9.6": ',
  ],
  [
    '"GET /teams": { "1.9.6": ["teams.read"] }',
    '"GET /teams": { "1.6.2": ["teams.read"], "1.8.0": null }',
  ],
  ['"POST /teams": { "1.9.6"', '"POST /teams": { "cloud"'],
  ['"teams.write": { "grantedTo": { "1.9.6"', '"teams.write": { "grantedTo": { "cloud"'],
  [
    '"users.read": { "grantedTo": { "1.9.6": ["organization", "project"] }',
    '"users.read": { "grantedTo": { "1.6.2": ["project"] }',
  ],
  [
    '"teams.read": { "grantedTo": { "1.9.6": ["project"] }',
    '"teams.read": { "grantedTo": { "1.6.2": ["project"], "1.8.0": [] }',
  ],
].reduce((text, [from = "", to = ""]) => edit(text, from, to), tinyCatalog);

/** A project whose config names the catalog, so that servers are looked for in it. */
function withThreeServers() {
  const workspace = makeWorkspace();
  const outputs = [
    { folder: tinyFolder, sdk: "tiny-sdk", importExtension: "js", catalog: "scopes.json" },
  ];
  workspace.write("appwrite-scopes.config.json", JSON.stringify({ outputs }));
  workspace.write("scopes.json", catalogOfThree);
  return workspace;
}

describe("a method that the server lacks and another one has is refused, with the servers that have it", () => {
  it("in the types, for people, for programs, and at run time", async () => {
    const workspace = withThreeServers();
    const run = await workspace.run("generate", "--server", "1.8.0");
    expectGolden("cli/not-on-server.txt", run.stderr);
    expect(run).toMatchObject({ code: 0, stdout: "" });
    const text = (file: string) => workspace.read(`${tinyFolder}/${file}.ts`);
    expect(text("scopes")).toContain(
      `  readonly "teams.read": ScopeNotOnServer<"1.8.0", "teams.read, until 1.6.2">;
  readonly "teams.write": ScopeNotOnServer<"1.8.0", "teams.write, only on cloud">;
  readonly "users.write": ScopeNotOnServer<"1.8.0", "users.write, since 1.9.5">;
`,
    );
    const callers = evaluate(text("callers"));
    const server = evaluate(text("server"), { callers });
    expect(server).toEqual({
      server: "1.8.0",
      serverRules: {
        name: "1.8.0",
        ...callers,
        scopesElsewhere: {
          account: {},
          organization: {},
          project: {
            "teams.read": "until 1.6.2",
            "teams.write": "only on cloud",
            "users.write": "since 1.9.5",
          },
        },
      },
    });
    const beside = { server, "tiny-sdk": {} };
    expect(evaluate(text("services/teams"), beside).teamsService).toMatchObject({
      notOnServer: { create: "only on cloud", list: "until 1.6.2" },
    });
    expect(evaluate(text("services/users"), beside).usersService).toMatchObject({
      notOnServer: { delete: "since 1.9.5", list: "since 1.9.5" },
    });
    const { stdout } = await workspace.run("check", "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      findings: [],
      outputs: [
        {
          server: { name: "1.8.0", reason: "as it was generated before" },
          uncatalogued: ["teams.getLogo"],
          notOnServer: ["teams.create", "teams.list", "users.delete", "users.list"],
        },
      ],
    });
  });

  it.each([
    ["1.6.2", "teams.create", "only on cloud"],
    ["1.6.2", "users.delete", "since 1.9.5"],
    ["1.8.0", "users.list", "since 1.9.5"],
    ["1.8.0", "teams.list", "until 1.6.2"],
    ["1.9.6", "teams.list", "until 1.6.2"],
    ["cloud", "teams.list", "until 1.6.2"],
  ])("for %s: %s is there %s", async (server, method, when) => {
    const workspace = withThreeServers();
    expect(await workspace.run("generate", "--server", server)).toMatchObject({ code: 0 });
    const [service, name] = method.split(".");
    const text = workspace.read(`${tinyFolder}/services/${service}.ts`);
    const title = server === "cloud" ? "Appwrite Cloud" : `Appwrite ${server}`;
    expect(text).toContain(`  /** @deprecated Not on ${title}: ${when}. */
  readonly ${name}: Refused | NotOnServer<"${server}", "${method}, ${when}">;
`);
  });
});
