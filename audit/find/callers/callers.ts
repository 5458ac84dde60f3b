import type { ts } from "../../../codegen/src/compiler.js";
import { stepOf } from "../../facts/quote.js";
import type { ServiceClass } from "../../facts/sdk-classes.js";
import type { Flow } from "../../flow/flow.js";
import type { Service, Thing, Value } from "../../flow/values.js";
import { credentialsOf } from "./client-credentials.js";
import { type FoundCaller, oneEach, unknownCaller } from "./found-caller.js";
import { type Receiver, receiverOf } from "./receiver.js";
import { soleCaller } from "./sole-caller.js";
import { stepNode } from "./step-node.js";

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
