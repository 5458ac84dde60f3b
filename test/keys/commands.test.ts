import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { keysFindings } from "../../cli/keys/messages.js";
import { keyQuestions } from "../../cli/keys/questions.js";
import { runInTerminal } from "../support/terminal.js";
import { secretOf } from "../verify/verified-project.js";
import {
  backendSecret,
  code,
  forms,
  hiddenCall,
  keysOf,
  keysServer,
  listUsers,
  project,
  read,
  runInto,
  runKeys,
  variablesOf,
  write,
} from "./keys-project.js";

describe.each(forms)("on %s", (name) => {
  const by = name === "1.9.6" ? "key" : "session";
  const flags = by === "key" ? ["--key", "MAKER_KEY"] : [];

  it("keys are listed without their secrets, and with the code that needs one", async () => {
    const server = await keysServer(name);
    const env = { ...variablesOf(server, by), APPWRITE_API_KEY: backendSecret };
    const run = await runKeys(project(), env, "list", "--for", "src", "--json", ...flags);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).not.toContain("standard_");
    const usual = { expire: null, accessedAt: null };
    expect(JSON.parse(run.stdout)).toEqual({
      version: 1,
      keys: [
        {
          ...{ id: "key-1", name: "backend", ...usual },
          scopes: ["teams.read", "users.read", "users.write"],
          usedBy: { units: ["tsconfig.json"], variable: "APPWRITE_API_KEY" },
        },
        { id: "key-2", name: "maker", ...usual, scopes: ["keys.read", "keys.write"] },
      ],
    });
  });

  it("a key gets the least scopes, and its secret is all of standard output", async () => {
    const server = await keysServer(name);
    const dir = project();
    const env = variablesOf(server, by);
    const run = await runKeys(dir, env, "create", "web", "--for", "src", "--yes", ...flags);
    expect(run.code, run.stderr).toBe(0);
    const made = (await keysOf(server, name)).find((key) => key.name === "web");
    expect(made?.scopes).toEqual(["users.read"]);
    expect(run.stdout).toBe(`${made?.secret}\n`);
    expect(run.stderr).not.toContain(made?.secret);
    const days = (Date.parse(made?.expire ?? "") - Date.now()) / 86_400_000;
    expect(Math.ceil(days)).toBe(90);
    expect(existsSync(join(dir, ".env"))).toBe(false);
  });

  it("or it goes into a file, and nowhere else", async () => {
    const server = await keysServer(name);
    const dir = project();
    write(dir, ".env", "A=1 # one\n");
    const args = ["create", "--for", "src", "--into", ".env", "--yes", "--json", ...flags];
    const run = await runKeys(dir, variablesOf(server, by), ...args);
    expect(run.code, run.stderr).toBe(0);
    const made = (await keysOf(server, name)).find((key) => key.name === "src");
    expect(read(dir, ".env")).toBe(`A=1 # one\nAPPWRITE_API_KEY=${made?.secret}\n`);
    expect(statSync(join(dir, ".env")).mode & 0o777).toBe(0o600);
    expect(run.stdout + run.stderr).not.toContain(made?.secret);
    const written = { file: ".env", variable: "APPWRITE_API_KEY" };
    expect(JSON.parse(run.stdout)).toMatchObject({ key: { name: "src" }, complete: true, written });
  });

  it("a key is narrowed to what is needed of what it holds, and keeps all else", async () => {
    const server = await keysServer(name);
    const dir = project();
    const [before] = await keysOf(server, name);
    const args = ["narrow", "backend", "--for", "src", "--yes", ...flags];
    const run = await runKeys(dir, variablesOf(server, by), ...args);
    expect(run.code, run.stderr).toBe(0);
    expect(run.stderr).toBe("  - teams.read\n  - users.write\n");
    const [after] = await keysOf(server, name);
    expect(after).toEqual({ ...before, scopes: ["users.read"] });
    const again = await runKeys(dir, variablesOf(server, by), ...args);
    expect(again).toMatchObject({ code: 0, stderr: "" });
    expect(again.stdout).toContain("nothing was changed");
  });
});

