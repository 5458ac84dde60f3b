import { ts } from "../../../codegen/src/compiler.js";
import type { Program } from "../../facts/analysis.js";
import { type Sets, setterNames, setters } from "../../facts/setters.js";
import { literalText, writtenName } from "../../facts/syntax.js";
import type { PatternProperty } from "../../facts/syntax-index.js";
import type { KeySource } from "../../key-source.js";
import type { UseCaller } from "../../use.js";

/** Something that is set on a client, and decides who calls. */
export interface Credential {
  readonly caller: UseCaller;
  /** Whether what is set can't be told for sure, so that the caller is a guess. */
  readonly assumed: boolean;
  readonly call: ts.CallExpression;
  /** Where the key comes from, if it is one. */
  readonly keys: readonly KeySource[];
}

/** Headers by which the server knows its caller. */
const headers: ReadonlyMap<string, Sets> = new Map([
  ["authorization", { caller: "session", assumed: true }],
  ["cookie", { caller: "session", assumed: false }],
  ["x-appwrite-jwt", { caller: "session", assumed: false }],
  ["x-appwrite-key", { caller: "key", assumed: false }],
  ["x-appwrite-session", { caller: "session", assumed: false }],
]);

/** Whether a setter is the client's, or of a value that may be one. */
export function mayBeClients(program: Program, callee: ts.PropertyAccessExpression): boolean {
  const declarations = program.references.declarationsOf(callee.name);
  const isUnknown = declarations.length === 0;
  return isUnknown || isOwnSetter(program, callee) || program.isClientMethod(callee);
}

/** Whether a setter is that of a type of the program's own, which a client may be taken for. */
export function isOwnSetter(
  { isOwnNode, references }: Program,
  callee: ts.PropertyAccessExpression,
) {
  const declarations = references.declarationsOf(callee.name);
  const isOwn = (d: ts.Declaration) =>
    isOwnNode(d) && (ts.isPropertySignature(d) || ts.isMethodSignature(d));
  return declarations.length > 0 && declarations.every(isOwn);
}

/** Whether a setter of a client is named in brackets, or may be. */
export function isComputedSetter(program: Program, access: ts.ElementAccessExpression): boolean {
  const name = literalText(access.argumentExpression);
  if (name !== undefined && !setterNames.has(name)) return false;
  return program.carriers.isClient(program.checker.getTypeAtLocation(access.expression));
}

/** Whether a setter of a client is taken out of it: `const { setKey } = client`. */
export function isTakenSetter({ carriers, checker }: Program, property: PatternProperty): boolean {
  const { propertyName = property.name } = property as ts.BindingElement;
  return (
    setterNames.has(writtenName(propertyName) ?? "") &&
    carriers.isClient(checker.getTypeAtLocation(property.parent))
  );
}

/** What a setter's call makes of the caller; `undefined` for a header that says nothing of it. */
export function setBy(setter: string, { arguments: [name] }: ts.CallExpression): Sets | undefined {
  const isHeader = setter === "addHeader" && name !== undefined && ts.isStringLiteralLike(name);
  return isHeader ? headers.get(name.text.toLowerCase()) : setters.get(setter);
}
