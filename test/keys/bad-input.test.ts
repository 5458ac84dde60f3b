import { chmodSync, readFileSync, symlinkSync } from "node:fs";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { expectGolden } from "../support/golden.js";
import { httpServer } from "../support/http-server.js";
import type { Run } from "../support/workspace.js";
import { secretMark, secretOf } from "../verify/verified-project.js";
import {
  backendSecret,
  code,
  keysOf,
  keysServer,
  listUsers,
  makerSecret,
  project,
  runKeys,
  variablesOf,
  write,
} from "./keys-project.js";

const nowhere = variablesOf({ endpoint: "http://127.0.0.1:9/v1" }, "session");
const all: Run[] = [];
afterEach(() => {
  for (const { stdout, stderr } of all.splice(0)) {
    expect(stdout + stderr).not.toContain(secretMark);
  }
});

/** Expects exit code 2, and the findings that are frozen under the name. */
async function expectRefused(name: string, ...args: Parameters<typeof runKeys>): Promise<void> {
  const run = await runKeys(...args);
  all.push(run);
  expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: "" });
  expectGolden(`keys/refused/${name}.txt`, run.stderr);
}

describe("what stands on the command line is refused, and not repeated", () => {
  const forSrc = ["--for", "src"];
  it.each([
    ["key-as-variable", ["list", "--key", backendSecret]],
    ["session-as-variable", ["list", "--session", "eyJpZCI6IjEyMyIsInNlY3JldCI6ImFiYyJ9=="]],
    ["key-as-name", ["rotate", backendSecret, ...forSrc]],
    ["key-as-new-name", ["create", backendSecret, ...forSrc]],
    ["days", ["create", "web", ...forSrc, "--expires", "0"]],
  ])("%s", (name, args) => expectRefused(name, project(), nowhere, ...args));
});

describe("whoever makes keys has to be told", () => {
  const { APPWRITE_CONSOLE_SESSION: _, ...nobody } = nowhere as Record<string, string>;
  it.each<[string, Record<string, string>, string[]]>([
    ["nobody", nobody, []],
    ["not-set", nobody, ["--key", "MAKER_KEY"]],
    ["several", { ...nobody, APPWRITE_API_KEY: "a", APPWRITE_KEY: "b" }, []],
  ])("maker-%s", (name, env, args) =>
    expectRefused(`maker-${name}`, project(), env, "list", ...args),
  );
});

describe("a server refuses", () => {
  const expired = secretOf("expired");
  it.each<[string, "1.8.1" | "1.9.6", Record<string, string>]>([
    ["key-without-scope", "1.9.6", { APPWRITE_API_KEY: backendSecret }],
    ["key-unknown", "1.9.6", { APPWRITE_API_KEY: secretOf("unknown") }],
    ["key-expired", "1.9.6", { APPWRITE_API_KEY: expired }],
    ["project", "1.9.6", { APPWRITE_API_KEY: makerSecret, APPWRITE_PROJECT_ID: "school" }],
    [
      "project-of-the-console",
      "1.8.1",
      { APPWRITE_CONSOLE_SESSION: secretOf("ada", "session"), APPWRITE_PROJECT_ID: "school" },
    ],
    ["session", "1.9.6", { APPWRITE_CONSOLE_SESSION: secretOf("bob", "session") }],
    ["key-of-an-older-server", "1.8.1", { APPWRITE_API_KEY: makerSecret }],
  ])("%s", async (name, release, env) => {
    const more = { [expired]: { kind: "project", scopes: [], isExpired: true } } as const;
    const { endpoint } = await keysServer(release, more);
    const { MAKER_KEY: _, ...target } = variablesOf({ endpoint }, "key") as Record<string, string>;
    await expectRefused(`server-${name}`, project(), { ...target, ...env }, "list");
  });
});

const json = (body: object) => JSON.stringify(body);

/** Answers about keys, of what tells its version as Appwrite does. */
const answering =
  (status: number, body: string, headers: Record<string, string> = {}): RequestListener =>
  ({ url = "" }, response) => {
    const isVersion = url.endsWith("/health/version");
    const [code, text] = isVersion ? [200, json({ version: "1.9.6" })] : [status, body];
    response.writeHead(code, { "content-type": "application/json", ...headers }).end(text);
  };

