import { describe, expect, it } from "vitest";
import { type ExplainOptions, explain } from "../../cli/explain/explain.js";
import { auditProject, calls, oneFunction } from "../support/audit-project.js";
import { expectGolden } from "../support/golden.js";

const code = `import { Client, TablesDB, Users } from "node-appwrite";

function connect(key) {
  return new Client().setProject("p").setKey(key);
}

export default async ({ req }) => {
  const client = connect(req.headers["x-appwrite-key"]);
  const users = new Users(client);
  const { total } = await users.list();
  await new TablesDB(client).createRow("d", "t", "r", { total });
  await client.call("get", new URL("http://127.0.0.1/v1/health"));
};
`;

const project = () =>
  auditProject({
    "appwrite.config.json": oneFunction(["users.read", "rows.write"]),
    "f/main.js": code,
  });

const run = async (cwd: string, options: Partial<ExplainOptions>) => {
  const lines = await explain({
    ...{ cwd, subject: undefined, without: undefined, project: undefined },
    progress: () => {},
    ...options,
  });
  return `${lines.join("\n")}\n`;
};

describe("explain", () => {
  it.each<[string, Partial<ExplainOptions>]>([
    ["scope-needed", { subject: "users.read" }],
    ["scope-one-of-two", { subject: "documents.write" }],
    ["scope-not-called", { subject: "archives.write" }],
    ["scope-of-no-key", { subject: "graphql" }],
    ["method-called", { subject: "users.list" }],
    ["route-called", { subject: "GET /users" }],
    ["service-not-called", { subject: "locale" }],
    ["line-with-a-call", { subject: "f/main.js:10" }],
    ["line-with-a-raw-call", { subject: "f/main.js:12:3" }],
    ["line-without-calls", { subject: "f/main.js:1" }],
    ["without-a-scope", { without: "users.read" }],
    ["without-what-is-not-there", { without: "teams.read" }],
    ["line-and-without", { subject: "f/main.js:11", without: "rows.write" }],
  ])("%s", async (name, options) => {
    const { dir } = project();
    expectGolden(`audit/explain/${name}.txt`, await run(dir, options));
  });

  it("says of a scope that is not granted which calls fail without it", async () => {
    const { dir } = auditProject({
      "appwrite.config.json": oneFunction(["rows.write"]),
      "f/main.js": code,
    });
    const said = await run(dir, { without: "users.read" });
    expect(said).toMatch(
      /^f, dynamic key: it is not granted, and 1 call fails without it {3}judged by /,
    );
  });

  it.each([
    "users.list",
    "tablesDB.createRow",
    "tablesDB.createBooleanColumn",
    "account.updatePrefs",
    "functions.listRuntimes",
    "functions.getDeploymentDownload",
    "organization.listKeys",
    "oauth2.listProjects",
    "graphql.query",
  ])("the method %s, without reading any code", async (subject) => {
    const { dir } = auditProject({});
    expectGolden(
      `audit/explain/method-${subject}.txt`,
      await run(dir, { subject, server: "cloud" }),
    );
  });

  it.each<[string, Partial<ExplainOptions>, string]>([
    ["nothing", {}, "unknown-subject: There is nothing to explain"],
    ["a scope that is not there", { subject: "users.reed" }, "unknown-subject: "],
    ["a route that is not there", { subject: "GET /userz" }, "unknown-subject: "],
    ["a service that is not there", { subject: "userss" }, "unknown-subject: "],
    ["a file outside", { subject: "../other/main.js:1" }, "path-outside: "],
    ["a line past the end", { subject: "f/main.js:999" }, "line-missing: "],
    ["a line after the last", { subject: "f/main.js:4" }, "the file has 3 lines"],
    ["a line of a file that is not audited", { subject: "other.js:1" }, "file-not-audited: "],
    ["a line before the first", { subject: "f/main.js:0" }, "line-missing: "],
    ["a file that is no source", { subject: "notes.md:1" }, "file-not-source: "],
    ["a file that is not there", { subject: "g/main.js:1" }, "file-missing: "],
    ["going without no scope", { without: "users.reed" }, "unknown-scope: "],
    ["going without what nobody is granted", { without: "public" }, "unknown-scope: "],
  ])("refuses %s", async (_, options, message) => {
    const { dir } = auditProject({
      "appwrite.config.json": oneFunction([]),
      "f/main.js": calls(""),
      "other.js": "\n",
      "notes.md": "",
    });
    await expect(run(dir, options)).rejects.toThrow(message);
  });

  it.each([
    ["GET /userz", "GET /users"],
    ["userss", "users"],
    ["users.reed", "users.read"],
  ])("says for %s what was likely meant", async (subject, meant) => {
    const { dir } = auditProject({});
    const fix = `Did you mean ${meant}?`;
    await expect(run(dir, { subject })).rejects.toMatchObject({ findings: [{ fix }] });
  });
});
