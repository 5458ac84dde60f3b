import { ts } from "../../compiler.js";
import { distinctKeys, type KeySource } from "../key-source.js";
import type { Step, UseCaller } from "../use.js";
import type { Program } from "./analysis.js";
import type { Site } from "./flow/chains.js";
import { traceClient } from "./flow/clients.js";
import { Trace } from "./flow/trace.js";
import { stepOf } from "./quote.js";
import type { ServiceClass } from "./sdk-classes.js";
import { soleCaller } from "./sole-caller.js";

/** Who may make a call, and how that is known. */
export interface FoundCaller {
  /** `undefined` if the client could not be followed. */
  readonly caller: UseCaller | undefined;
  readonly assumed: boolean;
  /** Where the key comes from, if it is one. */
  readonly keys: readonly KeySource[];
  readonly chain: readonly Step[];
}

/** A value that methods are called on: asked for by following it. */
export type Receiver = (trace: Trace) => boolean;

/** What an expression evaluates to. */
export const valueAt =
  (node: ts.Node): Receiver =>
  (trace) =>
    trace.value(node, undefined, undefined);

/** A receiver that was followed. */
export interface FoundReceiver {
  readonly callers: readonly FoundCaller[];
  /** The services that it may be. */
  readonly services: readonly ServiceClass[];
  /** The places where those are made. */
  readonly sites: readonly ts.Node[];
  /** Those of them that make scoped clients. */
  readonly clients: readonly Site[];
  /** Whether all that it may be is known. */
  readonly complete: boolean;
}

/** Follows a receiver to the places where its service is made, and from there to their clients. */
export function followReceiver(program: Program, receiver: Receiver): FoundReceiver {
  const trace = new Trace(program);
  const complete = receiver(trace);
  const services: ServiceClass[] = [];
  const sites: ts.Node[] = [];
  const clients: Site[] = [];
  const callers: FoundCaller[] = [];
  for (const site of trace.sites) {
    const made = servicesAt(program, site);
    if (made === undefined) continue;
    services.push(...made);
    sites.push(site.node);
    if (ts.isCallExpression(site.node)) clients.push(site);
    callers.push(...callersOf(program, site));
  }
  if (!complete || callers.length === 0) callers.push(soleCaller(program) ?? unknownCaller([]));
  return { callers: oneEach(callers), services, sites, clients, complete };
}

/** The places where the services are made that flow into a receiver, and whether those are all. */
export function sitesBehind(
  program: Program,
  receiver: Receiver,
): Pick<FoundReceiver, "complete" | "sites"> {
  const trace = new Trace(program);
  const complete = receiver(trace);
  const made = [...trace.sites].filter((site) => servicesAt(program, site) !== undefined);
  return { complete, sites: made.map(({ node }) => node) };
}

/** The services that are made at a place; `undefined` if something else is. */
function servicesAt(program: Program, { node }: Site): readonly ServiceClass[] | undefined {
  if (ts.isCallExpression(node)) {
    return program.isScopedClient(node) || program.fromFactories.has(node) ? [] : undefined;
  }
  if (!ts.isNewExpression(node)) return undefined;
  const { services, client } = program.made(node);
  if (services.length > 0) return services;
  // In a generic function, the class that is made is the caller's.
  const type = program.checker.getTypeAtLocation(node);
  return !client && type.isTypeParameter() ? [] : undefined;
}

function callersOf(program: Program, site: Site): FoundCaller[] {
  const trace = new Trace(program);
  const complete = traceClient(trace, site, undefined);
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

/** In a browser, the session's cookie goes along by itself: there the SDK of the console is used. */
function withoutCredentials(program: Program, { node }: Site, chain: readonly Step[]): FoundCaller {
  const services = ts.isNewExpression(node) ? program.made(node).services : [];
  return services.some(({ sdk }) => sdk.name === "@appwrite.io/console")
    ? { caller: "session", assumed: true, keys: [], chain }
    : { caller: "guest", assumed: false, keys: [], chain };
}

const unknownCaller = (chain: readonly Step[]): FoundCaller => ({
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

/** One entry for each caller, the one that is known best, with the keys of all. */
export function oneEach<Found extends FoundCaller>(callers: readonly Found[]): Found[] {
  const best = new Map<UseCaller | undefined, Found>();
  for (const found of callers) {
    const known = best.get(found.caller);
    const isBetter =
      known === undefined ||
      (known.assumed && !found.assumed) ||
      (known.assumed === found.assumed && known.chain.length < found.chain.length);
    if (isBetter) best.set(found.caller, found);
  }
  const keysOf = (caller: UseCaller | undefined) =>
    distinctKeys(callers.filter((one) => one.caller === caller).flatMap(({ keys }) => keys));
  return [...best.values()].map((found) => ({ ...found, keys: keysOf(found.caller) }));
}
