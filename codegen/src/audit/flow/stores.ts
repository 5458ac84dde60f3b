import type { ts } from "../../compiler.js";
import type { Flow } from "./flow.js";
import { enter } from "./functions.js";
import { Cell } from "./solver.js";
import { isThing, type Thing, type Value } from "./values.js";

/** Puts what is in a cell under a name into a value. */
export function store(flow: Flow, value: Value, name: string, from: Cell, node: ts.Node): void {
  const { solver } = flow;
  if (value.kind === "native" && /^(global|globalThis|self|window)$/.test(value.name)) {
    solver.flow(from, flow.field(flow.globals, name));
    flow.handedOut.push({ cell: from, node, call: undefined, global: name });
    return;
  }
  if (value.kind === "service" && name === "client") {
    solver.flow(from, value.client);
    return;
  }
  if (!isThing(value)) {
    flow.stored(value, name, from, node);
    return;
  }
  if (name === "__proto__") {
    solver.flow(from, value.prototypes);
    return;
  }
  const setter = setterOf(value, name, new Set());
  if (setter === undefined) solver.flow(from, flow.field(value, name));
  else enter(flow, setter, value, [{ cell: from }], new Cell(), setter.at.node, undefined);
}

function setterOf(thing: Thing, name: string, seen: Set<Thing>): Thing | undefined {
  if (seen.has(thing)) return undefined;
  seen.add(thing);
  const own = thing.setters.get(name);
  if (own !== undefined) return own;
  for (const base of thing.prototypes.values) {
    const found = isThing(base) ? setterOf(base, name, seen) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Puts what is in a cell into a value, under a name that nobody knows. */
export function storeAny(flow: Flow, value: Value, from: Cell, node: ts.Node): void {
  if (!isThing(value)) flow.stored(value, undefined, from, node);
  else {
    flow.solver.flow(from, value.elements);
    for (const setter of value.setters.values()) {
      enter(flow, setter, value, [{ cell: from }], new Cell(), setter.at.node, undefined);
    }
  }
}
