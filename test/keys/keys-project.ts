import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { Keys } from "../server/authorization.js";
import { type EmbeddedServer, startServer } from "../server/server.js";
import { carriedDump } from "../support/server-dumps.js";
import type { ServerName } from "../support/servers.js";
import { runTool } from "../support/tool.js";
import { cli, type Run } from "../support/workspace.js";
import { folderWith, projectId, secretOf } from "../verify/verified-project.js";

/** Where the two forms of the keys' routes are: the project's own, and the console's. */
export const forms = ["1.9.6", "1.8.1"] as const satisfies readonly ServerName[];

export const makerSecret = secretOf("maker");
const sessionSecret = secretOf("ada", "session");
/** The key that is deployed at first. */
export const backendSecret = secretOf("backend");

/** A server that has the key `backend`, the key of a maker and a member of the console, until the test ends. */
export async function keysServer(server: ServerName = "1.9.6", more: Keys = {}) {
  const keys: Keys = {
    [backendSecret]: { kind: "project", scopes: ["teams.read", "users.read", "users.write"] },
    [makerSecret]: { kind: "project", scopes: ["keys.read", "keys.write"] },
    ...more,
  };
  const scopes = carriedDump(server).roles.owner ?? [];
  const started = await startServer({
    ...{ server, keys, project: projectId, managesKeys: true },
    members: { [sessionSecret]: { kind: "session", scopes } },
  });
  onTestFinished(() => started.close());
  await renameFirst(started, server);
  return started;
}

/** What a server has of a key. */
export interface ServedKey {
  readonly $id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expire: string;
  readonly secret: string;
}

/** Asks a server for its keys, as the console does. */
export async function askKeys(
  { endpoint }: Pick<EmbeddedServer, "endpoint">,
  server: ServerName,
  init: { readonly method?: string; readonly below?: string; readonly body?: object } = {},
): Promise<unknown> {
  const isOwn = carriedDump(server).routes.some(({ path }) => path === "/project/keys");
  const { method = "GET", below = "", body } = init;
  const answer = await fetch(
    `${endpoint}${isOwn ? "/project/keys" : `/projects/${projectId}/keys`}${below}`,
    {
      method,
      headers: {
        "content-type": "application/json",
        "x-appwrite-project": isOwn ? projectId : "console",
        ...(isOwn && { "x-appwrite-mode": "admin" }),
        cookie: `a_session_console=${sessionSecret}`,
      },
      body: body === undefined ? null : JSON.stringify(body),
    },
  );
  return answer.status === 204 ? undefined : answer.json();
}

/** The keys that a server has, and of each all that it says. */
export async function keysOf(
  server: Pick<EmbeddedServer, "endpoint">,
  name: ServerName = "1.9.6",
): Promise<ServedKey[]> {
  const { keys } = (await askKeys(server, name)) as { keys: ServedKey[] };
  return keys;
}

async function renameFirst(server: EmbeddedServer, name: ServerName): Promise<void> {
  for (const { $id, secret, scopes } of await keysOf(server, name)) {
    const of = secret === backendSecret ? "backend" : secret === makerSecret ? "maker" : $id;
    await askKeys(server, name, { method: "PUT", below: `/${$id}`, body: { name: of, scopes } });
  }
}

/** Code in `src` that lists users with the key of a variable, and tells the server about teams if it is asked to. */
export const code = (calls: string, variable = "APPWRITE_API_KEY") =>
  `import { Client, Teams, Users } from "node-appwrite";
declare const process: { env: Record<string, string | undefined> };
const client = new Client().setEndpoint("https://localhost/v1").setProject("blog").setKey(process.env.${variable}!);
${calls}
`;

export const listUsers = "await new Users(client).list();";
export const hiddenCall = 'await client.call("get", new URL("http://127.0.0.1/v1/teams"));';

/** A project whose code in `src` lists users, with these files beside it. */
export const project = (files: Readonly<Record<string, string>> = {}) =>
  folderWith({ "src/main.ts": code(listUsers), ...files });

/** What the tool is told of a server, by a session or a key. */
export const variablesOf = (
  { endpoint }: Pick<EmbeddedServer, "endpoint">,
  by: "key" | "session",
) => ({
  APPWRITE_ENDPOINT: endpoint,
  APPWRITE_PROJECT_ID: projectId,
  ...(by === "key" ? { MAKER_KEY: makerSecret } : { APPWRITE_CONSOLE_SESSION: sessionSecret }),
});

type Env = Readonly<Record<string, string>>;

const environment = (env: Env) => ({ PATH: process.env.PATH, NO_COLOR: "1", ...env });

/** Runs `appwrite-scopes keys` with an environment of these variables alone. */
export async function runKeys(cwd: string, env: Env, ...args: readonly string[]): Promise<Run> {
  const shown = (text: string) =>
    text.replaceAll(cwd, "<dir>").replace(/127\.0\.0\.1:\d+/g, "127.0.0.1:<port>");
  const { code, stdout, stderr } = await runTool(["keys", ...args], cwd, env);
  return { code, stdout: shown(stdout), stderr: shown(stderr) };
}

/** Runs the same, with a standard output that goes into a device. */
export async function runInto(device: string, cwd: string, env: Env, ...args: readonly string[]) {
  const output = openSync(device, "w");
  const { ended } = start(output, cwd, env, args);
  const { code, stderr } = await ended;
  closeSync(output);
  return { code, stderr };
}

/** Starts the same, to be ended on its way. */
export const startKeys = (cwd: string, env: Env, ...args: readonly string[]) =>
  start("ignore", cwd, env, args);

function start(stdout: number | "ignore", cwd: string, env: Env, args: readonly string[]) {
  const child = spawn(process.execPath, [cli, "keys", ...args], {
    ...{ cwd, env: environment(env), stdio: ["ignore", stdout, "pipe"] },
  });
  let stderr = "";
  child.stderr?.on("data", (piece) => {
    stderr += piece;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once("close", (code, signal) => resolve({ code, signal, stderr }));
  });
  return { ended, kill: () => void child.kill("SIGKILL") };
}

/** What a process was ended by, and what it had said until then. */
interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** Writes a file into a project. */
export function write(dir: string, file: string, text: string, mode = 0o644): string {
  const path = join(dir, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { mode });
  return path;
}

export const read = (dir: string, file: string): string => readFileSync(join(dir, file), "utf8");
