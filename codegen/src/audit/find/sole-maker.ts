import type { ts } from "../../compiler.js";
import type { Program } from "./analysis.js";
import { sourceOf } from "./imports.js";
import { isInstalled, packageAbove } from "./packages.js";
import type { ServiceClass } from "./sdk-classes.js";
import { mayCallSdk, sdkAbove } from "./sdk-package.js";
import { callersOf, type FoundCaller } from "./service-callers.js";
import { oneOf } from "./sole-caller.js";

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
  if (isScoped || program.index.specifiers.some((one) => mayMakeServices(program, one))) {
    return "several";
  }
  const made = program.index.news.filter((node) => program.made(node).services.includes(service));
  return oneOf(made.flatMap((node) => callersOf(program, { node, frame: undefined })));
}

/** Whether code is imported that is not read, works with an SDK, and may have clients of its own. */
function mayMakeServices(
  { checker, isOwnNode }: Program,
  specifier: ts.StringLiteralLike,
): boolean {
  const file = sourceOf(specifier, checker);
  if (file === undefined || isOwnNode(file) || sdkAbove(file.fileName) !== undefined) return false;
  const owner = packageAbove(file.fileName);
  return !isInstalled(file.fileName) || (owner !== undefined && mayCallSdk(owner));
}