it("a key is not narrowed where calls may be hidden, unless somebody knows better", async () => {
  const server = await keysServer();
  const dir = project({ "src/more.ts": code(hiddenCall) });
  const before = await keysOf(server);
  const args = ["narrow", "backend", "--for", "src", "--yes", "--key", "MAKER_KEY"];
  const env = variablesOf(server, "key");
  const refused = await runKeys(dir, env, ...args);
  expect([refused.code, refused.stdout]).toEqual([2, ""]);
  expect(refused.stderr).toContain("error audit-incomplete");
  expect(await keysOf(server)).toEqual(before);
  expect((await runKeys(dir, env, ...args, "--accept-incomplete")).code).toBe(0);
  expect((await keysOf(server))[0]?.scopes).toEqual(["users.read"]);
});

describe("code that reads the same variable", () => {
  const files = {
    "package.json": '{ "private": true, "workspaces": ["a", "b"] }',
    "a/package.json": '{ "name": "a" }',
    "a/main.ts": code(listUsers),
    "b/package.json": '{ "name": "b" }',
    "b/main.ts": code("await new Teams(client).list();"),
  };

  it.each([
    ["narrow", []],
    ["rotate", ["--expires", "9"]],
  ])("keeps what opens its calls: %s", async (command, more) => {
    const server = await keysServer();
    const dir = project(files);
    write(dir, ".env", `APPWRITE_API_KEY=${backendSecret}\n`);
    const before = await keysOf(server);
    const env = variablesOf(server, "key");
    const args = [command, "backend", "--yes", "--key", "MAKER_KEY", ...more];
    const refused = await runKeys(dir, env, ...args, "--for", "a");
    expect([refused.code, refused.stdout]).toEqual([2, ""]);
    expect(refused.stderr).toContain("error key-shared");
    expect(refused.stderr).toContain(
      "b reads its key from APPWRITE_API_KEY, too, and needs teams.read",
    );
    expect(await keysOf(server)).toEqual(before);
    const both = await runKeys(dir, env, ...args, "--for", ".", "--accept-incomplete");
    expect(both.code, both.stderr).toBe(0);
    const changed = (await keysOf(server)).find(
      ({ name }) => /^backend/.test(name) && name !== (command === "rotate" ? "backend" : ""),
    );
    expect(changed?.scopes).toEqual(["teams.read", "users.read"]);
  });

  it("or loses it, where somebody says that it has another key", async () => {
    const server = await keysServer();
    const args = ["narrow", "backend", "--yes", "--key", "MAKER_KEY", "--for", "a"];
    const run = await runKeys(
      project(files),
      variablesOf(server, "key"),
      ...args,
      "--accept-incomplete",
    );
    expect(run.code, run.stderr).toBe(0);
    expect((await keysOf(server))[0]?.scopes).toEqual(["users.read"]);
  });
});

it("a key does not take its own right to see to keys away", async () => {
  const server = await keysServer();
  const before = await keysOf(server);
  const args = ["narrow", "maker", "--for", "src", "--yes", "--key", "MAKER_KEY"];
  const run = await runKeys(project(), variablesOf(server, "key"), ...args);
  expect([run.code, run.stdout]).toEqual([2, ""]);
  expect(run.stderr).toContain("error maker-is-narrowed");
  expect(await keysOf(server)).toEqual(before);
});

it("a key is not narrowed to the need of code that has another one", async () => {
  const server = await keysServer("1.9.6", {
    [secretOf("teams")]: { kind: "project", scopes: ["teams.read", "users.read"] },
  });
  const before = await keysOf(server);
  const env = { ...variablesOf(server, "key"), APPWRITE_API_KEY: backendSecret };
  const args = ["narrow", "key-3", "--for", "src", "--yes", "--key", "MAKER_KEY"];
  const run = await runKeys(project(), env, ...args);
  expect([run.code, run.stdout]).toEqual([2, ""]);
  expect(run.stderr).toContain("error variable-of-another-key");
  expect(await keysOf(server)).toEqual(before);
});

