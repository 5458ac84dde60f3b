import type { ts } from "../../compiler.js";
import type { Flow } from "../flow/flow.js";
import {
  type Client,
  isThing,
  type Scoped,
  type Service,
  type Thing,
  type Value,
} from "../flow/values.js";
import { credentialsOf } from "./client-credentials.js";
import { type FoundCaller, oneEach, unknownCaller } from "./found-caller.js";
import { stepOf } from "./quote.js";
import type { ServiceClass } from "./sdk-classes.js";
import { soleCaller } from "./sole-caller.js";
import { stepNode } from "./step-node.js";

/** What a receiver may be. */
export interface Receiver {
  readonly services: readonly Service[];
  readonly scoped: readonly Scoped[];
  readonly clients: readonly Client[];
  /** The objects that those services are, of classes that extend one. */
  readonly objects: ReadonlyMap<Service, readonly Thing[]>;
  /** Whether nothing else is there. */
  readonly complete: boolean;
}

/** Tells services, scoped clients and clients among some values. */
export function receiverOf(values: readonly Value[] | undefined): Receiver {
  const services = new Set<Service>();
  const scoped = new Set<Scoped>();
  const clients = new Set<Client>();
  const objects = new Map<Service, Thing[]>();
  let complete = values !== undefined && values.length > 0;
  const visit = (value: Value, object: Thing | undefined, seen: Set<Value>): boolean => {
    if (value.kind === "service") {
      services.add(value);
      if (object !== undefined) objects.set(value, [...(objects.get(value) ?? []), object]);
    } else if (value.kind === "scoped") scoped.add(value);
    else if (value.kind === "client") clients.add(value);
    else if (isThing(value)) {
      if (seen.has(value)) return false;
      seen.add(value);
      const behind = value.kind === "proxy" ? value.elements : value.prototypes;
      return behind.values.map((one) => visit(one, object ?? value, seen)).some((is) => is);
    } else return false;
    return true;
  };
  for (const value of values ?? []) {
    if (!visit(value, undefined, new Set())) complete = false;
  }
  return { services: [...services], scoped: [...scoped], clients: [...clients], objects, complete };
}

/** Who calls a method of a receiver. */
export function callersOf(
  flow: Flow,
  receiver: Receiver,
  classes: readonly ServiceClass[],
  fallback: () => FoundCaller | undefined,
): FoundCaller[] {
  const { complete, objects, scoped, services } = receiver;
  const meant = services.filter((one) => classes.length === 0 || classes.includes(one.class));
  const found = [
    ...meant.flatMap((service) => serviceCallers(flow, service, objects.get(service) ?? [])),
    ...scoped.flatMap((one) => clientCallers(flow, one.at.node, one.client.values, undefined)),
  ];
  if (!complete || found.length === 0) found.push(fallback() ?? unknownCaller([]));
  return oneEach(found);
}

function serviceCallers(flow: Flow, service: Service, objects: readonly Thing[]): FoundCaller[] {
  const own = objects.flatMap((object) => object.fields.get("client")?.values ?? []);
  const isOwn = objects.length > 0 && own.length > 0;
  return clientCallers(flow, service.at.node, isOwn ? own : service.client.values, service);
}

function clientCallers(
  flow: Flow,
  node: ts.Node,
  values: readonly Value[],
  service: Service | undefined,
): FoundCaller[] {
  const here = stepOf(stepNode(node));
  const { clients, complete } = receiverOf(values);
  const found = clients.flatMap((client) => {
    const chain = [here, stepOf(stepNode(client.at.node))];
    const { isOpen, set } = credentialsOf(flow, client, service);
    const callers = set.map(
      ({ call, ...rest }): FoundCaller => ({ ...rest, chain: [...chain, stepOf(call)] }),
    );
    if (isOpen) {
      // Whatever else is set: a key may be, too.
      return set.every(({ caller }) => caller !== "key")
        ? [...callers, unknownCaller(chain)]
        : callers;
    }
    return set.length > 0 ? callers : [withoutCredentials(service, chain)];
  });
  return complete && found.length > 0
    ? found
    : [...found, soleCaller(flow) ?? unknownCaller([here])];
}

/** In a browser, the session's cookie goes along by itself: there the SDK of the console is used. */
const withoutCredentials = (
  service: Service | undefined,
  chain: FoundCaller["chain"],
): FoundCaller =>
  service?.class.sdk.name === "@appwrite.io/console"
    ? { caller: "session", assumed: true, keys: [], chain }
    : { caller: "guest", assumed: false, keys: [], chain };
