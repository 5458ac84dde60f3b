import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { keyName } from "../../audit/key-source.js";
import type { AuditReport } from "../../audit/report/audit-report.js";
import type { Format } from "../../audit/report/formats.js";
import { renderReport } from "../../audit/report/render.js";
import { auditProject, oneFunction } from "../support/audit-project.js";

const head = 'import { Account, Client, Functions, Project, Teams, Users } from "node-appwrite";\n';
const handler = (...lines: readonly string[]) =>
  `${head}export default async ({ req, load }) => {\n${lines.join("\n")}\n};\n`;
const call = (service: string, key: string) =>
  `new ${service}(new Client().setKey(${key})).list();`;

const dynamic = 'req.headers["x-appwrite-key"]';
const own = "process.env.ADMIN_KEY";

const functionOf = (scopes: readonly string[] | undefined, ...lines: readonly string[]) =>
  auditProject({
    "appwrite.config.json":
      scopes === undefined ? '{ "functions": [{ "$id": "f", "path": "f" }] }' : oneFunction(scopes),
    "f/main.js": handler(...lines),
  });

/** Each key of the units: what it is called, what it needs, and whether that is all. */
const keysOf = ({ units, shown }: AuditReport) =>
  units.flatMap(({ keys }) =>
    keys.map(({ source, required, complete }) => [
      keyName(source, ({ file, line }) => `${shown(file)}:${line}`),
      required.join(),
      complete ? "complete" : "incomplete",
    ]),
  );
const found = ({ acceptance }: AuditReport) =>
  acceptance.open.map(({ code, level, subject }) => `${level} ${code} ${subject}`);
const rendered = (format: Format, report: AuditReport) =>
  stripVTControlCharacters(renderReport[format](report, { verbose: false }));

describe("a function's list", () => {
  it("is judged for the dynamic key alone", async () => {
    const project = functionOf(["users.read"], call("Users", own), call("Teams", dynamic));
    const { report } = await project.audit();
    expect(report.units).toMatchObject([
      { required: ["teams.read"], missing: ["teams.read"], excess: ["users.read"], complete: true },
    ]);
    expect(keysOf(report)).toEqual([
      ["dynamic key", "teams.read", "complete"],
      ["key of ADMIN_KEY", "users.read", "complete"],
    ]);
    await project.audit({ fix: true });
    expect(project.read("appwrite.config.json")).toBe(oneFunction(["teams.read"]));
  });

  it("may be empty where the code brings a key of its own", async () => {
    const { report, written } = await functionOf([], call("Users", own)).audit({ fix: true });
    expect(found(report)).toEqual([]);
    expect(written).toBeUndefined();
  });

  it("counts what either of two keys may call, for both", async () => {
    const { report } = await functionOf([], call("Users", `${own} ?? ${dynamic}`)).audit();
    expect(report.units).toMatchObject([{ missing: ["users.read"], complete: true }]);
    expect(keysOf(report)).toEqual([
      ["dynamic key", "users.read", "complete"],
      ["key of ADMIN_KEY", "users.read", "complete"],
    ]);
  });

  it("counts a key of unknown source towards every key, and the verdicts say so", async () => {
    const project = functionOf(
      ["users.read"],
      call("Users", "await load()"),
      call("Teams", own),
      call("Teams", dynamic),
    );
    const { report } = await project.audit();
    expect(report.units).toMatchObject([
      {
        missing: ["teams.read"],
        excess: [],
        complete: false,
        required: ["teams.read", "users.read"],
      },
    ]);
    expect(keysOf(report)).toEqual([
      ["dynamic key", "teams.read,users.read", "incomplete"],
      ["key of ADMIN_KEY", "teams.read,users.read", "incomplete"],
      ["key of unknown source", "users.read", "complete"],
    ]);
    expect(found(report)).toEqual([
      "error missing-scope teams.read",
      "note unknown-key users.list",
    ]);
    expect(report.acceptance.open[1]?.where).toMatchObject({ line: 3 });
    const strict = await project.audit({ strict: true });
    expect(found(strict.report)).toContain("error unknown-key users.list");
  });

  it("is complete where a call by an unknown key needs nothing more", async () => {
    const project = functionOf(
      ["users.read"],
      call("Users", "await load()"),
      call("Users", dynamic),
    );
    const { report } = await project.audit();
    expect(report.units).toMatchObject([{ complete: true }]);
    expect(found(report)).toEqual([]);
  });

  it("never shows the text of a key", async () => {
    const project = functionOf([], call("Users", '"s3cret"'));
    const { report } = await project.audit();
    expect(keysOf(report)).toEqual([
      ["dynamic key", "", "complete"],
      ["key of a literal (f/main.js:3)", "users.read", "complete"],
    ]);
    for (const format of ["text", "json", "sarif", "github", "markdown"] as const) {
      expect(rendered(format, report)).not.toContain("s3cret");
    }
  });
});

