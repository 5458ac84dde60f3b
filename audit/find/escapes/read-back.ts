import { ts } from "../../../codegen/src/compiler.js";
import type { Program } from "../../facts/analysis.js";
import { isAny } from "../../facts/is-any.js";
import { isAssigned, literalText, unwrap, wrapped } from "../../facts/syntax.js";
import { isAssignmentPattern } from "../../facts/syntax-index.js";
import { idle } from "../../facts/type-reach.js";
import type { UnresolvedReason } from "../../use.js";
import { takesAllOfAny } from "./taken-whole.js";

/**
 * Whether what loses its type at a place is out of reach from there on. A framework that is handed a class, and a
 * property that is `any`, know none of the names under which the program's own classes keep services: a call needs
 * code of the program that reads such a name from something that is `any`. A container of dependencies gives what it
 * is told to provide to those who ask for it: a call needs code that reads a method's name from `any`. If no code does,
 * nothing is lost.
 */
export function isNeverReadBack(
  program: Program,
  node: ts.Node,
  reason: UnresolvedReason,
): boolean {
  if (reason !== "any" || !(isHandedOut(program, node) || isPutAway(program, node))) return false;
  const reached = reachedBy(program, program.checker.getTypeAtLocation(node));
  return reached !== undefined && !isReadFromAny(program, reached);
}

/** Whether it is an argument of what the program does not declare. */
function isHandedOut({ checker, isLibrary, isOwnNode }: Program, node: ts.Node): boolean {
  const argument = wrapped(node);
  const call = argument.parent;
  if (!ts.isCallExpression(call) && !ts.isNewExpression(call)) return false;
  if (call.expression === argument || ts.isSpreadElement(argument)) return false;
  const declaration = checker.getResolvedSignature(call)?.declaration;
  if (declaration === undefined) return isImported(checker, call.expression);
  return !isOwnNode(declaration) && !isLibrary(declaration);
}

/** Whether a name, or what is read from it, is imported: nothing is known of a module that is not there. */
function isImported(checker: ts.TypeChecker, expression: ts.Node): boolean {
  const node = unwrap(expression);
  if (ts.isPropertyAccessExpression(node)) return isImported(checker, node.expression);
  const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
  return symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0;
}

/** Whether it is assigned to a property of which the compiler knows nothing. */
function isPutAway({ checker }: Program, node: ts.Node): boolean {
  const { parent } = wrapped(node);
  if (!ts.isBinaryExpression(parent) || parent.right !== wrapped(node)) return false;
  const left = unwrap(parent.left);
  if (!isAssigned(left) || !ts.isPropertyAccessExpression(left)) return false;
  // By the prototype, an object has all that is in it by every name.
  return !/^(?:__proto__|prototype)$/.test(left.name.text) && isAny(checker, left);
}

/** What code has to read to get at a service or a client. */
interface Reached {
  /** The names under which classes of the program keep some. */
  readonly kept: Set<string>;
  /** The members of those that are provided. */
  readonly members: Set<string>;
}

/**
 * By which names the services and clients can be got at that are in a value, or in what it makes or returns; `undefined`
 * if one can be got at without any.
 */
function reachedBy(program: Program, whole: ts.Type): Reached | undefined {
  const { carriers, checker, isOwnNode } = program;
  const kept = new Set<string>();
  const members = new Set<string>();
  const seen = new Map<ts.Type, Set<string | undefined>>();
  // What holds a service of which its type says nothing may hold it under any name.
  if (!carriers.hides(whole)) return undefined;
  /** @returns whether each service that it reaches has a name, or is provided */
  const visit = (type: ts.Type, name: string | undefined): boolean => {
    if (type.flags & idle || !carriers.hides(type)) return true;
    if (carriers.isService(type)) {
      if (name === undefined) return false;
      // A class of the SDK is what is asked for, or makes what is provided.
      const [made] = type.getConstructSignatures();
      if (made !== undefined) return visit(checker.getReturnTypeOfSignature(made), name);
      if (!provided.test(name)) kept.add(name);
      else for (const member of type.getProperties()) members.add(member.name);
      return true;
    }
    const under = seen.get(type) ?? new Set();
    if (under.has(name)) return true;
    seen.set(type, under.add(name));
    if (type.isUnionOrIntersection()) return type.types.every((part) => visit(part, name));
    const signatures = [...type.getCallSignatures(), ...type.getConstructSignatures()];
    if (!signatures.every((s) => visit(checker.getReturnTypeOfSignature(s), name))) return false;
    const parts = checker.getTypeArguments(type as ts.TypeReference) ?? [];
    if (!parts.every((part) => visit(part, name))) return false;
    const declarations = type.symbol?.declarations ?? [];
    if (declarations.length > 0 && !declarations.some(isOwnNode)) return true;
    // What an object is made with for others has the names that they ask for.
    const isClass = (type.symbol?.flags ?? 0) & ts.SymbolFlags.Class;
    return type.getProperties().every((property) => {
      const isNamed = isClass || provided.test(property.name);
      return visit(checker.getTypeOfSymbol(property), isNamed ? property.name : undefined);
    });
  };
  return visit(whole, undefined) ? { kept, members } : undefined;
}

