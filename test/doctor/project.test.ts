import { describe, expect, it } from "vitest";
import { doctor } from "../../cli/doctor/doctor.js";
import { auditProject, calls, oneFunction } from "../support/audit-project.js";

const diagnosed = (cwd: string, text: string) =>
  doctor({ cwd, input: { name: "argument", text }, progress: () => {} });

const refusal = (scopes: string) =>
  `app.x@service.localhost (role: applications) missing scopes (["${scopes}"])`;

describe("in a project", () => {
  it("the calls are named that can have sent the error, and what their key is granted", async () => {
    const project = auditProject({
      "appwrite.config.json": oneFunction(["users.read"]),
      "f/main.ts": calls(
        'new Users(client).delete("ada");',
        "users.list();",
        'new Teams(client).create("t", "Team");',
      ),
    });
    const lines = await diagnosed(project.dir, refusal("users.write"));
    const code = project.read("f/main.ts").split("\n");
    const line = code.findIndex((text) => text.includes(".delete(")) + 1;
    expect(lines.join("\n")).toMatch(
      new RegExp(`may be called at f/main\\.ts:${line}:\\d+: users\\.delete, with the dynamic key`),
    );
    expect(lines).toContain("  f is granted users.read");
    expect(lines.join("\n")).not.toContain("teams.create, with");
  });

  const twoFunctions = (first: readonly string[], second: readonly string[]) =>
    auditProject({
      "appwrite.config.json": JSON.stringify({
        functions: [
          { $id: "first", path: "first", scopes: first },
          { $id: "second", path: "second", scopes: second },
        ],
      }),
      "first/main.ts": calls('new Users(client).delete("ada");'),
      "second/main.ts": calls('new Users(client).delete("ada");'),
    });

  it("a key that is granted the scope already is not named beside one that lacks it", async () => {
    const project = twoFunctions(["users.write"], ["users.read"]);
    const told = (await diagnosed(project.dir, refusal("users.write"))).join("\n");
    expect(told).toMatch(/may be called at second\/main\.ts:\d+:\d+: users\.delete/);
    expect(told).toContain("  second is granted users.read");
    expect(told).not.toContain("first");
  });

  it("where every key is granted it already, it is said what that means", async () => {
    const project = twoFunctions(["users.write"], ["users.read", "users.write"]);
    const told = await diagnosed(project.dir, refusal("users.write"));
    for (const unit of ["first", "second"]) {
      expect(told.join("\n")).toMatch(new RegExp(`may be called at ${unit}/main\\.ts:`));
      expect(told).toContain(
        `  ${unit} is granted users.write already: either that is not deployed yet, or another key made the call`,
      );
    }
    const trace = "\n    at run (/usr/local/server/second/main.ts:3:7)";
    const traced = await diagnosed(project.dir, refusal("users.write") + trace);
    expect(traced.filter((line) => line.includes("second is granted"))).toEqual([
      "  second is granted users.write already: either that is not deployed yet, or another key made the call",
    ]);
  });

  it("a list says nothing of a key that it is not for", async () => {
    const project = auditProject({
      "appwrite.config.json": oneFunction(["users.write"]),
      "f/main.ts": [
        'import { Client, Users } from "node-appwrite";',
        "const client = new Client().setKey(process.env.OTHER_KEY);",
        'new Users(client).delete("ada");',
        "",
      ].join("\n"),
    });
    const told = (await diagnosed(project.dir, refusal("users.write"))).join("\n");
    expect(told).toMatch(
      /may be called at f\/main\.ts:3:\d+: users\.delete, with the key of OTHER_KEY/,
    );
    expect(told).not.toContain("f is granted");
  });

  it("a trace of where the code ran leads to its file here", async () => {
    const project = auditProject({ "src/clean-up.ts": calls('new Users(client).delete("ada");') });
    const code = project.read("src/clean-up.ts").split("\n");
    const line = code.findIndex((text) => text.includes(".delete(")) + 1;
    const trace = `\n    at cleanUp (/usr/local/server/src/clean-up.ts:${line}:9)`;
    const lines = await diagnosed(project.dir, refusal("users.write") + trace);
    expect(lines).toContain(
      `  called at src/clean-up.ts:${line}:9: users.delete, with the dynamic key`,
    );
  });

  it("a trace leads to what the key of its call is granted", async () => {
    const project = auditProject({
      "appwrite.config.json": oneFunction(["users.read"]),
      "f/main.ts": calls('new Users(client).delete("ada");'),
    });
    const trace = "\n    at run (/usr/local/server/f/main.ts:3:7)";
    expect(await diagnosed(project.dir, refusal("users.write") + trace)).toContain(
      "  f is granted users.read",
    );
  });

  it("every method that is refused so is listed only where the call is not known", async () => {
    const project = auditProject({ "src/main.ts": calls('new Users(client).delete("ada");') });
    const trace = "\n    at run (/usr/local/server/src/main.ts:3:7)";
    const all = "Methods that are refused so";
    for (const text of [refusal("users.write"), refusal("users.write") + trace]) {
      expect((await diagnosed(project.dir, text)).join("\n")).not.toContain(all);
    }
    expect((await diagnosed(project.dir, refusal("teams.write"))).join("\n")).toContain(all);
    const nowhere = trace.replace(":3:7", ":1:1");
    const unnamed = await diagnosed(project.dir, refusal("users.write") + nowhere);
    expect(unnamed.join("\n")).toContain(all);
  });

  it("a trace leads to the file of a package of the workspace, too", async () => {
    const project = auditProject({
      "package.json": '{ "private": true, "workspaces": ["a"] }',
      "a/package.json": '{ "name": "a" }',
      "a/src/main.ts": calls('new Users(client).delete("ada");'),
    });
    const trace = "\n    at run (/app/src/main.ts:3:7)";
    expect(await diagnosed(project.dir, refusal("users.write") + trace)).toContain(
      "  called at a/src/main.ts:3:7: users.delete, with the dynamic key",
    );
  });

  it("a trace that leads nowhere does not hide the calls", async () => {
    const project = auditProject({ "main.ts": calls('new Users(client).delete("ada");') });
    const trace = "\n    at run (/app/bundle.js:1:7)";
    const lines = await diagnosed(project.dir, refusal("users.write") + trace);
    expect(lines.join("\n")).toMatch(/may be called at main\.ts:3:\d+: users\.delete/);
  });

  it("it is said where no call asks for it", async () => {
    const project = auditProject({ "src/main.ts": calls("users.list();") });
    expect(await diagnosed(project.dir, refusal("teams.write"))).toContain(
      "  no call of this project asks for it",
    );
  });

  it("a unit that can't be read does not stand in the way", async () => {
    const project = auditProject({
      "appwrite.config.json": oneFunction(["users.read"]),
      "f/main.ts": calls('new Users(client).delete("ada");'),
      "f/tsconfig.json": "{ broken",
    });
    const lines = await diagnosed(project.dir, refusal("users.write"));
    expect(lines[0]).toContain("general_unauthorized_scope");
    expect(lines).toContain("f could not be read: npx appwrite-scopes audit says why");
  });
});