describe("a function without a list", () => {
  it("is an error where it uses the dynamic key, and --fix adds the list", async () => {
    const project = functionOf(undefined, call("Users", dynamic), call("Teams", own));
    const { report } = await project.audit();
    expect(found(report)).toEqual(["error no-scope-list f"]);
    expect(report.units).toMatchObject([{ required: ["users.read"] }]);
    const fixed = await project.audit({ fix: true });
    expect(fixed.written).toBe(project.path("appwrite.config.json"));
    expect(found(fixed.report)).toEqual([]);
    expect(project.read("appwrite.config.json")).toBe(
      '{ "functions": [{ "$id": "f", "path": "f", "scopes": ["users.read"] }] }',
    );
  });

  it("is none where it brings its own key, or needs nothing", async () => {
    for (const line of [call("Users", own), `new Client().setKey(${dynamic});`]) {
      const { report, written } = await functionOf(undefined, line).audit({ fix: true });
      expect([found(report), written]).toEqual([[], undefined]);
    }
  });

  it("is noted where nobody can tell which key it uses, and left as it is", async () => {
    const project = functionOf(undefined, call("Users", "await load()"));
    const { report, written } = await project.audit({ fix: true });
    expect(found(report)).toEqual(["note no-scope-list f"]);
    expect(written).toBeUndefined();
  });

  it("is left as it is where the error was accepted", async () => {
    const project = auditProject({
      "appwrite.config.json": `{ "functions": [{
        // appwrite-scopes-ignore no-scope-list: it is set in the console
        "path": "f" }] }`,
      "f/main.js": handler(call("Users", dynamic)),
    });
    const { report, written } = await project.audit({ fix: true });
    expect([found(report), written]).toEqual([[], undefined]);
  });
});

describe("the keys of a program or a site", () => {
  const main = handler(
    call("Users", own),
    call("Teams", '"k"'),
    "new Account(new Client().setSession(load)).get();",
  );

  it("are a line each, and a session needs none", async () => {
    const { report } = await auditProject({
      "tsconfig.json": '{ "compilerOptions": { "allowJs": true } }',
      "main.js": main,
    }).audit();
    expect(report.units).toMatchObject([
      { required: ["teams.read", "users.read"], complete: true },
    ]);
    const [program, literal, session] = rendered("text", report).split("\n");
    expect(program).toMatch(/^tsconfig\.json, key of ADMIN_KEY +needs users\.read +complete$/);
    expect(literal).toMatch(
      /^tsconfig\.json, key of a literal \(main\.js:4\) +needs teams\.read +complete$/,
    );
    expect(session).toMatch(/^tsconfig\.json, session +needs no key$/);
    expect(rendered("markdown", report)).toMatch(
      /^\| `tsconfig\.json`, session +\|.*\| no key +\|/m,
    );
    expect(rendered("github", report)).toContain(
      "unit tsconfig.json, key of ADMIN_KEY: needs users.read (complete)\n",
    );
    expect(JSON.parse(rendered("json", report))).toMatchObject({
      units: [
        {
          keys: [
            { source: { kind: "variable", name: "ADMIN_KEY" } },
            { source: { kind: "literal", file: "main.js", line: 4 } },
          ],
        },
      ],
    });
  });

  it("are not told to stand in a list", async () => {
    const { report } = await auditProject({
      "appwrite.config.json": '{ "sites": [{ "$id": "s", "path": "s" }] }',
      "s/main.js": main,
    }).audit();
    expect(found(report)).toEqual([]);
    expect(report.units).toMatchObject([{ required: ["teams.read", "users.read"] }]);
  });
});

describe("who calls", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "a session that is no key",
      'new Users(new Client().setSession("s")).list();',
      ["error session-call users.list"],
    ],
    ["a session with its own rights", 'new Account(new Client().setJWT("j")).get();', []],
    [
      "a session where no key is taken",
      'new Functions(new Client().setSession("s")).listRuntimes();',
      [],
    ],
    ["nobody", "new Users(new Client()).list();", ["error guest-call users.list"]],
    [
      "nobody who is signed in",
      "new Account(new Client()).get();",
      ["error guest-call account.get"],
    ],
    ["nobody where anybody may", "new Account(new Client()).createAnonymousSession();", []],
    [
      "a session, or else a key",
      `const list = (client) => new Users(client).list();\nlist(new Client().setSession("s"));\nlist(new Client().setKey(${own}));`,
      ["warning session-call users.list"],
    ],
  ])("%s", async (_, line, expected) => {
    const { report } = await functionOf([], line).audit();
    expect(found(report)).toEqual(expected);
  });

  it("is a session's of a scoped client, as its types refuse it", async () => {
    const main = `import { Client } from "node-appwrite";
import { scopedClient, session } from "appwrite-scopes";
scopedClient(new Client().setSession("s"), session()).users.list();`;
    const { report } = await auditProject({ "main.js": main }).audit();
    expect(found(report)).toEqual(["error session-call users.list"]);
  });

  it("is assumed, and makes the verdict incomplete where that decides a scope", async () => {
    const lines = ["globalThis.count = (client) => new Users(client).list();"];
    const { report } = await functionOf(["users.read"], ...lines).audit();
    expect(report.units).toMatchObject([{ complete: false, excess: [], missing: [] }]);
    expect(found(report)).toContain("note assumed-caller users.list");
    const sure = await functionOf(["users.read"], ...lines, call("Users", dynamic)).audit();
    expect(found(sure.report).join()).not.toContain("assumed-caller");
  });
});

