import { ts } from "../../../codegen/src/compiler.js";
import { literalText } from "../../facts/syntax.js";
import { call, taggedCall } from "../calls/calls.js";
import { construct } from "../calls/constructs.js";
import type { Flow } from "../flow.js";
import { load } from "../properties/lookup.js";
import { computedSetting, readMember, selfOf, thisValue } from "../properties/members.js";
import { frameAround } from "../solver/frames.js";
import type { Cell } from "../solver/solver.js";
import { data, type Frame } from "../values.js";
import { classThing } from "./classes.js";
import { evaluate } from "./evaluate.js";
import { functionThing } from "./functions.js";
import { element } from "./jsx.js";
import { arrayLiteral, objectLiteral } from "./literals.js";
import { nameValue } from "./named-values.js";
import { operation } from "./operations.js";
import { partOfText } from "./texts.js";
import { yielded } from "./yields.js";

/** Has what an expression evaluates to flow to a cell. */
type Form = (flow: Flow, node: ts.Node, frame: Frame | undefined, to: Cell) => void;

/** A form of one kind of expression; the kind that it is listed under says that a node is one. */
const of =
  <Node extends ts.Node>(
    form: (flow: Flow, node: Node, frame: Frame | undefined, to: Cell) => void,
  ): Form =>
  (flow, node, frame, to) =>
    form(flow, node as Node, frame, to);

const written = of((flow, node: ts.LiteralExpression, _, to) => {
  flow.solver.add(to, flow.text(node, literalText(node)));
});

const plain: Form = (flow, _, __, to) => flow.solver.add(to, data);

const functionForm: Form = (flow, node, frame, to) => {
  flow.solver.add(to, functionThing(flow, node, frameAround(node, frame)));
};

/** What each kind of expression does with values. Of all others, nobody knows what they evaluate to. */
export const forms: ReadonlyMap<ts.SyntaxKind, Form> = new Map([
  [ts.SyntaxKind.Identifier, of(nameValue)],
  [ts.SyntaxKind.ThisKeyword, thisValue],
  [ts.SyntaxKind.StringLiteral, written],
  [ts.SyntaxKind.NoSubstitutionTemplateLiteral, written],
  [ts.SyntaxKind.NumericLiteral, written],
  [ts.SyntaxKind.BigIntLiteral, plain],
  [ts.SyntaxKind.TrueKeyword, plain],
  [ts.SyntaxKind.FalseKeyword, plain],
  [ts.SyntaxKind.TemplateExpression, of(template)],
  [ts.SyntaxKind.PropertyAccessExpression, of(property)],
  [ts.SyntaxKind.ElementAccessExpression, of(elementAt)],
  [ts.SyntaxKind.CallExpression, of(call)],
  [ts.SyntaxKind.NewExpression, of(construct)],
  [ts.SyntaxKind.TaggedTemplateExpression, of(taggedCall)],
  [ts.SyntaxKind.ConditionalExpression, of(choice)],
  [ts.SyntaxKind.BinaryExpression, of(operation)],
  [ts.SyntaxKind.YieldExpression, of(yielded)],
  [ts.SyntaxKind.ArrowFunction, functionForm],
  [ts.SyntaxKind.FunctionExpression, functionForm],
  [ts.SyntaxKind.JsxElement, element],
  [ts.SyntaxKind.JsxSelfClosingElement, element],
  [ts.SyntaxKind.JsxFragment, element],
  [
    ts.SyntaxKind.ObjectLiteralExpression,
    of((flow, node: ts.ObjectLiteralExpression, frame, to) => {
      flow.solver.add(to, objectLiteral(flow, node, frame));
    }),
  ],
  [
    ts.SyntaxKind.ArrayLiteralExpression,
    of((flow, node: ts.ArrayLiteralExpression, frame, to) => {
      flow.solver.add(to, arrayLiteral(flow, node, frame));
    }),
  ],
  [
    ts.SyntaxKind.ClassExpression,
    of((flow, node: ts.ClassExpression, frame, to) => {
      const thing = classThing(flow, node, frame);
      flow.solver.add(to, thing);
      flow.solver.flow(flow.decoratedCell(thing), to);
    }),
  ],
  [
    ts.SyntaxKind.MetaProperty,
    of((flow, node: ts.MetaProperty, frame, to) => {
      if (node.keywordToken === ts.SyntaxKind.ImportKeyword) {
        flow.solver.add(to, flow.native("import.meta"));
        return;
      }
      flow.solver.each(selfOf(frame), (one) => load(flow, one, "constructor", to, node));
    }),
  ],
]);

/** Of a text that is put together, the parts are known, and not the whole. */
function template(
  flow: Flow,
  node: ts.TemplateExpression,
  frame: Frame | undefined,
  to: Cell,
): void {
  for (const { expression } of node.templateSpans) {
    partOfText(flow, evaluate(flow, expression, frame), to);
  }
  flow.solver.add(to, flow.text(node, undefined));
}

function property(
  flow: Flow,
  node: ts.PropertyAccessExpression,
  frame: Frame | undefined,
  to: Cell,
): void {
  readMember(flow, node, node.expression, node.name.text, frame, to);
}

function elementAt(
  flow: Flow,
  node: ts.ElementAccessExpression,
  frame: Frame | undefined,
  to: Cell,
): void {
  const { argumentExpression: name, expression } = node;
  readMember(flow, node, expression, name, frame, to);
  computedSetting(flow, expression, name, frame, to);
}

function choice(
  flow: Flow,
  { condition, whenFalse, whenTrue }: ts.ConditionalExpression,
  frame: Frame | undefined,
  to: Cell,
): void {
  evaluate(flow, condition, frame);
  for (const one of [whenTrue, whenFalse]) flow.solver.flow(evaluate(flow, one, frame), to);
}
