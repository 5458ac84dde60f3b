import { chmodSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { describe, expect, it } from "vitest";
import type { EmbeddedServer } from "../server/server.js";
import { httpServer } from "../support/http-server.js";
import type { ServerName } from "../support/servers.js";
import { projectId } from "../verify/verified-project.js";
import {
  askKeys,
  backendSecret,
  code,
  forms,
  hiddenCall,
  keysOf,
  keysServer,
  listUsers,
  makerSecret,
  project,
  read,
  runKeys,
  startKeys,
  variablesOf,
  write,
} from "./keys-project.js";

const before = `# deployed\nA=1\nexport APPWRITE_API_KEY='${backendSecret}' # backend\nB="2"`;
const rotate = ["rotate", "backend", "--for", "src", "--yes"] as const;

/** A project whose file of variables has the key `backend`. */
function deployed(files: Readonly<Record<string, string>> = {}) {
  const dir = project(files);
  write(dir, ".env", before);
  return dir;
}

const secretIn = (dir: string) => parseEnv(read(dir, ".env")).APPWRITE_API_KEY ?? "";
const namesOf = async (...args: Parameters<typeof keysOf>) =>
  (await keysOf(...args)).map(({ name }) => name);

/** What the server answers to who lists users with the key in the file. */
async function statusOf({ endpoint }: EmbeddedServer, dir: string): Promise<number> {
  const headers = { "x-appwrite-project": projectId, "x-appwrite-key": secretIn(dir) };
  const { status, body } = await fetch(`${endpoint}/users`, { headers });
  await body?.cancel();
  return status;
}

describe.each(forms)("on %s", (name) => {
  const by = name === "1.9.6" ? "key" : "session";
  const flags = by === "key" ? ["--key", "MAKER_KEY"] : [];

  it("a key is replaced by one with the least scopes, and the old one goes when it is said", async () => {
    const server = await keysServer(name);
    const dir = deployed();
    const env = variablesOf(server, by);
    const once = await runKeys(dir, env, ...rotate, ...flags, "--expires", "30");
    expect(once.code, once.stderr).toBe(0);
    const keys = await keysOf(server, name);
    const made = keys.find((key) => key.name === "backend (rotation 1)");
    expect(made).toMatchObject({ scopes: ["users.read"], secret: secretIn(dir) });
    const days = (Date.parse(made?.expire ?? "") - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(29);
    expect(days).toBeLessThanOrEqual(30);
    expect(keys.map((key) => key.name)).toContain("backend");
    expect(read(dir, ".env")).toBe(before.replace(backendSecret, made?.secret ?? ""));
    expect(statSync(join(dir, ".env")).mode & 0o777).toBe(0o600);
    expect(once.stdout).toContain('"backend (rotation 1)"');
    expect(once.stdout).toContain("verified: it holds users.read");
    expect(once.stdout).toContain("run the command again with --delete-old");

    const again = await runKeys(dir, env, ...rotate, ...flags);
    expect(again.code).toBe(0);
    expect(await keysOf(server, name)).toEqual(keys);

    const last = await runKeys(dir, env, ...rotate, ...flags, "--delete-old");
    expect(last).toMatchObject({ code: 0, stdout: expect.stringContaining('deleted "backend"') });
    expect(await namesOf(server, name)).toEqual(["maker", "backend (rotation 1)"]);
    expect(await statusOf(server, dir)).toBe(200);

    // The answer to the last request may have been lost, so the same command must not begin anew.
    const over = await runKeys(dir, env, ...rotate, ...flags, "--delete-old");
    expect(over).toMatchObject({ code: 0, stdout: expect.stringContaining("was over already") });
    expect(await namesOf(server, name)).toEqual(["maker", "backend (rotation 1)"]);
    for (const { stdout, stderr } of [once, again, last]) {
      for (const { secret } of keys) expect(stdout + stderr).not.toContain(secret);
    }
  });
});

/** A request on its way to the server, and what comes back. */
interface Passing {
  /** Which one it is, from 1 on. */
  readonly number: number;
  readonly method: string;
  body: string;
}

/** What stands between the tool and the server; where a hook says `false`, nothing goes on. */
function between(
  server: EmbeddedServer,
  hooks: { asked?(request: Passing): boolean; answered?(request: Passing): boolean },
) {
  const behind = new URL(server.endpoint).origin;
  let count = 0;
  return httpServer(async (request, response) => {
    const { method = "", url, headers } = request;
    count += 1;
    const passing: Passing = { number: count, method, body: "" };
    for await (const piece of request) passing.body += piece;
    if (hooks.asked?.(passing) === false) return;
    const own = ["host", "connection", "content-length", "transfer-encoding"];
    const sent = Object.entries(headers).filter(([name]) => !own.includes(name));
    const answer = await fetch(`${behind}${url}`, {
      ...{ method, headers: Object.fromEntries(sent) as Record<string, string> },
      ...(passing.body !== "" && { body: passing.body }),
    });
    const text = await answer.text();
    if (hooks.answered?.(passing) === false) return;
    response.writeHead(answer.status, { "content-type": "application/json" });
    response.end(answer.status === 204 ? undefined : text);
  });
}

/** Where a run is ended: before the server gets the request of that number, or before its answer comes back. */
type End = readonly [at: number, when: "asked" | "answered"];

/** Runs the command, and kills it at a request. */
async function rotateUntil(server: EmbeddedServer, name: ServerName, dir: string, end: End) {
  const [at, when] = end;
  let kill = () => {};
  const hook = ({ number }: Passing) => {
    if (number !== at) return true;
    kill();
    return false;
  };
  const { origin, asked } = await between(server, { [when]: hook });
  const by = name === "1.9.6" ? "key" : "session";
  const env = variablesOf({ endpoint: `${origin}/v1` }, by);
  const flags = by === "key" ? ["--key", "MAKER_KEY"] : [];
  const run = startKeys(dir, env, ...rotate, ...flags, "--delete-old");
  kill = run.kill;
  const { signal, stderr } = await run.ended;
  return { isEnded: signal === "SIGKILL", said: stderr, asked };
}

/** What the run asks: the release, the keys, a new key, it before and after it is written, and the end of the old one. */
const requests = [
  "GET /v1/health/version",
  "GET keys",
  "POST keys",
  "GET /v1/account",
  "GET /v1/users/…",
  "GET /v1/account",
  "GET /v1/users/…",
  "DELETE keys",
];

const ends: End[] = [
  ...requests.map((_, index): End => [index + 1, "asked"]),
  // An answer that gets lost matters where the server has done something.
  [3, "answered"],
  [8, "answered"],
];

describe.each<[ServerName, readonly End[]]>([
  ["1.9.6", ends],
  ["1.8.1", ends.filter(([at]) => at === 3 || at === 6 || at === 8)],
])("a run on %s that is killed", (name, all) => {
  it.each(all)("at request %i, when it is %s", async (...end) => {
    const server = await keysServer(name);
    const dir = deployed();
    const { isEnded, said, asked } = await rotateUntil(server, name, dir, end);
    expect(isEnded, said).toBe(true);
    const seen = asked.map(({ method, url = "" }) =>
      `${method} ${/\/keys\b/.test(url) ? "keys" : url}`.replace(/(?<=users\/).*/, "…"),
    );
    expect(seen).toEqual(requests.slice(0, end[0]));

    // Whatever happened, the key in the file works, and the old one is there unless the new one is in its place.
    expect(await statusOf(server, dir)).toBe(200);
    const isNew = secretIn(dir) !== backendSecret;
    if (!isNew) expect(await namesOf(server, name)).toContain("backend");
    expect(isNew).toBe(end[0] > 5);

    // The second half of what was asked for, unless that was done already and nobody heard of it.
    const isDone = end[0] === 8 && end[1] === "answered";
    const flags = name === "1.9.6" ? ["--key", "MAKER_KEY"] : [];
    const env = variablesOf(server, name === "1.9.6" ? "key" : "session");
    if (!isDone) {
      const run = await runKeys(dir, env, ...rotate, ...flags, "--delete-old");
      expect(run.code, run.stderr).toBe(0);
    }
    const left = await keysOf(server, name);
    expect(left.map((key) => key.name)).toEqual(["maker", "backend (rotation 1)"]);
    expect(left[1]).toMatchObject({ scopes: ["users.read"], secret: secretIn(dir) });
    expect(await statusOf(server, dir)).toBe(200);
    expect(read(dir, ".env")).toBe(before.replace(backendSecret, secretIn(dir)));
    expect(readdirSync(dir).filter((file) => file.includes(".env"))).toEqual([".env"]);
  });
});

it("a file that begins with the mark of its byte order is written like any other", async () => {
  const server = await keysServer();
  const dir = project();
  write(dir, ".env", `\uFEFFAPPWRITE_API_KEY=${backendSecret}\r\nB=2\r\n`);
  const run = await runKeys(dir, variablesOf(server, "key"), ...rotate, "--key", "MAKER_KEY");
  expect(run.code, run.stderr).toBe(0);
  const made = (await keysOf(server)).at(-1)?.secret;
  expect(read(dir, ".env")).toBe(`\uFEFFAPPWRITE_API_KEY=${made}\r\nB=2\r\n`);
});

describe("a rotation that can't go on leaves everything as it was", () => {
  const flags = ["--key", "MAKER_KEY"] as const;

  it.each<[string, string, (dir: string) => void, readonly string[]]>([
    [
      "the file has another key",
      "variable-of-another-key",
      (dir) => write(dir, ".env", before.replace(backendSecret, makerSecret)),
      [],
    ],
    [
      "the file has what is no key",
      "variable-of-another-key",
      (dir) => write(dir, ".env", before.replace(backendSecret, "x")),
      [],
    ],
    [
      "the file is read-only",
      "env-file-not-writable",
      (dir) => chmodSync(join(dir, ".env"), 0o444),
      [],
    ],
    [
      "calls may be hidden",
      "audit-incomplete",
      (dir) => write(dir, "src/more.ts", code(hiddenCall)),
      [],
    ],
    ["nobody has said so", "not-confirmed", () => {}, ["--no-yes"]],
  ])("%s", async (_, expected, change, more) => {
    const server = await keysServer();
    const dir = deployed();
    change(dir);
    const file = read(dir, ".env");
    const keys = await keysOf(server);
    const said = more.includes("--no-yes") ? rotate.slice(0, -1) : rotate;
    const extra = more.filter((flag) => flag !== "--no-yes");
    const env = variablesOf(server, "key");
    const run = await runKeys(dir, env, ...said, ...flags, ...extra);
    expect(run).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining(`error ${expected}`),
    });
    expect(await keysOf(server)).toEqual(keys);
    expect(read(dir, ".env")).toBe(file);
  });

  it("the old key is to be deleted, and is in use elsewhere", async () => {
    const server = await keysServer();
    const before = await keysOf(server);
    const dir = project();
    write(dir, ".env.production", `APPWRITE_API_KEY=${backendSecret}\n`);
    const args = [...rotate, "--key", "MAKER_KEY", "--delete-old"];
    const run = await runKeys(dir, variablesOf(server, "key"), ...args);
    expect([run.code, run.stdout]).toEqual([2, ""]);
    expect(run.stderr).toContain("error key-not-in-file");
    expect(await keysOf(server)).toEqual(before);
  });

  it("calls may be hidden, unless somebody knows better", async () => {
    const server = await keysServer();
    const dir = deployed({ "src/more.ts": code(hiddenCall) });
    const env = variablesOf(server, "key");
    const run = await runKeys(dir, env, ...rotate, ...flags, "--accept-incomplete");
    expect(run.code, run.stderr).toBe(0);
    expect(await statusOf(server, dir)).toBe(200);
  });

  it("it is to replace the key that makes keys", async () => {
    const server = await keysServer();
    const dir = deployed();
    write(dir, ".env", `APPWRITE_API_KEY=${makerSecret}\n`);
    const [, name, ...others] = rotate;
    const env = variablesOf(server, "key");
    const run = await runKeys(
      dir,
      env,
      "rotate",
      name.replace("backend", "maker"),
      ...others,
      ...flags,
    );
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("error maker-is-rotated");
    expect(await namesOf(server)).toEqual(["backend", "maker"]);
  });

  it("the new key does not hold what it was made with", async () => {
    const server = await keysServer();
    const dir = deployed();
    const asked = (request: Passing) => {
      if (request.method === "POST") {
        request.body = JSON.stringify({ ...JSON.parse(request.body), scopes: ["teams.read"] });
      }
      return true;
    };
    const answered = () => true;
    const { origin } = await between(server, { asked, answered });
    const env = variablesOf({ endpoint: `${origin}/v1` }, "key");
    const run = await runKeys(dir, env, ...rotate, ...flags, "--delete-old");
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("error new-key-lacks-scope");
    expect(read(dir, ".env")).toBe(before);
    expect(await namesOf(server)).toContain("backend");
  });
});

