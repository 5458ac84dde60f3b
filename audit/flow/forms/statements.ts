import { ts } from "../../../codegen/src/compiler.js";
import type { Flow } from "../flow.js";
import { iterate } from "../library/iterate.js";
import { handOut } from "../outside/hand-out.js";
import { frameAround } from "../solver/frames.js";
import { Cell } from "../solver/solver.js";
import { data, type Frame, open } from "../values.js";
import { assign } from "./assign.js";
import { classThing } from "./classes.js";
import { cellOfDeclaration } from "./declarations.js";
import { evaluate } from "./evaluate.js";
import { returnTo } from "./generators.js";
import { destructure } from "./patterns.js";

/** Evaluates all that a statement has: its expressions, and what they have in them. */
export function execute(flow: Flow, node: ts.Node, frame: Frame | undefined): void {
  const { solver } = flow;
  if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
    return;
  if (ts.isVariableDeclaration(node)) variable(flow, node, frame);
  else if (ts.isFunctionDeclaration(node)) cellOfDeclaration(flow, node, frameAround(node, frame));
  else if (ts.isClassDeclaration(node)) classThing(flow, node, frame);
  else if (ts.isReturnStatement(node)) {
    const to = returnTo(flow, node, frame);
    if (node.expression === undefined) return;
    const value = evaluate(flow, node.expression, frame);
    if (to !== undefined) solver.flow(value, to);
  } else if (ts.isThrowStatement(node)) {
    solver.flow(evaluate(flow, node.expression, frame), flow.thrownIn(node, frame));
  } else if (ts.isForOfStatement(node)) forOf(flow, node, frame);
  else if (ts.isForInStatement(node)) {
    evaluate(flow, node.expression, frame);
    const name = new Cell();
    solver.add(name, data);
    bind(flow, node.initializer, name, frame);
    execute(flow, node.statement, frame);
  } else if (ts.isCatchClause(node)) {
    const { variableDeclaration: caught } = node;
    if (caught !== undefined) {
      const cell = cellOfDeclaration(flow, caught, frame);
      solver.flow(flow.thrownIn(node, frame), cell);
      solver.flow(flow.thrown, cell);
      solver.add(cell, open);
      if (!ts.isIdentifier(caught.name)) destructure(flow, caught.name, cell, frame);
    }
    execute(flow, node.block, frame);
  } else if (ts.isExportAssignment(node)) {
    solver.flow(evaluate(flow, node.expression, frame), flow.cellAt(node, undefined).cell);
  } else if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
  else if (ts.isWithStatement(node)) {
    // Whatever has the name of one of its properties may be that.
    handOut(flow, evaluate(flow, node.expression, frame), node.expression, undefined);
    execute(flow, node.statement, frame);
  } else visitParts(flow, node, frame);
}

/** Evaluates what stands in a node. */
export function visitParts(flow: Flow, node: ts.Node, frame: Frame | undefined): void {
  ts.forEachChild(node, (part) => {
    if (isExpression(part)) evaluate(flow, part, frame);
    else execute(flow, part, frame);
  });
}

function isExpression(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) {
    const { parent } = node;
    // Labels, and names that are declared, are none.
    return (
      !ts.isLabeledStatement(parent) &&
      !ts.isBreakOrContinueStatement(parent) &&
      !ts.isDeclarationStatement(parent)
    );
  }
  return ts.isExpression(node);
}

function variable(flow: Flow, node: ts.VariableDeclaration, frame: Frame | undefined): void {
  const { initializer, name } = node;
  const cell = cellOfDeclaration(flow, node, frame);
  if (initializer !== undefined) flow.solver.flow(evaluate(flow, initializer, frame), cell);
  if (!ts.isIdentifier(name)) destructure(flow, name, cell, frame);
}

function forOf(flow: Flow, node: ts.ForOfStatement, frame: Frame | undefined): void {
  const each = new Cell();
  iterate(flow, evaluate(flow, node.expression, frame), each, node.expression);
  bind(flow, node.initializer, each, frame);
  execute(flow, node.statement, frame);
}

/** Gives a loop's variable what there is. */
function bind(
  flow: Flow,
  initializer: ts.ForInitializer,
  value: Cell,
  frame: Frame | undefined,
): void {
  if (!ts.isVariableDeclarationList(initializer)) {
    assign(flow, initializer, value, frame);
    return;
  }
  for (const declaration of initializer.declarations) {
    const cell = cellOfDeclaration(flow, declaration, frame);
    flow.solver.flow(value, cell);
    if (!ts.isIdentifier(declaration.name)) destructure(flow, declaration.name, cell, frame);
  }
}