describe("an endpoint is refused that", () => {
  it.each<[string, RequestListener]>([
    ["is-html", (_, response) => response.end("<html>Sign in</html>")],
    ["is-html-for-keys", answering(200, "<html>Sign in</html>")],
    ["redirects", answering(302, "", { location: "https://elsewhere.example.org/" })],
    ["fails", answering(500, json({ type: "general_unknown", message: "Server Error" }))],
    ["is-limited", answering(429, "Too many")],
    ["lists-something-else", answering(200, json({ total: 1, users: [] }))],
    ["lists-too-few", answering(200, json({ total: 3, keys: [] }))],
  ])("%s", async (name, answer) => {
    const { origin } = await httpServer(answer);
    const env = variablesOf({ endpoint: `${origin}/v1` }, "session");
    await expectRefused(`endpoint-${name}`, project(), env, "list");
  });

  it("is down", async () => {
    const { origin, close } = await httpServer(() => {});
    await close();
    const env = variablesOf({ endpoint: `${origin}/v1` }, "session");
    await expectRefused("endpoint-down", project(), env, "list");
  });

  it("never answers", async () => {
    const { origin } = await httpServer(() => {});
    const env = variablesOf({ endpoint: `${origin}/v1` }, "session");
    await expectRefused("endpoint-slow", project(), env, "list");
  });
});

describe("a file is refused, and no key is made for it", () => {
  const text = `A=1\nAPPWRITE_API_KEY=\n`;
  it.each<[string, (dir: string) => void]>([
    ["link", (dir) => symlinkSync(write(dir, "real", text), join(dir, ".env"))],
    ["read-only", (dir) => chmodSync(write(dir, ".env", text), 0o444)],
    ["twice", (dir) => write(dir, ".env", `${text}export APPWRITE_API_KEY=x\n`)],
    ["folder", (dir) => write(dir, ".env/file", text)],
    ["set", (dir) => write(dir, ".env", `APPWRITE_API_KEY=${secretOf("another")}\n`)],
  ])("%s", async (name, make) => {
    const server = await keysServer();
    const dir = project();
    make(dir);
    const bytes = () => (name === "folder" ? "" : readFileSync(join(dir, ".env"), "utf8"));
    const before = bytes();
    const args = ["create", "web", "--for", "src", "--into", ".env", "--yes"];
    await expectRefused(`file-${name}`, dir, variablesOf(server, "session"), ...args);
    expect(bytes()).toBe(before);
    expect(await keysOf(server)).toHaveLength(2);
  });

  it("in a folder that is not there", async () => {
    const server = await keysServer();
    const args = ["create", "web", "--for", "src", "--into", "none/.env", "--yes"];
    await expectRefused("file-without-folder", project(), variablesOf(server, "session"), ...args);
    expect(await keysOf(server)).toHaveLength(2);
  });

  it("where a line is not clear, and the key that was made is deleted", async () => {
    const server = await keysServer();
    const dir = project();
    const unclear = 'B="\nAPPWRITE_API_KEY=\n"\n';
    write(dir, ".env", unclear);
    const args = ["create", "web", "--for", "src", "--into", ".env", "--yes"];
    await expectRefused("file-unclear", dir, variablesOf(server, "session"), ...args);
    expect(readFileSync(join(dir, ".env"), "utf8")).toBe(unclear);
    expect(await keysOf(server)).toHaveLength(2);
  });
});

describe("it has to be clear which code and which key are meant", () => {
  const two = { "src/other.ts": code(listUsers, "OTHER_KEY") };
  const dynamic = { "src/main.ts": code(listUsers, "APPWRITE_FUNCTION_API_KEY") };
  it.each<[string, Record<string, string>, string[]]>([
    ["unit", {}, ["narrow", "backend", "--for", "lib"]],
    ["several", two, ["create", "web", "--for", "src"]],
    ["not-read", {}, ["create", "web", "--for", "src", "--variable", "OTHER_KEY"]],
    ["no-key", { "src/main.ts": "export {};\n" }, ["create", "web", "--for", "src"]],
    ["dynamic", dynamic, ["create", "web", "--for", "src"]],
    ["unknown", {}, ["narrow", "backnd", "--for", "src"]],
    ["taken", {}, ["create", "backend", "--for", "src"]],
  ])("%s", async (name, files, args) => {
    const server = await keysServer();
    await expectRefused(
      `which-${name}`,
      project(files),
      variablesOf(server, "session"),
      ...args,
      "--yes",
    );
    expect(await keysOf(server)).toHaveLength(2);
  });
});
