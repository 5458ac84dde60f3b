import { ts } from "../../../codegen/src/compiler.js";
import type { Program } from "../../facts/analysis.js";
import { parameterOf } from "../../facts/conversion-types.js";
import { isHandedForScoping, makesScopedClient } from "../../facts/scoped-clients.js";
import { enclosingFunction, walk } from "../../facts/syntax.js";
import { isOurFile } from "../../packages/sdk-package.js";

/** What is handed over, and the call of which it is an argument. */
export interface Handed {
  readonly node: ts.Node;
  readonly call?: ts.CallExpression | ts.NewExpression;
}

/**
 * Whether a generated tree hands its SDK to our own run time, which makes only the calls that are asked of
 * the scoped client; and what is asked of that is typed.
 */
export function isTakenByRunTime(
  { checker, references, sdk }: Program,
  { node, call }: Handed,
): boolean {
  const parameter = call && parameterOf(call, node, checker);
  if (parameter === undefined || !isOurFile(parameter.getSourceFile())) return false;
  const maker = enclosingFunction(node);
  if (isVerifying(parameter)) return true;
  if (maker === undefined) return false;
  return makesScopedClient(maker, references, sdk) || isUnusedMaker(parameter, maker, references);
}

/** Whether our own run time makes a short-lived key: of the call that it makes for that, nothing is told. */
export function isForShortLivedKey({ checker }: Program, { call, node }: Handed): boolean {
  const parameter = call && parameterOf(call, node, checker);
  return parameter !== undefined && isOurFile(parameter.getSourceFile()) && isOfKeyMaker(parameter);
}

const isOfKeyMaker = ({ parent }: ts.Node): boolean =>
  ts.isFunctionDeclaration(parent) && parent.name?.text === "createEphemeralClient";

/** Whether our own run time would make a short-lived key with it, and no code asks for one. */
function isUnusedMaker(
  parameter: ts.Node,
  maker: ts.SignatureDeclaration,
  references: Program["references"],
): boolean {
  if (!isOfKeyMaker(parameter)) return false;
  const file = maker.getSourceFile();
  return references.to(maker).every((name) => name.getSourceFile() === file);
}

/** Whether our own run time asks a server with the client what its key holds: that takes no scope, and has no effect. */
const isVerifying = ({ parent }: ts.Node): boolean =>
  ts.isFunctionDeclaration(parent) && parent.name?.text === "verifyKey";

/** Whether a package is handed a service or a client that it is written for: it may do anything. */
export function isTakenByPackage(
  { carriers, checker, isLibrary, isOwnNode, references, sdk }: Program,
  { node, call }: Handed,
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
export function isReadByName(
  { checker, isLibrary, isOwnNode, sdk }: Program,
  { node, call }: Handed,
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
