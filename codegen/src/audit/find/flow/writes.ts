import { ts } from "../../../compiler.js";
import { spokenOf } from "../spoken-parts.js";
import { assignedValue, isMerge, literalText, wrapped, writtenName } from "../syntax.js";
import { accessesNamed } from "../syntax-index.js";
import { isTakenByPattern, traceTaken } from "./assigned-patterns.js";
import { element, type Frame, frameAround, type Path, type Site } from "./chains.js";
import { frameAt } from "./constructors.js";
import type { Trace } from "./trace.js";

/**
 * Follows what is written into a variable or property after its declaration, and into its parts.
 *
 * @param writes - whether there has to be one, since nothing else gives it a value, or whether only what is written
 *   into its parts is asked about
 * @param self - the object whose field it is
 */
export function traceWrites(
  trace: Trace,
  declaration: ts.Declaration,
  path: Path | undefined,
  frame: Frame | undefined,
  writes: "needed" | "parts" | "possible" = "possible",
  self?: Site,
): boolean {
  const { program } = trace;
  let found = false;
  // What is written into another part says nothing of the one that is asked about.
  const spoken =
    path === undefined || typeof path.step === "string"
      ? spokenOf(program, declaration, path === undefined ? [] : [path.step as string])
      : program.references.to(declaration);
  const names = [...spoken, ...namesakes(trace, declaration)];
  const known = trace.every(names, (name) => {
    const around = self === undefined ? frameAround(name, frame) : frameAt(trace, name, self);
    const target = targetNamed(name);
    if (writes === "parts" && isGivenWhole(target)) return true;
    if (isTakenByPattern(target)) {
      found = true;
      return traceTaken(trace, target, path, around);
    }
    // Of a variable, `{ users }` is a read.
    const isRead = isVariable(declaration) && ts.isShorthandPropertyAssignment(name.parent);
    return (
      isRead ||
      trace.every(writesAt(name, path), ({ value, path: rest }) => {
        found = true;
        return ts.isShorthandPropertyAssignment(value)
          ? trace.variable(value, rest, around)
          : trace.value(value, rest, around);
      })
    );
  });
  return known && (found || writes !== "needed");
}

/** Whether a value is given to what is spoken of, and not to a part of it. */
const isGivenWhole = (target: ts.Node): boolean =>
  isTakenByPattern(target) || assignedValue(target) !== undefined;

const isVariable = (declaration: ts.Declaration): boolean =>
  ts.isParameter(declaration) ||
  ts.isVariableDeclaration(declaration) ||
  ts.isBindingElement(declaration);

/**
 * Where a property of that name is assigned to, of an object that has another type there: the object of
 * the declaration may have got there, if it fits.
 */
function namesakes({ program }: Trace, declaration: ts.Declaration): ts.Node[] {
  const { checker, index, references } = program;
  if (!ts.isPropertyAssignment(declaration) && !ts.isShorthandPropertyAssignment(declaration)) {
    return [];
  }
  const isNamesake = (access: ts.PropertyAccessExpression): boolean => {
    if (assignedValue(access) === undefined) return false;
    const declarations = references.declarationsOf(access.name);
    if (declarations.some((d) => d === declaration || ts.isClassLike(d.parent))) return false;
    const own = checker.getTypeAtLocation(declaration.parent);
    return checker.isTypeAssignableTo(own, checker.getTypeAtLocation(access.expression));
  };
  return accessesNamed(index, writtenName(declaration.name) ?? "")
    .filter(isNamesake)
    .map(({ name }) => name);
}

/** What is assigned to where a name is spoken of: the name itself, or the property of that name. */
export function targetNamed(name: ts.Node): ts.Node {
  const { parent } = name;
  if (ts.isShorthandPropertyAssignment(parent)) return parent;
  const isProperty = ts.isPropertyAccessExpression(parent) && parent.name === name;
  return wrapped(isProperty ? parent : name);
}

interface Write {
  readonly value: ts.Node;
  /** Which part of that value is asked about. */
  readonly path: Path | undefined;
}

/** What is written where a name is spoken of. */
function writesAt(name: ts.Node, path: Path | undefined): Write[] {
  const member = name.parent;
  if (ts.isPropertyAssignment(member) && member.name === name) {
    return isPattern(member) ? [] : [{ value: member.initializer, path }];
  }
  if (ts.isShorthandPropertyAssignment(member)) {
    return isPattern(member) ? [] : [{ value: member, path }];
  }
  if (ts.isMethodDeclaration(member) && member.name === name) return [{ value: member, path }];
  if (ts.isJsxAttribute(member) && member.initializer && ts.isJsxExpression(member.initializer)) {
    const { expression } = member.initializer;
    return expression === undefined ? [] : [{ value: expression, path }];
  }
  const node = targetNamed(name);
  const value = assignedValue(node) ?? changedBy(node);
  if (value !== undefined) return [{ value, path }];
  if (path === undefined) return [];
  const { parent } = node;
  if (ts.isCallExpression(parent) && isMerge(parent) && parent.arguments[0] === node) {
    return parent.arguments.slice(1).map((merged) => ({ value: merged, path }));
  }
  return writesInto(node, path);
}

/** `node += value`: the operation, of which nobody knows what comes out. */
function changedBy(node: ts.Node): ts.Node | undefined {
  const { parent } = node;
  if (!ts.isBinaryExpression(parent) || parent.left !== node) return undefined;
  const operator = parent.operatorToken.kind;
  return operator >= ts.SyntaxKind.FirstCompoundAssignment &&
    operator <= ts.SyntaxKind.LastCompoundAssignment
    ? parent
    : undefined;
}

/** `node.part = value`, `node[part] = value`, `node.push(value)`. */
function writesInto(node: ts.Node, { step, rest }: Path): Write[] {
  const { parent } = node;
  if (ts.isElementAccessExpression(parent) && parent.expression === node) {
    const name = literalText(parent.argumentExpression);
    const value = assignedValue(parent);
    const isMeant = step === element || name === undefined || name === step;
    return value !== undefined && isMeant ? [{ value, path: rest }] : [];
  }
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== node) return [];
  const value = assignedValue(parent);
  if (value !== undefined) {
    return step === element || step === parent.name.text ? [{ value, path: rest }] : [];
  }
  const call = parent.parent;
  const isElement = step === element || (typeof step === "string" && /^\d+$/.test(step));
  if (!isElement || !ts.isCallExpression(call) || call.expression !== parent) return [];
  switch (parent.name.text) {
    case "push":
    case "unshift":
    case "add":
      return call.arguments.map((argument) => ({ value: argument, path: rest }));
    case "splice":
      return call.arguments.slice(2).map((argument) => ({ value: argument, path: rest }));
    case "fill":
      return call.arguments.slice(0, 1).map((argument) => ({ value: argument, path: rest }));
    case "set": {
      // A map's entries are pairs; what is stored is the second of each.
      const [, stored] = call.arguments;
      return stored !== undefined && rest?.step === "1" ? [{ value: stored, path: rest.rest }] : [];
    }
    default:
      return [];
  }
}

function isPattern(member: ts.ObjectLiteralElementLike): boolean {
  return assignedValue(member.parent) !== undefined;
}
