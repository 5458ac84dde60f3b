import {
  type Client,
  isThing,
  type Scoped,
  type Service,
  type Thing,
  type Value,
} from "../../flow/values.js";

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
