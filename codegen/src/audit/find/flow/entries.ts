import { ts } from "../../../compiler.js";
import type { Program } from "../analysis.js";
import { unwrap } from "../syntax.js";
import { compatible, type Frame, type Site } from "./chains.js";
import { Trace } from "./trace.js";

/**
 * How calls enter functions, and on which objects methods are called: what tells two callers of one function, and two
 * instances of one class, apart.
 *
 * @module
 */

/** The places where a value may be made, and whether those are all. */
interface Made {
  readonly sites: readonly Site[];
  readonly known: boolean;
}

const made = new WeakMap<Program, Map<ts.Node, Map<Frame | undefined, Made>>>();

/** Where the value of an expression may be made. */
function madeAt(program: Program, node: ts.Node, frame: Frame | undefined): Made {
  const ofProgram = made.get(program) ?? new Map<ts.Node, Map<Frame | undefined, Made>>();
  made.set(program, ofProgram);
  const ofNode = ofProgram.get(node) ?? new Map<Frame | undefined, Made>();
  ofProgram.set(node, ofNode);
  const found = ofNode.get(frame);
  if (found !== undefined) return found;
  // What leads back to where it is asked may be anything.
  ofNode.set(frame, { sites: [], known: false });
  const trace = new Trace(program);
  const known = trace.value(node, undefined, frame) && !trace.isReplaced;
  const answer = { sites: [...trace.sites], known };
  ofNode.set(frame, answer);
  return answer;
}

/** Whether an expression may evaluate to the object that was made at a place. */
export function mayBeMadeAt(program: Program, node: ts.Node, { node: at, frame }: Site): boolean {
  const { sites, known } = madeAt(program, node, undefined);
  return !known || sites.some((site) => site.node === at && compatible(site.frame, frame));
}

/**
 * The ways in which a call enters a function that it may call: with what the function was made in, and on which object.
 *
 * @param frame - how the code around the call was entered
 */
export function entriesBy(
  program: Program,
  call: ts.CallExpression | ts.NewExpression,
  entered: ts.Node,
  frame: Frame | undefined,
): readonly (Frame | undefined)[] {
  const { chains } = program;
  const by = chains.invocation(call, frame);
  const callee = unwrap(call.expression);
  if (ts.isNewExpression(call)) {
    return [chains.enter(entered, by, chains.site(call, frame), undefined)];
  }
  if (ts.isMethodDeclaration(entered) && ts.isPropertyAccessExpression(callee)) {
    const { sites, known } = madeAt(program, callee.expression, frame);
    const selves = sites.filter(({ node }) => ts.isNewExpression(node));
    return known && selves.length > 0 && selves.length === sites.length
      ? selves.map((self) => chains.enter(entered, by, self, undefined))
      : [chains.enter(entered, by, undefined, undefined)];
  }
  const { sites, known } = madeAt(program, callee, frame);
  const outers = sites.filter(({ node }) => node === entered);
  return known && outers.length > 0
    ? outers.map((site) => chains.enter(entered, by, undefined, site.frame))
    : [chains.enter(entered, by, undefined, undefined)];
}
