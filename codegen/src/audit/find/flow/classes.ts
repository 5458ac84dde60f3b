import { ts } from "../../../compiler.js";
import { constructorOf } from "../class-relations.js";
import { assignedValue, isStatic, unwrap, writtenName } from "../syntax.js";
import { isTakenByPattern, traceTaken } from "./assigned-patterns.js";
import { element, type Frame, type Path, type Site } from "./chains.js";
import { traceClient } from "./clients.js";
import { constructorFrame, frameAt } from "./constructors.js";
import { mayBeMadeAt } from "./entries.js";
import { resultsOf, traceFunction, traceReturned } from "./functions.js";
import { traceLiteral } from "./literals.js";
import { isDecorated, traceParameter } from "./parameters.js";
import type { Trace } from "./trace.js";
import { targetNamed, traceWrites } from "./writes.js";

/** Follows a class as a value: itself, or one of its own members. */
export function traceClass(
  trace: Trace,
  declaration: ts.ClassLikeDeclaration,
  path: Path | undefined,
  frame: Frame | undefined,
): boolean {
  if (path === undefined) return trace.made(declaration, frame);
  const { checker } = trace.program;
  const symbol = checker.getSymbolAtLocation(declaration.name ?? declaration);
  const type = symbol && checker.getTypeOfSymbol(symbol);
  const members = typeof path.step === "string" ? type?.getProperty(path.step)?.declarations : [];
  return traceMembers(trace, members ?? [], path.rest, undefined);
}

/** Follows a `new`: the instance itself, or one of its members. */
export function traceInstance(
  trace: Trace,
  node: ts.NewExpression,
  path: Path | undefined,
  frame: Frame | undefined,
): boolean {
  const [first] = node.arguments ?? [];
  // A proxy is taken for what it stands before, or for whatever its handler makes of that.
  if (node.expression.getText() === "Proxy") {
    const known = first !== undefined && trace.value(first, path, frame);
    if (!handlesNothing(node)) trace.isReplaced = true;
    return known;
  }
  const returned = traceReplaced(trace, node, path, frame);
  if (path === undefined) return trace.made(node, frame) && returned;
  const known = traceMade(trace, node, path, frame);
  return known && returned;
}

/** What gives out something else than the object that a proxy stands before. */
const replacing = /^(apply|construct|get|getOwnPropertyDescriptor|getPrototypeOf)$/;

/** Whether the handler of a proxy is written out, and gives out nothing else than what it stands before. */
function handlesNothing(proxy: ts.NewExpression): boolean {
  const [, handler] = proxy.arguments ?? [];
  const written = handler && unwrap(handler);
  if (written === undefined || !ts.isObjectLiteralExpression(written)) return false;
  return written.properties.every(({ name }) => {
    const trap = writtenName(name);
    return trap !== undefined && !replacing.test(trap);
  });
}

/** Follows what a constructor returns: a `new` evaluates to that then. */
function traceReplaced(
  trace: Trace,
  node: ts.NewExpression,
  path: Path | undefined,
  frame: Frame | undefined,
): boolean {
  const site = trace.chains.site(node, frame);
  const makers = trace.program.lineage(node).flatMap((declaration) => {
    const own = constructorOf(declaration);
    return own?.body === undefined ? [] : [{ own, results: resultsOf(own.body).returned }];
  });
  return trace.every(makers, ({ own, results }) =>
    trace.every(results, (result) => trace.value(result, path, constructorFrame(trace, site, own))),
  );
}

function traceMade(
  trace: Trace,
  node: ts.NewExpression,
  path: Path,
  frame: Frame | undefined,
): boolean {
  if (path.step === element) return traceElements(trace, node, path, frame);
  if (typeof path.step !== "string") return false;
  const site = trace.chains.site(node, frame);
  return traceMembers(trace, membersOf(trace, node, path.step), path.rest, site);
}

/** The declarations of a member of what is made; by its type, private names have no property. */
function membersOf(
  { program }: Trace,
  node: ts.NewExpression,
  name: string,
): readonly ts.Declaration[] {
  if (name.startsWith("#")) {
    const members = program.lineage(node).flatMap((declaration) => [...declaration.members]);
    return members.filter((member) => writtenName(member.name) === name);
  }
  return program.checker.getTypeAtLocation(node).getProperty(name)?.declarations ?? [];
}

/** Follows the elements of what was made: of a container, or of what has an iterator of its own. */
function traceElements(
  trace: Trace,
  node: ts.NewExpression,
  path: Path,
  frame: Frame | undefined,
): boolean {
  const [first] = node.arguments ?? [];
  const [own] = trace.program.lineage(node);
  if (own === undefined) return first === undefined || trace.value(first, path, frame);
  const iterator = own.members.find((m) => m.name?.getText() === "[Symbol.iterator]");
  const { chains } = trace;
  const inner = chains.path(chains.invocation(node, frame), path);
  // What a class of the program's own puts into the container that it extends, nobody follows.
  return (
    iterator !== undefined &&
    inner !== undefined &&
    traceMemberOf(trace, iterator, inner, chains.site(node, frame))
  );
}

