import { ts } from "../../compiler.js";
import type { KeySource } from "../key-source.js";
import type { Step, UseCaller } from "../use.js";
import type { Program } from "./analysis.js";
import type { Site } from "./flow/chains.js";
import { traceClient } from "./flow/clients.js";
import { Trace } from "./flow/trace.js";
import { stepOf } from "./quote.js";
import { soleCaller } from "./sole-caller.js";
import { unwrap } from "./syntax.js";

/** Who may make a call, and how that is known. */
export interface FoundCaller {
  /** `undefined` if the client could not be followed. */
  readonly caller: UseCaller | undefined;
  readonly assumed: boolean;
  /** Where the key comes from, if it is one. */
  readonly keys: readonly KeySource[];
  readonly chain: readonly Step[];
}

/** Whom a service calls for that is made at a place, by what is set on its client. */
export function callersOf(program: Program, site: Site): FoundCaller[] {
  const trace = new Trace(program);
  const known = traceClient(trace, site, undefined);
  const complete = known && !trace.isReplaced && makesItsClass(program, site);
  const here = stepOf(withName(site.node));
  const found: FoundCaller[] = [];
  for (const client of trace.sites) {
    const { node } = client;
    if (!ts.isNewExpression(node) || !program.made(node).client) continue;
    const chain = [here, stepOf(withName(node))];
    const { setOn, unattributed } = program.credentials();
    const set = setOn(client);
    for (const { caller, assumed, keys, call } of set) {
      found.push({ caller, assumed, keys, chain: [...chain, stepOf(call)] });
    }
    const isOpen = [node, site.node].some((made) => program.handedOver().clients.has(made));
    if (unattributed || isOpen) {
      // Whatever else is set: a key may be, too.
      if (set.every(({ caller }) => caller !== "key")) found.push(unknownCaller(chain));
    } else if (set.length === 0) found.push(withoutCredentials(program, site, chain));
  }
  return complete && found.length > 0
    ? found
    : [...found, soleCaller(program) ?? unknownCaller([here])];
}

/** Whether a `new` makes what its type says: a variable may hold something that stands before the class. */
function makesItsClass(program: Program, { node }: Site): boolean {
  const callee = ts.isNewExpression(node) ? unwrap(node.expression) : undefined;
  if (callee === undefined || ts.isPropertyAccessExpression(callee)) return true;
  const isNamed = ts.isIdentifier(callee);
  if (isNamed && !program.references.declarationsOf(callee).some(ts.isVariableDeclaration)) {
    return true;
  }
  const trace = new Trace(program);
  const known = trace.value(callee, undefined, undefined);
  return known && !trace.isReplaced && [...trace.sites].every(isClass);
}

const isClass = ({ node }: Site): boolean => ts.isClassLike(node);

/** In a browser, the session's cookie goes along by itself: there the SDK of the console is used. */
function withoutCredentials(program: Program, { node }: Site, chain: readonly Step[]): FoundCaller {
  const services = ts.isNewExpression(node) ? program.made(node).services : [];
  return services.some(({ sdk }) => sdk.name === "@appwrite.io/console")
    ? { caller: "session", assumed: true, keys: [], chain }
    : { caller: "guest", assumed: false, keys: [], chain };
}

export const unknownCaller = (chain: readonly Step[]): FoundCaller => ({
  caller: undefined,
  assumed: true,
  keys: [],
  chain,
});

/** With the name that the value is given, if that stands right before it. */
function withName(node: ts.Node): ts.Node {
  let at = node;
  while (
    ts.isAsExpression(at.parent) ||
    ts.isPropertyAccessExpression(at.parent) ||
    (ts.isCallExpression(at.parent) && at.parent.expression === at)
  ) {
    at = at.parent;
  }
  const { parent } = at;
  const isNamed =
    (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) ||
    ts.isPropertyAssignment(parent) ||
    (ts.isPropertyDeclaration(parent) && parent.modifiers === undefined) ||
    (ts.isBinaryExpression(parent) && parent.right === at);
  return isNamed ? parent : node;
}
