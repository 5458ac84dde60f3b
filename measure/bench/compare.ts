import { median, time, type Work } from "../timing.js";
import { milliseconds, type Row } from "./row.js";

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
