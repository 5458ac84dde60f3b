import type { ts } from "../../codegen/src/compiler.js";
import type { Program } from "../find/analysis.js";
import { stepsFor, TooMuch, waysToTellApart } from "./effort.js";
import { filesApart } from "./files-apart.js";
import { Flow } from "./flow.js";
import { solve } from "./solve.js";

const followed = new WeakMap<Program, Flow>();

/**
 * Follows all values of a program, once, and as exactly as can be in a number of steps that its size allows. Where it
 * takes more, the files that take most of it are left unread if they can't get at an SDK by themselves; then calls are
 * told apart less; and at last nothing is followed, which `Effort.cutFor` tells.
 */
export function flowOf(program: Program): Flow {
  const known = followed.get(program) ?? follow(program);
  followed.set(program, known);
  return known;
}

function follow(program: Program): Flow {
  const steps = stepsFor(program.files);
  let heaviest: ts.SourceFile | undefined;
  for (const way of waysToTellApart) {
    let unread: ReadonlySet<ts.SourceFile> = new Set();
    for (;;) {
      const flow = new Flow(program, { ...way, steps, unread });
      if (isSolved(flow)) return flow;
      const heavy = heavyFiles(flow);
      [heaviest] = heavy;
      const more = heavy.filter((file) => filesApart(program).has(file) && !unread.has(file));
      if (more.length === 0) break;
      unread = new Set([...unread, ...more]);
    }
  }
  const [first] = program.files;
  return new Flow(program, {
    ...{ deepest: 0, mostFrames: 0, steps: 0, unread: new Set(program.files) },
    cutFor: heaviest ?? (first as ts.SourceFile),
  });
}

function isSolved(flow: Flow): boolean {
  try {
    solve(flow);
    return true;
  } catch (error) {
    if (error instanceof TooMuch) return false;
    throw error;
  }
}

/** The files that hold much of what has arrived anywhere, the heaviest first. */
function heavyFiles(flow: Flow): ts.SourceFile[] {
  const weights = new Map<ts.SourceFile, number>();
  let all = 0;
  for (const node of flow.nodes()) {
    const weight = flow.weightOf(node);
    const file = node.getSourceFile();
    all += weight;
    weights.set(file, (weights.get(file) ?? 0) + weight);
  }
  return [...weights]
    .filter(([, weight]) => weight > all * much)
    .sort(([, a], [, b]) => b - a)
    .map(([file]) => file);
}

/** From this share on, it helps to leave a file out. */
const much = 0.02;
