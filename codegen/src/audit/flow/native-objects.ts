import type { ts } from "../../compiler.js";
import { invoke } from "./calls.js";
import type { Flow } from "./flow.js";
import { enter } from "./functions.js";
import { argument, type Invocation, namesAt } from "./invocation.js";
import { iterate } from "./iterate.js";
import { load, loadAny } from "./lookup.js";
import { Cell } from "./solver.js";
import { store, storeAny } from "./stores.js";
import { listAt, objectAt } from "./things.js";
import { isThing, type Thing, type Value } from "./values.js";

export function setProperty(flow: Flow, invocation: Invocation): void {
  const names = namesAt(flow, invocation, 1);
  const value = argument(invocation, 2);
  flow.solver.each(argument(invocation, 0), (object) => {
    if (names === undefined) storeAny(flow, object, value, invocation.node);
    else for (const name of names) store(flow, object, name, value, invocation.node);
  });
}

export function defineProperty(flow: Flow, invocation: Invocation): void {
  const names = namesAt(flow, invocation, 1);
  flow.solver.each(argument(invocation, 0), (object) => {
    flow.solver.add(invocation.to, object);
    flow.solver.each(argument(invocation, 2), (descriptor) => {
      if (!isThing(object)) {
        flow.stored(object, names?.[0], argument(invocation, 2), invocation.node);
        return;
      }
      const fields =
        names === undefined ? [object.elements] : names.map((name) => flow.field(object, name));
      for (const field of fields) describeField(flow, object, descriptor, field, invocation.node);
    });
  });
}

/** Has what a property's descriptor says flow to the property. */
function describeField(
  flow: Flow,
  object: Thing,
  descriptor: Value,
  field: Cell,
  node: ts.Node,
): void {
  load(flow, descriptor, "value", field, node);
  const getter = new Cell();
  load(flow, descriptor, "get", getter, node);
  flow.solver.each(getter, (value) => {
    if (value.kind === "function") enter(flow, value as Thing, object, [], field, node, undefined);
  });
}

export function describe(flow: Flow, object: Thing, descriptors: Cell): void {
  flow.solver.each(descriptors, (value) => {
    if (!isThing(value)) {
      const any = new Cell();
      loadAny(flow, value, any, object.at.node);
      flow.solver.each(any, (descriptor) =>
        describeField(flow, object, descriptor, object.elements, object.at.node),
      );
      return;
    }
    flow.eachField(value, (name, field) => {
      flow.solver.each(field, (descriptor) =>
        describeField(flow, object, descriptor, flow.field(object, name), object.at.node),
      );
    });
  });
}

export function ownValues(flow: Flow, value: Value, to: Cell, node: ts.Node): void {
  if (value.kind === "service") flow.solver.flow(value.client, to);
  else if (!isThing(value)) loadAny(flow, value, to, node);
  if (!isThing(value)) return;
  flow.solver.flow(value.elements, to);
  flow.eachField(value, (name, field) => {
    if (!name.startsWith("@@") && name !== "prototype" && name !== "constructor")
      flow.solver.flow(field, to);
  });
  for (const name of value.getters.keys()) load(flow, value, name, to, node);
}

export function groupBy(flow: Flow, _: Value | undefined, invocation: Invocation): void {
  const { frame, node, to } = invocation;
  const list = listAt(flow, node, frame, "group");
  iterate(flow, argument(invocation, 0), list.elements, node);
  const groups = objectAt(flow, node, frame, "groups");
  flow.solver.add(groups.elements, list);
  flow.solver.add(to, groups);
  const given = [{ cell: list.elements }];
  flow.solver.each(argument(invocation, 1), (value) =>
    invoke(flow, value, undefined, { ...invocation, given, to: new Cell() }),
  );
}