it("a key whose secret can't be printed is deleted again", async () => {
  const server = await keysServer();
  const before = await keysOf(server);
  const args = ["create", "web", "--for", "src", "--yes", "--key", "MAKER_KEY"];
  const run = await runInto("/dev/full", project(), variablesOf(server, "key"), ...args);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain("error secret-not-printed");
  expect(await keysOf(server)).toEqual(before);
});

it("to narrow grants nothing: what is missing is named", async () => {
  const server = await keysServer("1.9.6", {
    [secretOf("teams")]: { kind: "project", scopes: ["teams.read"] },
  });
  const args = ["narrow", "key-3", "--for", "src", "--yes", "--key", "MAKER_KEY"];
  const run = await runKeys(project(), variablesOf(server, "key"), ...args);
  expect(run.code).toBe(1);
  expect(run.stdout).toContain("calls need users.read, which it does not hold");
  expect((await keysOf(server))[2]?.scopes).toEqual([]);
});

it("a key of the newest server can't make one: it is said who can, and they can", async () => {
  const server = await keysServer("main");
  const dir = project();
  const args = ["create", "web", "--for", "src", "--yes"];
  const denied = await runKeys(dir, variablesOf(server, "key"), ...args, "--key", "MAKER_KEY");
  const { fix } = keysFindings.creationDenied("", "MAKER_KEY");
  expect(denied.code).toBe(2);
  expect(denied.stderr).toContain("error key-creation-denied");
  expect(denied.stderr).toContain(fix);
  expect(await keysOf(server, "main")).toHaveLength(2);
  expect((await runKeys(dir, variablesOf(server, "session"), ...args)).code).toBe(0);
  expect(await keysOf(server, "main")).toHaveLength(3);
});

it("all keys are found, however many there are", async () => {
  const more = Array.from({ length: 130 }, (_, index) => secretOf(`${index}`));
  const server = await keysServer(
    "1.9.6",
    Object.fromEntries(more.map((secret) => [secret, { kind: "project", scopes: [] }])),
  );
  const run = await runKeys(project(), variablesOf(server, "session"), "list", "--json");
  expect(JSON.parse(run.stdout).keys).toHaveLength(132);
});

describe("in a terminal", () => {
  const setUp = async () => {
    const server = await keysServer();
    const dir = project();
    const lines = Object.entries(variablesOf(server, "key")).map(
      ([name, value]) => `${name}=${value}`,
    );
    write(dir, "maker.env", lines.join("\n"));
    return { server, dir, flags: ["--env", "maker.env", "--key", "MAKER_KEY"] };
  };

  it.each([
    ["n", ["teams.read", "users.read", "users.write"]],
    ["y", ["users.read"]],
  ])(
    "the difference is shown before a key is narrowed, and %s is heeded",
    async (answer, scopes) => {
      const { server, dir, flags } = await setUp();
      const screen = await runInTerminal(
        dir,
        ["keys", "narrow", "backend", "--for", "src", ...flags],
        [["Take these scopes away", answer]],
      );
      expect(screen).toContain("- users.write");
      expect((await keysOf(server))[0]?.scopes).toEqual(scopes);
    },
  );

  it("the days are asked for", async () => {
    const { server, dir, flags } = await setUp();
    await runInTerminal(
      dir,
      ["keys", "create", "web", "--for", "src", ...flags],
      [
        [keyQuestions.days, "7\r"],
        ["Create the key", "y"],
      ],
    );
    const made = (await keysOf(server)).find(({ name }) => name === "web");
    const days = (Date.parse(made?.expire ?? "") - Date.now()) / 86_400_000;
    expect(Math.ceil(days)).toBe(7);
  });
});
