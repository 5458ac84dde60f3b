import { ts } from "../../compiler.js";
import type { Unresolved, UnresolvedReason } from "../use.js";
import { listAliases } from "./aliases.js";
import type { Program } from "./analysis.js";
import { type Receiver, sitesBehind, valueAt } from "./callers.js";
import { parameterOf } from "./conversion-types.js";
import { type Conversion, conversionsIn } from "./conversions.js";
import { Escape } from "./escape/escape.js";
import { Trace } from "./flow/trace.js";
import { followInherited } from "./follow-inherited.js";
import { followWidened } from "./follow-widened.js";
import { isOfCarrier, losesCarrier } from "./losses.js";
import { createMayCarry } from "./may-carry.js";
import { isNeverReadBack } from "./read-back.js";
import { isHandedForScoping, makesScopedClient } from "./scoped-clients.js";
import { isOurFile } from "./sdk-package.js";
import { settingsIn } from "./settings.js";
import { enclosingFunction, walk } from "./syntax.js";
import { listUnnamedArguments } from "./unnamed-arguments.js";
import { unresolvedAt } from "./unresolved.js";

/** Where services and clients lose their types. */
export interface HandedOver {
  /** Places after which a call can't be seen. */
  readonly unresolved: readonly Unresolved[];
  /** Services and clients that are handed to a type of the program's own, by the members of that type. */
  readonly members: ReadonlyMap<ts.Declaration, readonly ts.Node[]>;
  /** The places where clients are made on which something may be set out of sight. */
  readonly clients: ReadonlySet<ts.Node>;
}

/**
 * Finds every place where a service or a client loses its type. A type of the program's own stands for
 * it from there; where there is none, the value itself is followed.
 */
export function findHandedOver(program: Program): HandedOver {
  const { carriers, checker, files } = program;
  const members = new Map<ts.Declaration, ts.Node[]>();
  const lost = new Map<ts.Node, UnresolvedReason>();
  const conversions = conversionsIn(files, checker);
  let pending: readonly Conversion[] = conversions;
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    const mayCarry = createMayCarry(program, {
      behind: (type) => carriers.hides(type),
      is: () => false,
    });
    const kept: Conversion[] = [];
    for (const conversion of pending) {
      if (!isOfCarrier(carriers, checker, mayCarry, conversion)) {
        kept.push(conversion);
        continue;
      }
      if (isTakenByRunTime(program, conversion)) continue;
      if (isTakenByPackage(program, conversion) || isReadByName(program, conversion)) {
        lost.set(conversion.node, "package");
        continue;
      }
      if (!losesCarrier(carriers, checker, conversion)) continue;
      const outcome = conversion.apart ? undefined : standIn(program, conversion);
      if (outcome === undefined) start(lost, program, conversion);
      else {
        for (const member of outcome.members) {
          members.set(member, [...(members.get(member) ?? []), conversion.node]);
        }
        if (carriers.add(outcome.declarations, outcome.isService)) isChanged = true;
      }
    }
    pending = kept;
  }
  followWidened(program, conversions, lost);
  followInherited(program, lost);
  listUnnamedArguments(program, lost);
  listAliases(program, conversions, lost);
  for (const [node, reason] of lost) if (isNeverReadBack(program, node, reason)) lost.delete(node);
  return {
    unresolved: [...lost].map(([node, reason]) => unresolvedAt(reason, node)),
    members,
    clients: clientsOf(program, [...[...lost.keys()].map(valueAt), ...settingsIn(program)]),
  };
}

/**
 * Whether a generated tree hands its SDK to our own run time, which makes only the calls that are asked of
 * the scoped client; and what is asked of that is typed.
 */
function isTakenByRunTime(
  { checker, references, sdk }: Program,
  { node, call }: Conversion,
): boolean {
  const parameter = call && parameterOf(call, node, checker);
  if (parameter === undefined || !isOurFile(parameter.getSourceFile())) return false;
  const maker = enclosingFunction(node);
  if (isVerifying(parameter)) return true;
  if (maker === undefined) return false;
  return makesScopedClient(maker, references, sdk) || isUnusedMaker(parameter, maker, references);
}

