import { ts } from "../../../codegen/src/compiler.js";
import { invoke } from "../calls/invoke.js";
import type { Flow } from "../flow.js";
import { copyFields } from "../properties/copies.js";
import type { Cell } from "../solver/solver.js";
import { objectAt } from "../solver/things.js";
import { type Frame, open } from "../values.js";
import { evaluate } from "./evaluate.js";

/** An element calls its component with what its attributes say. */
export function element(flow: Flow, node: ts.Node, frame: Frame | undefined, to: Cell): void {
  const { solver } = flow;
  const opening = ts.isJsxElement(node) ? node.openingElement : node;
  const children = ts.isJsxElement(node) || ts.isJsxFragment(node) ? node.children : [];
  const props = objectAt(flow, node, frame, "props");
  const inside = flow.field(props, "children");
  for (const child of children) {
    const isHeld =
      ts.isJsxExpression(child) ||
      ts.isJsxElement(child) ||
      ts.isJsxSelfClosingElement(child) ||
      ts.isJsxFragment(child);
    const value = ts.isJsxExpression(child) ? child.expression : child;
    if (isHeld && value !== undefined) solver.flow(evaluate(flow, value, frame), inside);
  }
  solver.add(to, open);
  if (!ts.isJsxOpeningElement(opening) && !ts.isJsxSelfClosingElement(opening)) {
    solver.flow(inside, to);
    return;
  }
  for (const attribute of opening.attributes.properties) {
    if (ts.isJsxSpreadAttribute(attribute)) {
      copyFields(flow, evaluate(flow, attribute.expression, frame), props, attribute);
      continue;
    }
    const { initializer, name } = attribute;
    const value =
      initializer !== undefined && ts.isJsxExpression(initializer)
        ? initializer.expression
        : undefined;
    if (value !== undefined)
      solver.flow(evaluate(flow, value, frame), flow.field(props, name.getText()));
  }
  const given = flow.cellAt(opening.attributes, frame).cell;
  solver.add(given, props);
  const { tagName } = opening;
  const isOwn = !ts.isIdentifier(tagName) || /^[A-Z]/.test(tagName.text);
  if (!isOwn) return;
  solver.each(evaluate(flow, tagName, frame), (component) => {
    invoke(flow, component, undefined, {
      node: opening,
      frame,
      given: [{ cell: given, node: opening as unknown as ts.Expression }],
      to,
    });
  });
}