/** How containers are told what to provide, and by what it is asked for: Nest, Angular, TSyringe. */
const provided = /^(?:exports|inject|provide|providers|use(?:Class|Factory|Value))$/;

/**
 * Whether the program reads one of some names, or any name, from what is `any`; or from a type of its own, which `any` is
 * taken for, and which says of a service no more than what is called of it.
 */
function isReadFromAny(program: Program, { kept, members }: Reached): boolean {
  const { checker, index } = program;
  const isRead = (names: ReadonlySet<string>, isLike: (node: ts.Node) => boolean) =>
    [...names]
      .flatMap((name) => [...(index.names.get(name)?.values() ?? [])].flat())
      .some((node) => isOfAny(checker, node) || isLike(node));
  if (isRead(kept, (node) => isLikeService(program, node))) return true;
  if (isRead(members, (node) => isOfOwnType(program, node)) || takesAllOfAny(program)) return true;
  return index.elements.some(({ argumentExpression: name, expression }) => {
    const text = literalText(name);
    const isNamed = text !== undefined && (kept.has(text) || members.has(text));
    if (text !== undefined ? !isNamed : isNumber(checker, name)) return false;
    return isAny(checker, expression);
  });
}

/**
 * Whether a name is that of a property which is read from what is `any`. A pattern has a type of its own, so that
 * what it takes out tells: it is `any` then, or has a type by which its calls are found.
 */
function isOfAny(checker: ts.TypeChecker, name: ts.Node): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent)) {
    return parent.name === name && isAny(checker, parent.expression);
  }
  if (ts.isBindingElement(parent)) {
    return (parent.propertyName ?? parent.name) === name && isAny(checker, parent);
  }
  if (ts.isShorthandPropertyAssignment(parent)) {
    return isAssignmentPattern(parent.parent) && isAny(checker, name);
  }
  const isTaken = ts.isPropertyAssignment(parent) && parent.name === name;
  return isTaken && isAssignmentPattern(parent.parent) && isAny(checker, parent.initializer);
}

/** Whether what is read by a name, or returned by what is, has methods of a service's by a type of the program's own. */
function isLikeService(program: Program, name: ts.Node): boolean {
  const { carriers, checker, isOwnNode, sdk } = program;
  const isRead =
    (ts.isPropertyAccessExpression(name.parent) && name.parent.name === name) ||
    ts.isBindingElement(name.parent);
  if (!isRead) return false;
  const read = checker.getTypeAtLocation(name);
  const returned = read.getCallSignatures().map((s) => checker.getReturnTypeOfSignature(s));
  return [read, ...returned].some(
    (type) =>
      !carriers.hides(type) &&
      checker
        .getPropertiesOfType(checker.getNonNullableType(type))
        .some(
          ({ name: method, declarations = [] }) =>
            sdk.methodNames.has(method) && declarations.some(isOwnNode),
        ),
  );
}

/** Whether a name is read by a type of the program's own that has no code for it: a service may be behind that. */
const isOfOwnType = ({ isOwnNode, references }: Program, name: ts.Node): boolean =>
  ts.isPropertyAccessExpression(name.parent) &&
  name.parent.name === name &&
  references
    .declarationsOf(name)
    .some(
      (one) =>
        isOwnNode(one) &&
        (ts.isMethodSignature(one) ||
          ts.isPropertySignature(one) ||
          (ts.isMethodDeclaration(one) && one.body === undefined)),
    );

const isNumber = (checker: ts.TypeChecker, node: ts.Node): boolean =>
  (checker.getTypeAtLocation(node).flags & ts.TypeFlags.NumberLike) !== 0;
