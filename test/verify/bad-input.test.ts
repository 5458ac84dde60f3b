import { chmodSync, readFileSync, statSync, symlinkSync } from "node:fs";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { startServer } from "../server/server.js";
import { expectGolden } from "../support/golden.js";
import { httpServer } from "../support/http-server.js";
import type { Run } from "../support/workspace.js";
import {
  folderWith,
  projectId,
  runVerify,
  secretMark,
  secretOf,
  serverWith,
  variables,
} from "./verified-project.js";

const secret = secretOf("deployed");
const nowhere = "http://127.0.0.1:9/v1";

const all: Run[] = [];
afterEach(() => {
  for (const { stdout, stderr } of all.splice(0)) {
    expect(stdout + stderr).not.toContain(secretMark);
  }
});

async function run(...[cwd, env, ...args]: Parameters<typeof runVerify>): Promise<Run> {
  const verified = await runVerify(cwd, env, ...args);
  all.push(verified);
  return verified;
}

/** Expects exit code 2, and the findings that are frozen under the name. */
async function expectRefused(name: string, ...args: Parameters<typeof runVerify>): Promise<void> {
  const { code, stdout, stderr } = await run(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expectGolden(`verify/refused/${name}.txt`, stderr);
}

describe("what stands on the command line is refused, and not repeated", () => {
  it.each([
    ["key-as-name", ["--key", secret]],
    ["key-as-name-of-old", ["--key", `${secretMark}${secretMark}`]],
    ["key-as-other-names", [`--endpoint-variable=${secret}`, "--project-variable", secret]],
    ["no-name", ["--key", `x${secretMark.slice(0, 12)} y`]],
  ])("%s", (name, args) => expectRefused(name, folderWith(), variables(nowhere, secret), ...args));

  it("as an argument", async () => {
    const { code } = await run(folderWith(), variables(nowhere, secret), secret);
    expect(code).toBe(2);
  });
});

describe("variables are refused that are", () => {
  const { APPWRITE_ENDPOINT: _, ...withoutEndpoint } = variables(nowhere, secret);
  it.each<[string, Record<string, string>, string[]]>([
    ["not-set", {}, []],
    ["not-set-key", { ...variables(nowhere, "") }, ["--key", "APPWRITE_API_KEY"]],
    ["named-not-set", withoutEndpoint, ["--endpoint-variable", "URL", "--key", "A", "--key", "B"]],
    ["different", { ...variables(nowhere, secret), VITE_APPWRITE_PROJECT_ID: "other" }, []],
    ["in-each-others-place", variables(secret, secret), []],
    ["with-a-line-feed", variables(nowhere, `${secret}\n`), []],
    ["not-https", variables("http://appwrite.example.org/v1", secret), []],
    ["with-a-password", variables(`https://ada:${secret}@localhost/v1`, secret), []],
  ])("%s", (name, env, args) => expectRefused(name, folderWith(), env, ...args));
});

describe("a file of variables", () => {
  const text = (endpoint: string) =>
    `# deployed\nexport APPWRITE_ENDPOINT="${endpoint}"\nAPPWRITE_PROJECT_ID=${projectId}\nAPPWRITE_API_KEY='${secret}'\n`;

  it.each<[string, Record<string, string>]>([
    ["env-file-missing", {}],
    ["env-file-twice", { ".env": `${text(nowhere)}  export APPWRITE_API_KEY=x\n` }],
    ["env-file-folder", { ".env/file": "" }],
  ])("is refused: %s", (name, files) =>
    expectRefused(name, folderWith(files), {}, "--env", ".env"),
  );

  it("is refused that is no text", async () => {
    const cwd = folderWith({ ".env": "" });
    const { code, stderr } = await run(cwd, {}, "--env", process.execPath);
    expect([code, stderr]).toEqual([2, expect.stringContaining("env-file-unreadable")]);
  });

  it("may be a link and closed to writing, goes before the environment, and stays as it is", async () => {
    const { endpoint } = await serverWith({ deployed: ["users.read"] });
    const cwd = folderWith({ "shared/.env": text(endpoint) });
    const file = join(cwd, "shared/.env");
    chmodSync(file, 0o400);
    symlinkSync(file, join(cwd, ".env"));
    const before = { ...statSync(file), atimeMs: 0, atime: 0 };
    const env = variables(nowhere, secretOf("another"));
    const { code, stdout } = await run(cwd, env, "--env", ".env");
    expect([code, stdout]).toEqual([0, expect.stringContaining("holds users.read")]);
    expect(readFileSync(file, "utf8")).toBe(text(endpoint));
    expect({ ...statSync(file), atimeMs: 0, atime: 0 }).toEqual(before);
  });
});

describe("a key is refused as the server refuses it", () => {
  it.each<[string, Partial<Record<string, string>>, string[]]>([
    ["expired", { APPWRITE_API_KEY: secretOf("expired") }, []],
    ["unknown", { APPWRITE_API_KEY: secretOf("unknown") }, []],
    ["short-lived", { APPWRITE_API_KEY: secretOf("x", "ephemeral") }, []],
    ["account", { APPWRITE_API_KEY: secretOf("account") }, []],
    ["project", { APPWRITE_PROJECT_ID: "school" }, []],
  ])("%s", async (name, changed) => {
    const more = {
      [secretOf("expired")]: { kind: "project", scopes: ["users.read"], isExpired: true },
      [secretOf("account")]: { kind: "account", scopes: ["account"] },
    } as const;
    const { endpoint, requests } = await serverWith({ deployed: ["users.read"] }, "1.9.6", more);
    const env = { ...variables(`${endpoint}?token=${secret}`, secret), ...changed };
    await expectRefused(`key-${name}`, folderWith(), env);
    // The release, and who calls.
    expect(requests).toHaveLength(2);
  });
});

const json = (body: object) => JSON.stringify(body);
const isVersion = (url = "") => url.endsWith("/health/version");

/** Answers to who asks with a key, of what tells its version as Appwrite does. */
const answering =
  (status: number, body: string, headers: Record<string, string> = {}): RequestListener =>
  ({ url }, response) => {
    const [code, text] = isVersion(url) ? [200, json({ version: "1.8.1" })] : [status, body];
    response.writeHead(code, { "content-type": "application/json", ...headers }).end(text);
  };

describe("an endpoint is refused that", () => {
  it.each<[string, RequestListener]>([
    ["answers with a page", (_, response) => response.end("<html>Sign in</html>")],
    ["answers with a page to keys", answering(200, "<html>Sign in</html>")],
    ["fails", answering(500, json({ type: "general_unknown", message: "Server Error" }))],
    ["redirects keys", answering(302, "", { location: "https://elsewhere.example.org/" })],
    ["is limited at once", answering(429, json({ type: "general_rate_limit_exceeded" }))],
    ["answers without an end", answering(401, "x".repeat(2 ** 19))],
    [
      "redirects",
      (_, response) => response.writeHead(301, { location: "https://example.org/" }).end(),
    ],
  ])("%s", async (name, answer) => {
    const { origin } = await httpServer(answer);
    const env = variables(`${origin}/v1`, secret);
    await expectRefused(`endpoint-${name.replaceAll(" ", "-")}`, folderWith(), env);
  });

  it("is down", async () => {
    const { origin, close } = await httpServer(() => {});
    await close();
    await expectRefused("endpoint-down", folderWith(), variables(`${origin}/v1`, secret));
  });

  it("never answers who asks with a key", async () => {
    const { origin } = await httpServer((request, response) => {
      if (isVersion(request.url)) response.end(json({ version: "1.8.1" }));
    });
    await expectRefused("endpoint-slow", folderWith(), variables(`${origin}/v1`, secret));
  });

  it("wants no more requests on the way: no more are sent", async () => {
    const keys = { [secret]: { kind: "project", scopes: ["users.read"] } } as const;
    const server = await startServer({ server: "1.8.1", keys });
    const behind = server.endpoint.replace(/\/v1$/, "");
    const { origin, asked } = await httpServer(async ({ method = "", url, headers }, response) => {
      if (asked.length > 12) return response.writeHead(429).end("Too many");
      const body = method === "POST" ? { body: "{}" } : {};
      const sent = { ...(headers as Record<string, string>) };
      delete sent["content-length"];
      delete sent["transfer-encoding"];
      const answer = await fetch(`${behind}${url}`, { method, headers: sent, ...body });
      response.writeHead(answer.status, { "content-type": "application/json" });
      return response.end(await answer.text());
    });
    const { code, stderr } = await run(folderWith(), variables(`${origin}/v1`, secret));
    await server.close();
    expect([code, stderr]).toEqual([2, expect.stringContaining("error rate-limited")]);
    // What was on its way by then is at most four more.
    expect(asked.length).toBeLessThanOrEqual(12 + 5);
  });
});
