import { describe, expect, it } from "vitest";
import { folderWith, runVerify, secretOf, serverWith, variables } from "./verified-project.js";

const client = (variable: string) =>
  `new Client().setEndpoint(process.env.APPWRITE_ENDPOINT!).setProject("blog").setKey(process.env.${variable}!)`;

/** Code that calls with the key in a variable. */
const code = (calls: string, variable = "APPWRITE_API_KEY") =>
  `import { Client, TablesDB, Teams, Users } from "node-appwrite";
declare const process: { env: Record<string, string | undefined> };
const client = ${client(variable)};
${calls}
`;

const listUsers = "await new Users(client).list();";
const createRow =
  'await new TablesDB(client).createRow({ databaseId: "a", tableId: "b", rowId: "c", data: {} });';
const readRow = 'await new TablesDB(client).listRows({ databaseId: "a", tableId: "b" });';

/** What the tool says of a key that was granted these scopes, where there are these files. */
async function verify(
  granted: readonly string[],
  files: Readonly<Record<string, string>> = {},
  ...args: string[]
) {
  const { endpoint } = await serverWith({ deployed: granted });
  const env = variables(endpoint, secretOf("deployed"));
  const { code, stdout, stderr } = await runVerify(folderWith(files), env, ...args);
  expect(stderr).toBe("");
  return { code, lines: stdout.trimEnd().split("\n"), stdout };
}

describe("a key is compared with what the code needs of it", () => {
  it.each<[string, string[], string, number, string]>([
    [
      "what it lacks and what it has too much",
      ["users.read", "users.write"],
      listUsers + createRow,
      1,
      "needs rows.write, users.read   holds users.read, users.write   missing rows.write   excess users.write",
    ],
    [
      "nothing",
      ["users.read", "rows.write"],
      listUsers + createRow,
      0,
      "needs rows.write, users.read   holds rows.write, users.read",
    ],
    [
      "nothing, where an older scope does as well",
      ["users.read", "documents.write"],
      listUsers + createRow,
      0,
      "needs rows.write, users.read   holds documents.write, users.read",
    ],
    [
      "nothing that it holds",
      [],
      readRow,
      1,
      "needs rows.read   holds nothing   missing rows.read",
    ],
  ])("%s", async (_, granted, calls, status, line) => {
    const { code: exit, lines } = await verify(granted, { "main.ts": code(calls) });
    expect(lines[0]).toBe(`APPWRITE_API_KEY   ${line}`);
    expect(exit).toBe(status);
  });

  it("names nothing as too much where a call may not have been found", async () => {
    const hidden = 'await client.call("get", new URL("http://127.0.0.1/v1/teams"));';
    const files = { "main.ts": code(listUsers + hidden) };
    const { code: exit, lines } = await verify(["users.read", "teams.write"], files);
    expect(lines[0]).toBe("APPWRITE_API_KEY   needs users.read   holds teams.write, users.read");
    expect(lines[1]).toContain("some calls may not have been found");
    expect(exit).toBe(0);
  });

  it("names nothing as too much where no call is made with it", async () => {
    const files = { "main.ts": code(listUsers, "OTHER_KEY") };
    const { code: exit, lines } = await verify(["teams.write"], files);
    expect(lines[0]).toBe("APPWRITE_API_KEY   holds teams.write");
    expect(lines[1]).toContain("no call in the code that is here is made with it");
    expect(exit).toBe(0);
  });

  it("is judged by the calls of its own, and each key by itself", async () => {
    const server = await serverWith({ users: ["users.read"], teams: ["teams.read", "sites.read"] });
    const files = {
      "users.ts": code(listUsers, "USERS_KEY"),
      "teams.ts": code("await new Teams(client).list();", "TEAMS_KEY"),
    };
    const { APPWRITE_API_KEY: _, ...others } = variables(server.endpoint, "");
    const env = { ...others, USERS_KEY: secretOf("users"), TEAMS_KEY: secretOf("teams") };
    const all = await runVerify(folderWith(files), env);
    expect(all.stdout.match(/^\w.*$/gm)).toEqual([
      "TEAMS_KEY   needs teams.read   holds sites.read, teams.read   excess sites.read",
      "USERS_KEY   needs users.read   holds users.read",
    ]);
    expect(all.code).toBe(1);
    const one = await runVerify(folderWith(files), env, "--key", "USERS_KEY");
    expect(one.stdout.match(/^\w.*$/gm)).toEqual([
      "USERS_KEY   needs users.read   holds users.read",
    ]);
    expect(one.code).toBe(0);
  });
});

