import { ts } from "ts-morph";
import type { UseCaller } from "../use.js";
import type { Program } from "./analysis.js";
import { compatible, type Site } from "./flow/chains.js";
import { Trace } from "./flow/trace.js";

/** Something that is set on a client, and decides who calls. */
export interface Credential {
  readonly caller: UseCaller;
  /** Whether what is set can't be told for sure, so that the caller is a guess. */
  readonly assumed: boolean;
  readonly call: ts.CallExpression;
}

/** What the client's setters make of its caller. A bearer token may stand for several. */
const setters: ReadonlyMap<string, { readonly caller: UseCaller; readonly assumed: boolean }> =
  new Map([
    ["setKey", { caller: "key", assumed: false }],
    ["setSession", { caller: "session", assumed: false }],
    ["setJWT", { caller: "session", assumed: false }],
    ["setCookie", { caller: "session", assumed: false }],
    ["setBearer", { caller: "session", assumed: true }],
    ["addHeader", { caller: "key", assumed: true }],
  ]);

/** Headers by which the server knows its caller. */
const header = /^(authorization|cookie|x-appwrite-(key|session|jwt))$/i;

/** What is set on the client that is made at a place. */
export type Credentials = (client: Site) => readonly Credential[];

/** Follows every setter of the program to the clients that it is called on. */
export function findCredentials(program: Program): Credentials {
  const byClient = new Map<ts.Node, { readonly site: Site; readonly credential: Credential }[]>();
  for (const call of program.index.calls) {
    const callee = call.expression;
    if (!ts.isPropertyAccessExpression(callee)) continue;
    const sets = setters.get(callee.name.text);
    if (sets === undefined || !mayBeClients(program, callee) || isPlainHeader(call)) continue;
    const trace = new Trace(program);
    trace.value(callee.expression, undefined, undefined);
    for (const site of trace.sites) {
      const known = byClient.get(site.node) ?? [];
      known.push({ site, credential: { ...sets, call } });
      byClient.set(site.node, known);
    }
  }
  return (client) =>
    (byClient.get(client.node) ?? [])
      .filter(({ site }) => compatible(site.frame, client.frame))
      .map(({ credential }) => credential);
}

/** Whether a setter is the client's, or of a value without a type, which may be one. */
function mayBeClients(program: Program, callee: ts.PropertyAccessExpression): boolean {
  const isUnknown = program.references.declarationsOf(callee.name).length === 0;
  return isUnknown || program.isClientMethod(callee);
}

/** Whether a call adds a header that says nothing of the caller. */
function isPlainHeader({ expression, arguments: [name] }: ts.CallExpression): boolean {
  const adds = (expression as ts.PropertyAccessExpression).name.text === "addHeader";
  return adds && name !== undefined && ts.isStringLiteralLike(name) && !header.test(name.text);
}
