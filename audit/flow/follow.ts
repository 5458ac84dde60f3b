import type { ts } from "../../codegen/src/compiler.js";
import type { Program } from "../facts/analysis.js";
import { oncePer } from "../facts/once-per.js";
import { Flow } from "./flow.js";
import { solve } from "./solve.js";
import { stepsFor, TooMuch, waysToTellApart } from "./solver/effort.js";
import { filesApart } from "./solver/files-apart.js";

/**
 * Follows all values of a program, once, and as exactly as can be in a number of steps that its size allows. Where it
 * takes more, files that can't get at an SDK by themselves are left unread: those that take most of it, and then all;
 * then calls are told apart less; and at last nothing is followed, which `Effort.cutFor` tells.
 */
export const flowOf = oncePer(follow);

function follow(program: Program): Flow {
  const steps = stepsFor(program.files);
  let heaviest: ts.SourceFile | undefined;
  for (const way of waysToTellApart) {
    let unread: ReadonlySet<ts.SourceFile> = new Set();
    for (let tried = 0; ; tried += 1) {
      const flow = new Flow(program, { ...way, steps, unread });
      if (isFollowed(flow)) return flow;
      const heavy = heavyFiles(flow);
      heaviest = heavy[0] ?? heaviest;
      const apart = filesApart(program);
      const more = tried === 0 ? heavy.filter((file) => apart.has(file)) : apart;
      const size = unread.size;
      unread = new Set([...unread, ...more]);
      if (unread.size === size) break;
    }
  }
  const [first] = program.files;
  return new Flow(program, {
    ...{ deepest: 0, mostFrames: 0, mostOthers: 0, steps: Number.POSITIVE_INFINITY },
    unread: new Set(program.files),
    cutFor: heaviest ?? (first as ts.SourceFile),
  });
}

/** Follows the values, and tells whether that came to an end. */
function isFollowed(flow: Flow): boolean {
  try {
    solve(flow);
    return true;
  } catch (error) {
    // Values that lead to each other may also take more room than there is on the stack.
    if (error instanceof TooMuch || error instanceof RangeError) return false;
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