it("says what a scoped client declares and the key does not hold", async () => {
  const scoped = `import { scopedClient } from "appwrite-scopes";
await scopedClient(client, ["users.read", "teams.read"]).users.list();`;
  const { code: exit, lines } = await verify(["users.read"], { "main.ts": code(scoped) });
  expect(lines).toContain("  is declared or configured with teams.read, which it does not hold");
  expect(exit).toBe(1);
});

it("says what the configuration grants to a function's key and the key does not hold", async () => {
  const functions = [
    { $id: "f", name: "F", path: "f", entrypoint: "main.ts", scopes: ["users.read", "teams.read"] },
  ];
  const files = {
    "appwrite.config.json": JSON.stringify({ functions }),
    "f/main.ts": code(listUsers, "APPWRITE_FUNCTION_API_KEY"),
  };
  const { endpoint } = await serverWith({ deployed: ["users.read"] });
  const { APPWRITE_API_KEY: secret, ...others } = variables(endpoint, secretOf("deployed"));
  const env = { ...others, APPWRITE_FUNCTION_API_KEY: secret };
  const { code: exit, stdout } = await runVerify(folderWith(files), env);
  expect(stdout).toMatch(/^APPWRITE_FUNCTION_API_KEY {3}needs users\.read {3}holds users\.read\n/);
  expect(stdout).toContain("is declared or configured with teams.read, which it does not hold");
  expect(exit).toBe(1);
});

describe("without code", () => {
  it("it is said what the key holds", async () => {
    const { code: exit, lines } = await verify(["users.read", "sites.write"]);
    expect(lines).toEqual([
      "APPWRITE_API_KEY   holds sites.write, users.read",
      "  7 scopes of Appwrite 1.8.1 can't be told by a request that has no effect: attributes.read, attributes.write, columns.read, columns.write, indexes.read, indexes.write, log.write",
    ]);
    expect(exit).toBe(0);
  });

  it("what only one of several can be told of is said so, to people and programs", async () => {
    const server = await serverWith({ deployed: ["executions.read"] }, "1.9.6");
    const env = variables(server.endpoint, secretOf("deployed"));
    const { stdout } = await runVerify(folderWith(), env);
    expect(stdout).toMatch(/^APPWRITE_API_KEY {3}holds execution\.read\|executions\.read\n/);
    const { stdout: json } = await runVerify(folderWith(), env, "--json");
    expect(JSON.parse(json)).toEqual({
      version: 1,
      server: "1.9.6",
      keys: [
        {
          variable: "APPWRITE_API_KEY",
          holds: [],
          either: [["execution.read", "executions.read"]],
          ...{ missing: [], undeployed: [], excess: [], unproved: [] },
          notProvable: expect.arrayContaining(["templates.write"]),
          complete: false,
        },
      ],
    });
  });

  it("a server of another release is judged by the closest, or the one that is named", async () => {
    const { endpoint } = await serverWith({ deployed: ["users.read"] });
    const env = variables(endpoint, secretOf("deployed"));
    const { code: exit, stdout, stderr } = await runVerify(folderWith(), env, "--server", "1.8.7");
    expect(stdout).toContain("holds users.read");
    expect(stderr).toContain("notice server-close");
    expect(exit).toBe(0);
  });
});

it("a call whose scope can't be told is said to be so, and fails nothing", async () => {
  const server = await serverWith({ deployed: [] }, "1.9.6");
  const template = `import { Project } from "node-appwrite";
await new Project(client).updateEmailTemplate({ templateId: "x" as never });`;
  const files = { "main.ts": code(template) };
  const env = variables(server.endpoint, secretOf("deployed"));
  const { code: exit, stdout } = await runVerify(folderWith(files), env);
  expect(stdout).toContain("needs templates.write: whether it holds that can't be told");
  expect(exit).toBe(0);
});
