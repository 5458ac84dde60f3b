import { spawnSync } from "node:child_process";
import { milliseconds, type Row } from "./row.js";

/** Something that takes a while. */
export type Work = () => unknown;

/** Milliseconds that a piece of work takes. */
async function time(work: Work): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

/**
 * Times two pieces of work in turn, so that both meet the machine in the same mood, and the one
 * that goes first changes from round to round. One round before the first is not counted.
 */
export async function compare(
  what: string,
  { ours, beside, rounds, aim }: { ours: Work; beside: Work; rounds: number; aim?: number },
): Promise<Row> {
  const times: [ours: number, beside: number][] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const oursFirst = round % 2 === 0;
    const first = await time(oursFirst ? ours : beside);
    const second = await time(oursFirst ? beside : ours);
    if (round > 0) times.push(oursFirst ? [first, second] : [second, first]);
  }
  return {
    what,
    ours: milliseconds(median(times.map(([a]) => a))),
    beside: milliseconds(median(times.map(([, b]) => b))),
    ratio: median(times.map(([a, b]) => a / b)),
    ...(aim === undefined ? {} : { aim }),
  };
}

/** Runs Node on a program, which has to succeed. */
export function node(args: readonly string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}\n${stdout}${stderr}`);
}