describe("a key that was made before", () => {
  const flags = ["--key", "MAKER_KEY"] as const;
  const next = { keyId: "next", name: "backend (rotation 1)", scopes: ["users.read"] };

  it("and has ended is not taken", async () => {
    const server = await keysServer();
    const dir = deployed();
    const body = { ...next, expire: "2000-01-01T00:00:00.000Z" };
    await askKeys(server, "1.9.6", { method: "POST", body });
    const run = await runKeys(dir, variablesOf(server, "key"), ...rotate, ...flags);
    expect(run.code, run.stderr).toBe(0);
    const all = ["backend", "maker", next.name, "backend (rotation 2)"];
    expect(await namesOf(server)).toEqual(all);
  });

  it("and lacks what the calls of today need is replaced, too", async () => {
    const server = await keysServer();
    const dir = deployed({ "src/main.ts": code(`${listUsers}\nawait new Teams(client).list();`) });
    await askKeys(server, "1.9.6", { method: "POST", body: next });
    const run = await runKeys(dir, variablesOf(server, "key"), ...rotate, ...flags, "--delete-old");
    expect(run.code, run.stderr).toBe(0);
    const left = await keysOf(server);
    expect(left.map(({ name, scopes }) => [name, scopes])).toEqual([
      ["maker", ["keys.read", "keys.write"]],
      ["backend (rotation 2)", ["teams.read", "users.read"]],
    ]);
  });
});
