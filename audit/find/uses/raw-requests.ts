import { ts } from "../../../codegen/src/compiler.js";
import type { Program } from "../../facts/analysis.js";
import { nameOf } from "../../facts/environment.js";
import { isAssigned, isMerge, unwrap, walk, wrapped, writtenName } from "../../facts/syntax.js";
import { isAssignmentPattern } from "../../facts/syntax-index.js";
import { unresolvedAt } from "../../facts/unresolved-at.js";
import type { Flow } from "../../flow/flow.js";
import { isKeyHeader } from "../../key-source.js";
import type { Unresolved } from "../../use.js";
import { receiverOf } from "../callers/receiver.js";

/**
 * Requests that carry an Appwrite key, and go to the server without an SDK: where the key's header is
 * written, in whatever way a library takes headers. Where it is read, nothing is sent.
 */
export function rawRequests(flow: Flow, within: (file: ts.SourceFile) => boolean): Unresolved[] {
  const requests = new Set<ts.Node>();
  const { program } = flow;
  for (const name of headerNames(program)) {
    const written = writtenHeader(name);
    if (written === undefined || !within(name.getSourceFile()) || isSdks(flow, written)) continue;
    requests.add(requestOf(written));
  }
  return [...requests].map((node) => unresolvedAt("raw-request", node));
}

/** The expressions that are the header's name: written out, or by the name of a constant. */
function headerNames(program: Program): Set<ts.Node> {
  const found = new Set<ts.Node>();
  const add = (node: ts.Node) => {
    if (found.has(node)) return;
    found.add(node);
    const { parent } = wrapped(node);
    const isConstant =
      (ts.isVariableDeclaration(parent) ||
        ts.isPropertyAssignment(parent) ||
        ts.isPropertyDeclaration(parent) ||
        ts.isEnumMember(parent)) &&
      parent.initializer === wrapped(node);
    if (!isConstant) return;
    for (const name of program.references.to(parent)) {
      const access = name.parent;
      add(ts.isPropertyAccessExpression(access) && access.name === name ? access : name);
    }
  };
  for (const file of program.files) {
    if (!/x-appwrite-key/i.test(file.text)) continue;
    walk(file, (node) => {
      if (ts.isStringLiteralLike(node) && isKeyHeader(node.text)) add(node);
      return true;
    });
  }
  return found;
}

/** What gives a header its value, if that is what is done under its name. */
function writtenHeader(header: ts.Node): ts.Node | undefined {
  const name = wrapped(header);
  const { parent } = name;
  const member = ts.isComputedPropertyName(parent) ? parent.parent : parent;
  if (ts.isPropertyAssignment(member) && member.initializer !== name) {
    return isAssignmentPattern(member.parent) ? undefined : member;
  }
  if (ts.isElementAccessExpression(parent)) {
    return parent.argumentExpression === name && isAssigned(parent) ? parent : undefined;
  }
  if (ts.isArrayLiteralExpression(parent)) return isPair(parent, name) ? parent : undefined;
  const isSetter =
    ts.isCallExpression(parent) && parent.arguments[0] === name && parent.arguments.length > 1;
  return isSetter ? parent : undefined;
}

/** A name and its value, and not one of several names. */
function isPair({ elements, parent }: ts.ArrayLiteralExpression, name: ts.Node): boolean {
  const index = elements.indexOf(name as ts.Expression);
  const value = elements[index + 1];
  if (index % 2 !== 0 || value === undefined) return false;
  return !ts.isStringLiteralLike(value) || ts.isArrayLiteralExpression(parent);
}

/** Whether the header is one of the SDK's client, or of what a test hands to a function as a request. */
function isSdks(flow: Flow, written: ts.Node): boolean {
  const { program } = flow;
  const { isClientMethod, references, sdk } = program;
  if (ts.isElementAccessExpression(written)) return isClients(flow, written.expression);
  for (let at = written; at.parent !== undefined && !ts.isStatement(at); at = at.parent) {
    if (ts.isCallExpression(at)) {
      const [target] = at.arguments;
      const callee = unwrap(at.expression);
      if (isMerge(at)) return target !== undefined && isClients(flow, target);
      if (!ts.isPropertyAccessExpression(callee)) continue;
      const isMethod = references
        .declarationsOf(callee.name)
        .some((d) => sdk.services.has(d.parent));
      if (isMethod || isClientMethod(callee) || isClients(flow, callee.expression)) return true;
    }
    if (ts.isPropertyDeclaration(at)) return isClient(program, at.parent);
    if (isMadeUp(at)) return true;
  }
  return false;
}

const isClient = ({ carriers, checker }: Program, node: ts.Node): boolean =>
  carriers.isClient(checker.getTypeAtLocation(node));

/** Whether an expression is the SDK's client, or its headers. */
function isClients(flow: Flow, expression: ts.Node): boolean {
  const { program } = flow;
  const object = unwrap(expression);
  if (isClient(program, object)) return true;
  if (ts.isIdentifier(object)) {
    const declarations = program.references.declarationsOf(object);
    return declarations.some((d) => ts.isBindingElement(d) && isClient(program, d.parent));
  }
  if (nameOf(object) !== "headers") return false;
  const { expression: owner } = object as ts.PropertyAccessExpression;
  return isClient(program, owner) || receiverOf(flow.valuesAt(owner)).clients.length > 0;
}

/** `{ req: { headers: ... } }`: what a function is called with in a test of it. */
function isMadeUp(node: ts.Node): boolean {
  if (ts.isVariableDeclaration(node)) return /req$/i.test(writtenName(node.name) ?? "");
  return ts.isPropertyAssignment(node) && /^req(?:uest)?$/.test(writtenName(node.name) ?? "");
}

/** The call that the header goes to, or else the place where it is written. */
function requestOf(written: ts.Node): ts.Node {
  let at = written;
  while (isPart(at.parent, at)) at = at.parent;
  const { parent } = at;
  const isArgument = ts.isCallExpression(parent) && parent.expression !== at;
  return isArgument ? parent : written;
}

function isPart(parent: ts.Node, node: ts.Node): boolean {
  if (ts.isNewExpression(parent)) return parent.expression !== node;
  return (
    ts.isObjectLiteralElement(parent) ||
    ts.isObjectLiteralExpression(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isConditionalExpression(parent) ||
    ts.isParenthesizedExpression(parent) ||
    ts.isAsExpression(parent) ||
    ts.isSatisfiesExpression(parent)
  );
}
