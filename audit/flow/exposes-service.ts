import type { Flow } from "./flow.js";
import { isThing, type Value } from "./values.js";

/** Whether a service or a client can be got at through a value. */
export function exposesService(flow: Flow, value: Value, seen = new Set<Value>()): boolean {
  if (seen.has(value)) return false;
  seen.add(value);
  const inside = (one: Value) => exposesService(flow, one, seen);
  switch (value.kind) {
    case "service":
    case "client":
    case "scoped":
    case "sdk-class":
      return true;
    case "method":
      // Where a service's method is read, its call is told of already.
      return value.of.kind !== "service";
    case "bound":
      return inside(value.target);
    case "outside":
      return false;
    default:
  }
  if (!isThing(value)) return false;
  if (value.kind === "module") return flow.program.sdk.files.has(value.at.node.getSourceFile());
  if (value.kind === "class" && flow.instancesOf(value).values.some(inside)) return true;
  if (value.elements.values.some(inside) || value.prototypes.values.some(inside)) return true;
  if ([...value.getters.values()].some(inside)) return true;
  for (const [name, field] of value.fields) {
    const held = name === "constructor" ? field.values.filter(isNoClass) : field.values;
    if (held.some(inside)) return true;
  }
  return value.results.values.some(inside);
}

/** An instance's own class gives no more than the instance. */
const isNoClass = ({ kind }: Value): boolean => kind !== "class" && kind !== "function";
