import type { Program } from "./analysis.js";
import type { ServiceClass } from "./sdk-classes.js";
import { callersOf, type FoundCaller } from "./service-callers.js";
import { hasForeignClients, oneOf } from "./sole-caller.js";

/** Asked for each service that can't be followed, and the same for all of a class. */
const known = new WeakMap<Program, Map<ServiceClass, FoundCaller | "several">>();

/**
 * Whom a service calls for that can't be followed, and has a class of the SDK's: where all that the program makes of
 * that class call for one and the same, it is one of them, whichever way it went.
 *
 * @param typed - the classes that it may be of
 * @returns `undefined` if none is made, or they differ, or scoped clients or packages may make some, too
 */
export function soleMaker(
  program: Program,
  typed: readonly ServiceClass[],
): FoundCaller | undefined {
  const [service, ...others] = typed;
  if (service === undefined || others.length > 0) return undefined;
  const ofProgram = known.get(program) ?? new Map();
  known.set(program, ofProgram);
  const found = ofProgram.get(service) ?? findSole(program, service);
  ofProgram.set(service, found);
  return found === "several" ? undefined : found;
}

function findSole(program: Program, service: ServiceClass): FoundCaller | "several" {
  const isScoped = program.index.calls.some((call) => program.isScopedClient(call));
  if (isScoped || hasForeignClients(program)) return "several";
  const made = program.index.news.filter((node) => program.made(node).services.includes(service));
  return oneOf(made.flatMap((node) => callersOf(program, { node, frame: undefined })));
}
