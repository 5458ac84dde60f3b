import { ts } from "../../../codegen/src/compiler.js";
import { unwrap } from "../../facts/syntax.js";
import type { Flow } from "../flow.js";
import type { Cell } from "../solver/solver.js";
import { type Frame, open } from "../values.js";
import { cellOfName } from "./declarations.js";
import { forms } from "./forms.js";
import { visitParts } from "./statements.js";

/** What an expression evaluates to, as its code was entered. */
export function evaluate(flow: Flow, expression: ts.Node, frame: Frame | undefined): Cell {
  const node = unwrap(expression);
  const known = flow.knownAt(node, frame);
  if (known !== undefined) return known;
  // A name is as good as what it stands for, and there are very many.
  const named = ts.isIdentifier(node) ? cellOfName(flow, node, frame) : undefined;
  if (named !== undefined) return flow.share(node, frame, named);
  const { cell } = flow.cellAt(node, frame);
  fill(flow, node, frame, cell);
  return cell;
}

function fill(flow: Flow, node: ts.Node, frame: Frame | undefined, cell: Cell): void {
  const form = forms.get(node.kind);
  if (form !== undefined) form(flow, node, frame, cell);
  else if (!harmless.has(node.kind)) {
    visitParts(flow, node, frame);
    flow.solver.add(cell, open);
  }
}

/** What is never a service, a function or an object that matters. */
const harmless: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.NullKeyword,
  ts.SyntaxKind.OmittedExpression,
]);
