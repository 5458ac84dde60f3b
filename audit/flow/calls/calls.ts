import { ts } from "../../../codegen/src/compiler.js";
import { unwrap } from "../../facts/syntax.js";
import type { Flow } from "../flow.js";
import { evaluate } from "../forms/evaluate.js";
import type { Argument } from "../forms/functions.js";
import { loadModule } from "../forms/modules.js";
import { isPromiseMethod } from "../library/natives.js";
import { addOutside } from "../outside/outside.js";
import { methodsOfData } from "../properties/data-members.js";
import { eachName } from "../properties/each-name.js";
import { loadFor } from "../properties/inherited.js";
import { loadAny } from "../properties/load-any.js";
import { load } from "../properties/lookup.js";
import { receiver, selfOf } from "../properties/members.js";
import { loadedFiles } from "../running/loaded-files.js";
import { Cell } from "../solver/solver.js";
import { objectAt } from "../solver/things.js";
import { data, type Frame } from "../values.js";
import { superCall } from "./constructs.js";
import type { Invocation } from "./invocation.js";
import { invoke } from "./invoke.js";
import { makeScoped } from "./sdk-calls.js";

/** Has what a call gives flow to a cell. */
export function call(
  flow: Flow,
  node: ts.CallExpression,
  frame: Frame | undefined,
  to: Cell,
): void {
  const { program, solver } = flow;
  const given = argumentsOf(flow, node.arguments, frame);
  const callee = unwrap(node.expression);
  const [first] = node.arguments;
  if (callee.kind === ts.SyntaxKind.SuperKeyword) {
    superCall(flow, node, frame, given, to);
    return;
  }
  if (isLoad(flow, callee) && first !== undefined) {
    if (!loadModule(flow, first, to)) {
      if (!ts.isStringLiteralLike(first)) flow.codeRuns.push({ runs: "module", node, given });
      loadedFiles(flow, given[0], node, to);
      addOutside(flow, program.checker.getTypeAtLocation(node), to, node);
    }
    return;
  }
  if (program.isScopedClient(node)) {
    const [client, grant] = given.map(({ cell }) => cell);
    makeScoped(flow, { node, frame, given, to }, client ?? new Cell(), grant ?? new Cell());
    return;
  }
  if (program.isClientFactory(node)) {
    const make = given[0]?.cell ?? new Cell();
    solver.add(
      to,
      flow.made({ node, frame }, "factory", () => ({ kind: "factory", make })),
    );
    return;
  }
  const invocation: Invocation = { node, frame, given, to };
  if (program.isKeyGrant(node)) {
    const grant = objectAt(flow, node, frame, "grant");
    for (const { cell } of given) solver.flow(cell, grant.elements);
    solver.add(to, grant);
    return;
  }
  if (ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee)) {
    callOnReceiver(flow, callee, invocation);
    return;
  }
  solver.each(evaluate(flow, callee, frame), (value) => invoke(flow, value, undefined, invocation));
}

/** Calls a member of each value that the receiver may be, with that as `this`. */
function callOnReceiver(
  flow: Flow,
  callee: ts.ElementAccessExpression | ts.PropertyAccessExpression,
  invocation: Invocation,
): void {
  const { solver } = flow;
  const { frame } = invocation;
  // The member is a value of its own, too: whoever asks what is read there finds it.
  evaluate(flow, callee, frame);
  const isSuper = callee.expression.kind === ts.SyntaxKind.SuperKeyword;
  const selves = isSuper ? selfOf(frame) : undefined;
  // A promise that is rejected has no value to be followed, and calls what it is given all the same.
  const callMember = (name: string | undefined): void => {
    if (name !== undefined && isPromiseMethod(name) && !isOfItsOwn(flow, callee))
      invoke(flow, flow.native(`Promise.prototype.${name}`), undefined, invocation);
    solver.each(receiver(flow, callee.expression, frame), (object) => {
      const member = new Cell();
      if (name === undefined) loadAny(flow, object, member, callee);
      else if (selves !== undefined) loadFor(flow, object, name, selves, member, callee);
      else load(flow, object, name, member, callee);
      // A record may have a field of that name, and that is no function.
      const isMethod =
        object === data && name !== undefined && methodsOfData(flow, name).length > 0;
      solver.each(member, (value) => {
        if (isMethod && value === data) return;
        if (selves === undefined) invoke(flow, value, object, invocation);
        else solver.each(selves, (self) => invoke(flow, value, self, invocation));
      });
    });
  };
  if (ts.isPropertyAccessExpression(callee)) callMember(callee.name.text);
  else {
    const { argumentExpression: name } = callee;
    eachName(flow, name, frame, evaluate(flow, name, frame), callMember);
  }
}

/** Whether a method is one of the program's own by its type: a class may have a `then` that is no promise's. */
function isOfItsOwn(
  { program: { isOwnNode, references } }: Flow,
  callee: ts.ElementAccessExpression | ts.PropertyAccessExpression,
): boolean {
  const declarations = ts.isPropertyAccessExpression(callee)
    ? references.declarationsOf(callee.name)
    : [];
  return declarations.length > 0 && declarations.every(isOwnNode);
}

/** A tagged template calls its tag with the texts, and with all that stands between them. */
export function taggedCall(
  flow: Flow,
  node: ts.TaggedTemplateExpression,
  frame: Frame | undefined,
  to: Cell,
): void {
  const spans = ts.isTemplateExpression(node.template) ? node.template.templateSpans : [];
  const given = [
    { cell: new Cell() },
    ...spans.map(({ expression }) => ({
      cell: evaluate(flow, expression, frame),
      node: expression,
    })),
  ];
  const tag = unwrap(node.tag);
  const invocation: Invocation = { node, frame, given, to };
  if (ts.isPropertyAccessExpression(tag) || ts.isElementAccessExpression(tag)) {
    callOnReceiver(flow, tag, invocation);
    return;
  }
  flow.solver.each(evaluate(flow, tag, frame), (value) =>
    invoke(flow, value, undefined, invocation),
  );
}

export function argumentsOf(
  flow: Flow,
  nodes: readonly ts.Expression[],
  frame: Frame | undefined,
): readonly Argument[] {
  return nodes.map((node) =>
    ts.isSpreadElement(node)
      ? { cell: evaluate(flow, node.expression, frame), isSpread: true, node: node.expression }
      : { cell: evaluate(flow, node, frame), node },
  );
}

function isLoad({ program }: Flow, callee: ts.Node): boolean {
  const isRequire =
    ts.isIdentifier(callee) &&
    callee.text === "require" &&
    !program.references.declarationsOf(callee).some((one) => isFunctionOfItsOwn(program, one));
  return isRequire || callee.kind === ts.SyntaxKind.ImportKeyword;
}

/** `const require = createRequire(import.meta.url)` loads modules as well; a function that is written out does what it says. */
const isFunctionOfItsOwn = ({ isOwnNode }: Flow["program"], declaration: ts.Node): boolean =>
  isOwnNode(declaration) &&
  (ts.isFunctionDeclaration(declaration) ||
    ts.isParameter(declaration) ||
    (ts.isVariableDeclaration(declaration) &&
      declaration.initializer !== undefined &&
      ts.isFunctionLike(unwrap(declaration.initializer))));
