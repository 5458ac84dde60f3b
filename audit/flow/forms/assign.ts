import { ts } from "../../../codegen/src/compiler.js";
import { unwrap } from "../../facts/syntax.js";
import type { Flow } from "../flow.js";
import { receiver } from "../properties/members.js";
import { store, storeAny } from "../properties/stores.js";
import { frameAround } from "../solver/frames.js";
import type { Cell } from "../solver/solver.js";
import type { Frame } from "../values.js";
import { cellOfDeclaration } from "./declarations.js";
import { evaluate } from "./evaluate.js";
import { memberNames } from "./literals.js";
import { keyTexts } from "./names.js";
import { takeAt, takeNames, takeRest } from "./patterns.js";

/** Assigns what is in a cell to what stands on the left. */
export function assign(flow: Flow, target: ts.Node, value: Cell, frame: Frame | undefined): void {
  const node = unwrap(target);
  const { solver } = flow;
  if (ts.isIdentifier(node)) {
    assignName(flow, node, value, frame);
  } else if (ts.isPropertyAccessExpression(node)) {
    solver.each(receiver(flow, node.expression, frame), (object) => {
      store(flow, object, node.name.text, value, node);
    });
  } else if (ts.isElementAccessExpression(node)) {
    evaluate(flow, node.argumentExpression, frame);
    const names = keyTexts(flow, node.argumentExpression);
    solver.each(receiver(flow, node.expression, frame), (object) => {
      if (names === undefined) storeAny(flow, object, value, node);
      for (const name of names ?? []) store(flow, object, name, value, node);
    });
  } else if (ts.isObjectLiteralExpression(node)) assignParts(flow, node, value, frame);
  else if (ts.isArrayLiteralExpression(node)) {
    for (const [index, item] of node.elements.entries()) {
      if (ts.isOmittedExpression(item)) continue;
      if (ts.isSpreadElement(item)) {
        assign(flow, item.expression, takeRest(flow, item, value, frame, index), frame);
      } else withDefault(flow, item, takeAt(flow, item, value, frame, index), frame);
    }
  }
}

function assignName(flow: Flow, node: ts.Identifier, value: Cell, frame: Frame | undefined): void {
  const { references } = flow.program;
  const declarations = references.declarationsOf(node);
  for (const declaration of declarations) {
    if (ts.isShorthandPropertyAssignment(declaration)) continue;
    flow.solver.flow(value, cellOfDeclaration(flow, declaration, frameAround(declaration, frame)));
  }
  if (declarations.length === 0) flow.solver.flow(value, flow.field(flow.globals, node.text));
}

function assignParts(
  flow: Flow,
  pattern: ts.ObjectLiteralExpression,
  value: Cell,
  frame: Frame | undefined,
): void {
  const taken = new Set<string>();
  for (const member of pattern.properties) {
    if (ts.isSpreadAssignment(member)) {
      assign(flow, member.expression, takeRest(flow, member, value, frame, taken), frame);
      continue;
    }
    if (!ts.isPropertyAssignment(member) && !ts.isShorthandPropertyAssignment(member)) continue;
    if (ts.isComputedPropertyName(member.name)) evaluate(flow, member.name.expression, frame);
    const names = memberNames(flow, member.name);
    for (const name of names ?? []) taken.add(name);
    const part = takeNames(flow, member, value, frame, names);
    if (ts.isPropertyAssignment(member)) withDefault(flow, member.initializer, part, frame);
    else {
      if (member.objectAssignmentInitializer !== undefined) {
        flow.solver.flow(evaluate(flow, member.objectAssignmentInitializer, frame), part);
      }
      assignShorthand(flow, member, part, frame);
    }
  }
}

function assignShorthand(
  flow: Flow,
  member: ts.ShorthandPropertyAssignment,
  value: Cell,
  frame: Frame | undefined,
): void {
  const { checker } = flow.program;
  const symbol = checker.getShorthandAssignmentValueSymbol(member);
  for (const declaration of symbol?.declarations ?? []) {
    flow.solver.flow(value, cellOfDeclaration(flow, declaration, frameAround(declaration, frame)));
  }
}

/** `[users = others] = list` */
function withDefault(
  flow: Flow,
  target: ts.Expression,
  value: Cell,
  frame: Frame | undefined,
): void {
  if (!ts.isBinaryExpression(target) || target.operatorToken.kind !== ts.SyntaxKind.EqualsToken) {
    assign(flow, target, value, frame);
    return;
  }
  flow.solver.flow(evaluate(flow, target.right, frame), value);
  assign(flow, target.left, value, frame);
}
