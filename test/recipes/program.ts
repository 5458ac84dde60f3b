import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Runtime } from "./recipes.js";

const run = promisify(execFile);
const executor = fileURLToPath(new URL("execute.mjs", import.meta.url));

type Environment = Readonly<Record<string, string>>;

/** A recipe's server, as a process. */
export interface RunningProgram {
  readonly origin: string;
  stop(): Promise<void>;
}

/** Starts a recipe with its own script, and waits until it answers. */
export async function startProgram(cwd: string, env: Environment): Promise<RunningProgram> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const child = spawn("npm", ["start"], {
    cwd,
    env: { ...env, HOST: "127.0.0.1", PORT: `${port}`, ORIGIN: origin, NODE_ENV: "production" },
    detached: true, // so that what npm starts can be ended with it
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  const ended = once(child, "exit");
  while (!(await answers(origin))) {
    if (child.exitCode !== null) throw new Error(`The program ended:\n${said}`);
    await setTimeout(100);
  }
  return {
    origin,
    stop: async () => {
      if (child.pid !== undefined) process.kill(-child.pid);
      await ended;
    },
  };
}

/** Executes the function that a recipe's configuration names. @returns what it answers */
export async function executeFunction(
  runtime: Runtime,
  cwd: string,
  env: Environment,
): Promise<string> {
  const file = join(cwd, functionOf(cwd).entrypoint);
  const options = runtime === "deno" ? ["run", "--allow-all", "--config", "deno.json"] : [];
  const { stdout } = await run(runtime, [...options, executor, file], { cwd, env });
  return stdout;
}

/** The only function of a recipe's `appwrite.config.json`. */
export function functionOf(cwd: string): {
  readonly entrypoint: string;
  readonly commands: string;
} {
  return JSON.parse(readFileSync(join(cwd, "appwrite.config.json"), "utf8")).functions[0];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

const answers = (origin: string) =>
  fetch(origin).then(
    () => true,
    () => false,
  );