/** Follows a member of what was made at a place, or the value itself. */
export function traceSite(trace: Trace, { node, frame }: Site, path: Path | undefined): boolean {
  return ts.isNewExpression(node)
    ? traceInstance(trace, node, path, frame)
    : traceLiteral(trace, node, path, frame);
}

/** Follows a member that is named by the type of what it belongs to. */
export function traceMembers(
  trace: Trace,
  members: readonly ts.Declaration[],
  path: Path | undefined,
  site: Site | undefined,
): boolean {
  return (
    members.length > 0 && trace.every(members, (member) => traceMemberOf(trace, member, path, site))
  );
}

function traceMemberOf(
  trace: Trace,
  member: ts.Declaration,
  path: Path | undefined,
  site: Site | undefined,
): boolean {
  const follow = () => traceMemberNode(trace, member, path, site);
  return site === undefined ? trace.once(member, path, undefined, follow) : follow();
}

function traceMemberNode(
  trace: Trace,
  node: ts.Node,
  path: Path | undefined,
  site: Site | undefined,
): boolean {
  if (ts.isMethodDeclaration(node) && node.body !== undefined) {
    return traceFunction(trace, node, path, undefined, site);
  }
  if (ts.isGetAccessor(node)) {
    return traceReturned(trace, node, path, trace.chains.enter(node, undefined, site, undefined));
  }
  if (ts.isSetAccessor(node)) return true;
  if (ts.isParameter(node)) {
    const passed = traceParameter(trace, node, path, constructorFrame(trace, site, node.parent));
    return traceWrites(trace, node, path, undefined) && passed;
  }
  if (trace.program.sdk.clients.has(node.parent)) {
    // The client's setters give back the client.
    const isCalled = ts.isMethodDeclaration(node) && typeof path?.step === "object";
    return isCalled && site !== undefined && traceSite(trace, site, path.rest);
  }
  if (trace.program.sdk.services.has(node.parent)) {
    return node.parent !== undefined && site !== undefined && isClientField(node)
      ? traceClient(trace, site, path)
      : false;
  }
  return traceField(trace, node, path, site);
}

function isClientField(node: ts.Node): boolean {
  return ts.isPropertyDeclaration(node) && node.name.getText() === "client";
}

/** Follows a class's field: its first value, and all that is written into it. */
export function traceField(
  trace: Trace,
  node: ts.Node,
  path: Path | undefined,
  site: Site | undefined,
): boolean {
  const { chains, program } = trace;
  const fresh = isStatic(node) ? undefined : chains.enter(node.parent, undefined, site, undefined);
  const initializer = ts.isPropertyDeclaration(node) ? node.initializer : undefined;
  const known = initializer === undefined || trace.value(initializer, path, fresh);
  // In JavaScript, an assignment in a constructor declares.
  const declared = ts.isBinaryExpression(node) ? node.right : undefined;
  let written = initializer !== undefined || declared !== undefined;
  const first =
    declared === undefined || trace.value(declared, path, frameAt(trace, declared, site));
  const assigned = trace.every(program.references.to(node as ts.Declaration), (name) => {
    const target = targetNamed(name);
    if (isTakenByPattern(target)) {
      written = true;
      return traceTaken(trace, target, path, frameAt(trace, target, site));
    }
    const value = ts.isPropertyAccessExpression(name.parent)
      ? assignedValue(name.parent)
      : undefined;
    if (value === undefined || value === declared) return true;
    written = true;
    if (site !== undefined && isOfOther(trace, name.parent as ts.PropertyAccessExpression, site)) {
      return true;
    }
    return trace.value(value, path, frameAt(trace, value, site));
  });
  const parts =
    path === undefined ||
    traceWrites(trace, node as ts.Declaration, path, undefined, "parts", site);
  const inherited = written || traceOverrides(trace, node, path);
  if (isDecorated(program, node)) trace.isReplaced = true;
  return known && first && assigned && parts && inherited;
}

/** Whether a field is written that belongs to another object than the one that was made at a place. */
const isOfOther = (
  { program }: Trace,
  { expression }: ts.PropertyAccessExpression,
  site: Site,
): boolean =>
  expression.kind !== ts.SyntaxKind.ThisKeyword && !mayBeMadeAt(program, expression, site);

/** Follows an abstract member into the classes that give it a body or value. */
function traceOverrides(trace: Trace, node: ts.Node, path: Path | undefined): boolean {
  if (!ts.isClassLike(node.parent)) return false;
  const name = ts.getNameOfDeclaration(node as ts.Declaration)?.getText() ?? "";
  const overrides = trace.program.classes.subclasses(node.parent).flatMap((subclass) => {
    const type = trace.program.checker.getTypeAtLocation(subclass);
    return (type.getProperty(name)?.declarations ?? []).filter((d) => d !== node);
  });
  return traceMembers(trace, [...new Set(overrides)], path, undefined);
}
