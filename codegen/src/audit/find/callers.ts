import { ts } from "../../compiler.js";
import { distinctKeys } from "../key-source.js";
import type { UseCaller } from "../use.js";
import type { Program } from "./analysis.js";
import type { Site } from "./flow/chains.js";
import { Trace } from "./flow/trace.js";
import type { ServiceClass } from "./sdk-classes.js";
import { callersOf, type FoundCaller, unknownCaller } from "./service-callers.js";
import { soleCaller } from "./sole-caller.js";
import { soleMaker } from "./sole-maker.js";

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

/**
 * Follows a receiver to the places where its service is made, and from there to their clients.
 *
 * @param typed - what its type says that it is; where it can't be followed, it is one of those that are made
 */
export function followReceiver(
  program: Program,
  receiver: Receiver,
  typed: readonly ServiceClass[] = [],
): FoundReceiver {
  const trace = new Trace(program);
  const complete = receiver(trace) && !trace.isReplaced;
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
  const isMistaken = [...trace.sites].some((site) => isSomethingElse(program, site));
  if (!complete || isMistaken || callers.length === 0) {
    callers.push(soleMaker(program, typed) ?? soleCaller(program) ?? unknownCaller([]));
  }
  return { callers: oneEach(callers), services, sites, clients, complete };
}

/** The places where the services are made that flow into a receiver, and whether those are all. */
export function sitesBehind(
  program: Program,
  receiver: Receiver,
): Pick<FoundReceiver, "complete" | "sites"> {
  const trace = new Trace(program);
  const complete = receiver(trace) && !trace.isReplaced;
  const made = [...trace.sites].filter((site) => servicesAt(program, site) !== undefined);
  return { complete, sites: made.map(({ node }) => node) };
}

/**
 * Whether what is made at a place can't be what methods are called on, such as a list, a promise or a function: then the
 * way there was not understood.
 */
function isSomethingElse(program: Program, site: Site): boolean {
  const { node } = site;
  if (servicesAt(program, site) !== undefined) return false;
  if (ts.isNewExpression(node)) return program.lineage(node).length === 0;
  return (
    ts.isArrayLiteralExpression(node) ||
    ts.isTaggedTemplateExpression(node) ||
    ts.isFunctionLike(node)
  );
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
