import ciInfo from "ci-info";
import { commandsNothing } from "../codegen/src/findings/workflow-commands.js";

/**
 * A line for people. It goes to standard error: standard output carries data alone. On GitHub the names in it
 * command nothing.
 */
export function say(text: string): void {
  process.stderr.write(`${ciInfo.GITHUB_ACTIONS ? commandsNothing(text) : text}\n`);
}

/** Data, for whatever reads standard output. */
export function print(text: string): void {
  process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}

/** How long the process has run, for people: `0.41 s`. */
export function elapsed(): string {
  return `${(performance.now() / 1000).toFixed(2)} s`;
}

const unprintable = (code: string): string => `standard output can't be written: ${code}`;

/** Whoever reads standard output may have had enough, as `head` has: that is no fault of ours. A full disk is one. */
export function endQuietlyWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") return;
      process.exitCode = 2;
      if (stream === process.stdout) say(unprintable(error.code ?? "unknown"));
    });
  }
}

/** Shows how far a run is. */
export type Show = (text: string) => void;

/**
 * Does work that shows how far it is, on a line of the terminal that goes away.
 *
 * @param elsewhere - shows it where there is no terminal
 */
export async function withProgress<Result>(
  work: (show: Show) => Promise<Result>,
  elsewhere: Show = () => {},
): Promise<Result> {
  const { stderr } = process;
  const show = (text: string) => {
    if (stderr.isTTY) stderr.write(`\r\u001B[K${text.slice(0, stderr.columns - 1)}`);
    else if (text !== "") elsewhere(text);
  };
  try {
    return await work(show);
  } finally {
    show("");
  }
}
