import { percent } from "../percent.js";
import type { ProjectResult } from "./measure.js";
import { sharesOf } from "./shares.js";
import { states } from "./states.js";

/** Prints what was measured; returns whether all complete answers are right. */
export function printProjects(results: readonly ProjectResult[]): boolean {
  for (const { name, state, complete, problems, obstacles } of results) {
    const verdict = `${complete ? "complete" : "incomplete"}, ${problems.length > 0 ? "wrong" : "right"}`;
    console.log(`${name.padEnd(24)} ${state.padEnd(9)} ${verdict}`);
    if (complete) for (const problem of problems) console.log(`    wrong     ${problem}`);
    else for (const obstacle of grouped(obstacles)) console.log(`    obstacle  ${obstacle}`);
  }
  for (const state of states) {
    const { projects, complete, right } = sharesOf(results, state);
    console.log(
      `${projects} projects, ${state.padEnd(9)}  complete ${percent(complete)}  right of these ${right === undefined ? "none" : percent(right)}`,
    );
  }
  return results.every(({ complete, problems }) => !complete || problems.length === 0);
}

/** A line for each kind of obstacle, with the first of its places. */
function grouped(obstacles: readonly string[]): string[] {
  const kindOf = (obstacle: string) => obstacle.split(" ")[0];
  return [...new Set(obstacles.map(kindOf))].map((kind) => {
    const [first = "", ...more] = obstacles.filter((obstacle) => kindOf(obstacle) === kind);
    return more.length === 0 ? first : `${first} (and ${more.length} more)`;
  });
}
