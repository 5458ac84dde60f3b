import type { ts } from "../../../codegen/src/compiler.js";
import type { Flow } from "../flow.js";
import { enter } from "../forms/functions.js";
import { Cell } from "../solver/solver.js";
import { isThing, type Thing, type Value } from "../values.js";

/** Puts what is in a cell under a name into a value. */
export function store(flow: Flow, value: Value, name: string, from: Cell, node: ts.Node): void {
  const { solver } = flow;
  if (value.kind === "service" && name === "client") {
    solver.flow(from, value.client);
    return;
  }
  const thing = flow.fieldsOf(value);
  if (thing !== value) flow.added(value, name, from, node);
  if (thing === undefined) return;
  if (name === "__proto__") {
    solver.flow(from, thing.prototypes);
    return;
  }
  put(flow, thing, name, from);
}

/** Puts what is in a cell under a name into an object, or hands it to the setter that the object has for that. */
export function put(flow: Flow, thing: Thing, name: string, from: Cell): void {
  const { solver } = flow;
  const setter = setterOf(thing, name, new Set());
  if (setter !== undefined) {
    callSetter(flow, setter, thing, from);
    return;
  }
  solver.flow(from, flow.field(thing, name));
  // What it inherits from may have one, and be told later.
  solver.each(thing.prototypes, (base) => {
    const later = isThing(base) ? setterOf(base, name, new Set()) : undefined;
    if (later !== undefined) callSetter(flow, later, thing, from);
  });
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
  const thing = flow.fieldsOf(value);
  if (thing !== value) flow.added(value, undefined, from, node);
  if (thing === undefined) return;
  flow.solver.flow(from, thing.elements);
  for (const setter of thing.setters.values()) callSetter(flow, setter, thing, from);
}

function callSetter(flow: Flow, setter: Thing, self: Thing, from: Cell): void {
  enter(flow, setter, self, [{ cell: from }], new Cell(), setter.at.node, undefined);
}