/** Whether our own run time would make a short-lived key with it, and no code asks for one. */
function isUnusedMaker(
  { parent }: ts.Node,
  maker: ts.SignatureDeclaration,
  references: Program["references"],
): boolean {
  if (!ts.isFunctionDeclaration(parent) || parent.name?.text !== "createEphemeralClient")
    return false;
  const file = maker.getSourceFile();
  return references.to(maker).every((name) => name.getSourceFile() === file);
}

/** Whether our own run time asks a server with the client what its key holds: that takes no scope, and has no effect. */
const isVerifying = ({ parent }: ts.Node): boolean =>
  ts.isFunctionDeclaration(parent) && parent.name?.text === "verifyKey";

/** Whether a package is handed a service or a client that it is written for: it may do anything. */
function isTakenByPackage(
  { carriers, checker, isLibrary, isOwnNode, references, sdk }: Program,
  { node, call }: Conversion,
): boolean {
  if (call !== undefined && ts.isCallExpression(call)) {
    if (isHandedForScoping(call, references, sdk)) return false;
  }
  const parameter = call && parameterOf(call, node, checker);
  if (parameter === undefined || isOwnNode(parameter)) return false;
  const file = parameter.getSourceFile();
  if (isLibrary(parameter) || sdk.files.has(file) || isOurFile(file)) return false;
  return (
    parameter.type !== undefined && carriers.carries(checker.getTypeAtLocation(parameter.type))
  );
}

/** Whether a package is handed a service together with a method's name: `get(users, "list")` of a generic library. */
function isReadByName(
  { checker, isLibrary, isOwnNode, sdk }: Program,
  { node, call }: Conversion,
): boolean {
  const parameter = call && parameterOf(call, node, checker);
  if (call === undefined || parameter === undefined) return false;
  const file = parameter.getSourceFile();
  if (isOwnNode(parameter) || isLibrary(parameter) || sdk.files.has(file)) return false;
  if (isOurFile(file) || file.fileName.includes("/@types/node/")) return false;
  let isNamed = false;
  walk(call, (part) => {
    isNamed ||= ts.isStringLiteralLike(part) && sdk.methodNames.has(part.text);
    return part !== node && !ts.isFunctionLike(part);
  });
  return isNamed;
}

function start(lost: Map<ts.Node, UnresolvedReason>, program: Program, { node }: Conversion): void {
  if (ts.isSpreadElement(node)) {
    lost.set(node, "any");
    return;
  }
  const { sites } = sitesBehind(program, valueAt(node));
  new Escape(program, lost, sites).value(node, program.checker.getTypeAtLocation(node));
}

/** A type of the program's own that a service, or what holds one, is taken for. */
interface StandIn {
  readonly declarations: readonly ts.Declaration[];
  readonly members: readonly ts.Declaration[];
  readonly isService: boolean;
}

/** @returns `undefined` where no type stands for the value */
function standIn(
  { carriers, checker, isCallName, isOwnNode }: Program,
  { node, target }: Conversion,
): StandIn | undefined {
  const given = target();
  const type = given && checker.getNonNullableType(given);
  if (type === undefined || type.isUnionOrIntersection()) return undefined;
  const declarations = type.symbol?.declarations ?? [];
  const properties = type.flags & ts.TypeFlags.Object ? type.getProperties() : [];
  const isOpen = type.getStringIndexType() !== undefined || type.getCallSignatures().length > 0;
  if (properties.length === 0 || isOpen) return undefined;
  // Nobody has declared a tuple, so that none of its members stands for anything.
  if (declarations.length === 0 || !declarations.every(isOwnNode)) return undefined;
  const source = checker.getTypeAtLocation(node);
  const isService = carriers.isService(source);
  return {
    declarations,
    isService,
    members: isService
      ? properties.filter(({ name }) => isCallName(name)).flatMap((p) => p.declarations ?? [])
      : [],
  };
}

function clientsOf(program: Program, receivers: readonly Receiver[]): Set<ts.Node> {
  const trace = new Trace(program);
  for (const receiver of receivers) receiver(trace);
  return new Set([...trace.sites].map((site) => site.node));
}
