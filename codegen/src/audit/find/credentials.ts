import { ts } from "../../compiler.js";
import { isKeyHeader, type KeySource } from "../key-source.js";
import type { UseCaller } from "../use.js";
import type { Program } from "./analysis.js";
import { compatible, type Site } from "./flow/chains.js";
import { Trace } from "./flow/trace.js";
import { keysSet } from "./keys/set-keys.js";
import { enclosingFunction, literalText, writtenName } from "./syntax.js";
import type { PatternProperty } from "./syntax-index.js";

/** Something that is set on a client, and decides who calls. */
export interface Credential {
  readonly caller: UseCaller;
  /** Whether what is set can't be told for sure, so that the caller is a guess. */
  readonly assumed: boolean;
  readonly call: ts.CallExpression;
  /** Where the key comes from, if it is one. */
  readonly keys: readonly KeySource[];
}

/** What a setter makes of its client's caller. */
type Sets = Pick<Credential, "assumed" | "caller">;

/** What the client's setters make of its caller. A bearer token may stand for several. */
const setters: ReadonlyMap<string, Sets> = new Map([
  ["setKey", { caller: "key", assumed: false }],
  ["setSession", { caller: "session", assumed: false }],
  ["setJWT", { caller: "session", assumed: false }],
  ["setCookie", { caller: "session", assumed: false }],
  ["setBearer", { caller: "session", assumed: true }],
  ["addHeader", { caller: "key", assumed: true }],
]);

/** Headers by which the server knows its caller. */
const headers: ReadonlyMap<string, Sets> = new Map([
  ["authorization", { caller: "session", assumed: true }],
  ["cookie", { caller: "session", assumed: false }],
  ["x-appwrite-jwt", { caller: "session", assumed: false }],
  ["x-appwrite-key", { caller: "key", assumed: false }],
  ["x-appwrite-session", { caller: "session", assumed: false }],
]);

/** The methods by which a client is told who calls. */
export const setterNames: ReadonlySet<string> = new Set(setters.keys());

/** What is set on clients. */
export interface Credentials {
  /** On the client that is made at a place. */
  setOn(client: Site): readonly Credential[];
  /** Whether something is set on clients that can't be told: no client is known to have nothing then. */
  readonly unattributed: boolean;
}

/** Follows every setter of the program to the clients that it is called on. */
export function findCredentials(program: Program): Credentials {
  const byClient = new Map<
    ts.Node,
    {
      readonly site: Site;
      readonly credential: Omit<Credential, "keys">;
      readonly shared: boolean;
    }[]
  >();
  let unattributed =
    program.index.elements.some((access) => isComputedSetter(program, access)) ||
    program.index.patterns.some((property) => isTakenSetter(program, property));
  for (const access of program.index.accesses) {
    if (!setters.has(access.name.text) || !mayBeClients(program, access)) continue;
    const call = access.parent;
    if (!ts.isCallExpression(call) || call.expression !== access) {
      unattributed = true;
      continue;
    }
    const sets = setBy(access.name.text, call);
    if (sets === undefined) continue;
    const trace = new Trace(program);
    const known = trace.value(access.expression, undefined, undefined) && !trace.isReplaced;
    // A type of the program's own may have a setter of that name, and nothing to do with a client.
    const isTold = [...trace.sites].some(({ node }) => isClient(program, node));
    const isOthers = !isTold && isOwnSetter(program, access);
    if (!isOthers && !(known && isTold)) unattributed = true;
    for (const site of trace.sites) {
      const others = byClient.get(site.node) ?? [];
      others.push({ site, credential: { ...sets, call }, shared: trace.sites.size > 1 });
      byClient.set(site.node, others);
    }
  }
  const known = new Map<Site, Map<ts.CallExpression, readonly KeySource[]>>();
  const keysOf = (call: ts.CallExpression, client: Site) => {
    const ofClient = known.get(client) ?? new Map<ts.CallExpression, readonly KeySource[]>();
    known.set(client, ofClient);
    const keys = ofClient.get(call) ?? keysSet(program, call, keyIn(call), client);
    ofClient.set(call, keys);
    return keys;
  };
  return {
    unattributed,
    setOn: (client) => {
      const found = (byClient.get(client.node) ?? []).filter(({ site }) =>
        compatible(site.frame, client.frame),
      );
      const isOne = new Set(found.map(({ credential }) => credential.caller)).size < 2;
      // What is set on one of several clients, or elsewhere, may have been meant for another one.
      const isSure = (call: ts.Node, shared: boolean) =>
        !shared && enclosingFunction(call) === enclosingFunction(client.node);
      return found.map(({ credential: { call, ...sets }, shared }) => ({
        ...{ ...sets, call },
        assumed: sets.assumed || !(isOne || isSure(call, shared)),
        keys: sets.caller === "key" ? keysOf(call, client) : [],
      }));
    },
  };
}

const isClient = (program: Program, node: ts.Node): boolean =>
  ts.isNewExpression(node) && program.made(node).client;

/** Whether a setter is the client's, or of a value that may be one. */
function mayBeClients(program: Program, callee: ts.PropertyAccessExpression): boolean {
  const declarations = program.references.declarationsOf(callee.name);
  const isUnknown = declarations.length === 0;
  return isUnknown || isOwnSetter(program, callee) || program.isClientMethod(callee);
}

/** Whether a setter is that of a type of the program's own, which a client may be taken for. */
function isOwnSetter({ isOwnNode, references }: Program, callee: ts.PropertyAccessExpression) {
  const declarations = references.declarationsOf(callee.name);
  const isOwn = (d: ts.Declaration) =>
    isOwnNode(d) && (ts.isPropertySignature(d) || ts.isMethodSignature(d));
  return declarations.length > 0 && declarations.every(isOwn);
}

/** Whether a setter of a client is named in brackets, or may be. */
function isComputedSetter(program: Program, access: ts.ElementAccessExpression): boolean {
  const name = literalText(access.argumentExpression);
  if (name !== undefined && !setterNames.has(name)) return false;
  return program.carriers.isClient(program.checker.getTypeAtLocation(access.expression));
}

/** Whether a setter of a client is taken out of it: `const { setKey } = client`. */
function isTakenSetter({ carriers, checker }: Program, property: PatternProperty): boolean {
  const { propertyName = property.name } = property as ts.BindingElement;
  return (
    setterNames.has(writtenName(propertyName) ?? "") &&
    carriers.isClient(checker.getTypeAtLocation(property.parent))
  );
}

/** What a setter's call makes of the caller; `undefined` for a header that says nothing of it. */
function setBy(setter: string, { arguments: [name] }: ts.CallExpression): Sets | undefined {
  const isHeader = setter === "addHeader" && name !== undefined && ts.isStringLiteralLike(name);
  return isHeader ? headers.get(name.text.toLowerCase()) : setters.get(setter);
}

/** The argument of a setter's call that is the key, unless the call may set something else. */
function keyIn({ arguments: [first, second] }: ts.CallExpression): ts.Expression | undefined {
  if (second === undefined) return first;
  return first !== undefined && ts.isStringLiteralLike(first) && isKeyHeader(first.text)
    ? second
    : undefined;
}
