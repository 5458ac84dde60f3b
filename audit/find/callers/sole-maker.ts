import type { ServiceClass } from "../../facts/sdk-classes.js";
import type { Flow } from "../../flow/flow.js";
import { callersOf } from "./callers.js";
import type { FoundCaller } from "./found-caller.js";
import { receiverOf } from "./receiver.js";
import { hasForeignClients, oneOf } from "./sole-caller.js";

/**
 * Whom a service calls for that can't be followed, and has a class of the SDK's: where all that the program makes of
 * that class call for one and the same, it is one of them.
 */
export function soleMaker(flow: Flow, classes: readonly ServiceClass[]): FoundCaller | undefined {
  const [service, ...others] = classes;
  if (service === undefined || others.length > 0) return undefined;
  const ofFlow = makers.get(flow) ?? new Map<ServiceClass, FoundCaller | undefined>();
  makers.set(flow, ofFlow);
  if (!ofFlow.has(service)) ofFlow.set(service, findSoleMaker(flow, service));
  return ofFlow.get(service);
}

/** Asked for each service that can't be followed, and the same for all of a class. */
const makers = new WeakMap<Flow, Map<ServiceClass, FoundCaller | undefined>>();

function findSoleMaker(flow: Flow, service: ServiceClass): FoundCaller | undefined {
  const { index } = flow.program;
  const isScoped = index.calls.some((call) => flow.program.isScopedClient(call));
  if (isScoped || hasForeignClients(flow.program)) return undefined;
  const made = receiverOf(index.news.flatMap((node) => flow.valuesAt(node)));
  const services = made.services.filter((one) => one.class === service);
  if (services.length === 0) return undefined;
  const found = oneOf(
    callersOf(flow, { ...made, services, scoped: [], complete: true }, [], () => undefined),
  );
  return found === "several" ? undefined : found;
}