describe("what no list is for", () => {
  const scoped = (list: string, line: string) => `import { Client } from "node-appwrite";
import { scopedClient } from "appwrite-scopes";
const appwrite = scopedClient(new Client().setKey(${own}), [${list}]);
${line}
`;
  it.each<[string, string, string, readonly string[]]>([
    [
      "a user's own account",
      '"users.read"',
      "appwrite.account.get(); appwrite.users.list();",
      ["error session-only account.get"],
    ],
    [
      "what refuses every key",
      "",
      "appwrite.functions.listRuntimes();",
      ["error keyless-only functions.listRuntimes"],
    ],
    ["what is not declared", "", "appwrite.users.list();", ["error undeclared-scope users.read"]],
  ])("is never told to be declared: %s", async (_, list, line, expected) => {
    const { report } = await auditProject({
      "tsconfig.json": "{}",
      "main.ts": scoped(list, line),
    }).audit();
    expect(found(report)).toEqual(expected);
    const said = report.acceptance.open.map(({ what, fix }) => `${what} ${fix}`).join();
    expect(said).not.toMatch(/scopes? (?:account|public)|declares account|declares public/);
  });

  it("is refused where it is declared all the same, and its calls are listed", async () => {
    const main = scoped('"account", "users.read"', "appwrite.users.list();");
    const { report } = await auditProject({ "main.js": main }).audit();
    expect(found(report)).toContain("error ungrantable-scope account");
    expect(report.units).toMatchObject([{ complete: false }]);
    expect(report.units[0]?.found.unresolved).toMatchObject([{ reason: "any" }]);
  });

  it("is refused where it is granted", async () => {
    const project = functionOf(["account", "public"]);
    const { report } = await project.audit();
    expect(found(report)).toEqual([
      "error ungrantable-scope account",
      "error ungrantable-scope public",
    ]);
    for (const { what, why } of report.acceptance.open)
      expect(what + why).not.toContain("account keys");
    await project.audit({ fix: true });
    expect(project.read("appwrite.config.json")).toBe(oneFunction([]));
  });
});

describe("a key that makes keys", () => {
  it("is told that newer servers refuse it, and what to use instead", async () => {
    const line = `new Project(new Client().setKey(${dynamic})).createKey("k", "n", []);`;
    const { report } = await functionOf(["keys.write"], line).audit();
    expect(found(report)).toEqual([
      "warning escalation-scope keys.write",
      "warning key-creation project.createKey",
    ]);
    for (const { fix } of report.acceptance.open) {
      expect(fix).toContain("Use project.createEphemeralKey, of which one lasts for an hour");
    }
  });

  it("is told so by the console's SDK, too", async () => {
    const main = `import { Client, Projects } from "@appwrite.io/console";
new Projects(new Client().setKey(process.env.ADMIN_KEY)).createKey("p", "n", []);`;
    const { report } = await auditProject({ "main.js": main }).audit({ server: "1.9.6" });
    expect(found(report)).toEqual(["warning key-creation projects.createKey"]);
    expect(report.acceptance.open[0]?.fix).toContain("Use projects.createJWT");
  });

  it("is not where it is a session's call, or makes a key that does not last", async () => {
    const lines = `new Project(new Client().setKey(${dynamic})).createEphemeralKey([], 60);`;
    const { report } = await functionOf(["keys.write"], lines).audit();
    expect(found(report)).toEqual(["warning escalation-scope keys.write"]);
    expect(report.acceptance.open[0]?.fix).toContain("make keys from a place of their own");
  });
});

describe("a scope in a list", () => {
  it("is without effect where every key holds it", async () => {
    const project = functionOf(["health.read"]);
    const { report } = await project.audit();
    expect(found(report)).toEqual(["warning scope-without-effect health.read"]);
    await project.audit({ fix: true });
    expect(project.read("appwrite.config.json")).toBe(oneFunction([]));
  });
});
