import { ts } from "../../../codegen/src/compiler.js";
import type { Flow } from "../flow.js";
import { frameAround } from "../solver/frames.js";
import type { Cell } from "../solver/solver.js";
import type { Frame, Thing } from "../values.js";

/** What a function returns, as its kind gives it out: what a generator yields, one after the other. */
export function returnTo(flow: Flow, node: ts.Node, frame: Frame | undefined): Cell | undefined {
  const around = frameAround(node, frame);
  if (around === undefined) return undefined;
  const { entered } = around;
  if (!isGenerator(entered)) return around.result;
  return generatorOf(flow, around).elements;
}

export const isGenerator = (node: ts.Node): boolean =>
  (ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isMethodDeclaration(node)) &&
  node.asteriskToken !== undefined;

/** What a generator's call gives. */
export function generatorOf(flow: Flow, frame: Frame): Thing {
  const generator = flow.thing("list", { node: frame.entered, frame }, "generator");
  const isAsync =
    ts.canHaveModifiers(frame.entered) &&
    ts.getModifiers(frame.entered)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
  const kind = isAsync ? "AsyncGenerator" : "Generator";
  flow.solver.add(generator.prototypes, flow.native(`${kind}.prototype`));
  flow.solver.add(frame.result, generator);
  return generator;
}
