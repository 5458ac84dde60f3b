import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { Run } from "./workspace.js";

const host = fileURLToPath(new URL("tool-host.mjs", import.meta.url));

/** What a user's shell hands on, and nothing of the test runner's. */
const plainEnv = { PATH: process.env.PATH, NO_COLOR: "1" };

const idle: ChildProcess[] = [];

/**
 * Runs the built tool's own `main` with a command line, in a process that has it loaded. It ends with this one.
 *
 * What a test wants of a process itself needs one: its end by a signal, a terminal, another Node, a reader
 * that goes away.
 *
 * @param env - more variables
 */
export async function runTool(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const child = idle.pop() ?? startHost();
  const end = `\n${randomUUID()}\n`;
  const stdout = textUntil(child.stdout, end);
  const stderr = textUntil(child.stderr, end);
  child.send({ args, cwd, env: { ...plainEnv, ...env }, end });
  const code = await new Promise<number>((resolve, reject) => {
    const onExit = () => reject(new Error("the tool has ended its process"));
    child.once("exit", onExit);
    child.once("message", (message) => {
      child.off("exit", onExit);
      resolve(Number(message));
    });
  });
  const run = { code, stdout: await stdout, stderr: await stderr };
  idle.push(child);
  return run;
}

function startHost(): ChildProcess {
  const child = fork(host, { env: plainEnv, execArgv: [], silent: true });
  child.unref();
  child.channel?.unref();
  return child;
}

/** What a stream says until a mark. */
function textUntil(stream: ChildProcess["stdout"], end: string): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    stream?.setEncoding("utf8").on("data", function read(piece: string) {
      text += piece;
      if (!text.endsWith(end)) return;
      stream.off("data", read);
      resolve(text.slice(0, -end.length));
    });
  });
}
