import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { cli } from "./workspace.js";

/** What has to be on the screen, and the keys that are pressed then. */
export type Turn = readonly [shown: string, keys: string];

/**
 * Runs the tool in a terminal of its own and answers what it asks, as a person would: not before it is asked.
 *
 * @returns all that was on the screen
 */
export function runInTerminal(
  cwd: string,
  args: readonly string[],
  turns: readonly Turn[],
): Promise<string> {
  const command = [process.execPath, cli, ...args].join(" ");
  // `script` opens the terminal, which begins with no size at all.
  const child = spawn("script", ["-qec", `stty cols 120 rows 40; ${command}`, "/dev/null"], {
    cwd,
    env: { PATH: process.env.PATH, TERM: "xterm" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const open = [...turns];
  let screen = "";
  let answered = 0;
  child.stdout.setEncoding("utf8").on("data", (piece: string) => {
    screen += piece;
    const [turn] = open;
    const found = turn && stripVTControlCharacters(screen.slice(answered)).includes(turn[0]);
    if (turn === undefined || !found) return;
    answered = screen.length;
    open.shift();
    child.stdin.write(turn[1]);
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => resolve(stripVTControlCharacters(screen)));
  });
}
