import type { ts } from "../../../codegen/src/compiler.js";
import { argument, type Invocation, namesAt } from "../calls/invocation.js";
import { invoke } from "../calls/invoke.js";
import { outsideCall } from "../calls/outside-calls.js";
import type { Flow } from "../flow.js";
import { enter } from "../forms/functions.js";
import { describedName, getterOf } from "../properties/getters.js";
import { memberOf } from "../properties/inherited.js";
import { loadAny } from "../properties/load-any.js";
import { load } from "../properties/lookup.js";
import { store, storeAny } from "../properties/stores.js";
import { Cell } from "../solver/solver.js";
import { listAt, objectAt } from "../solver/things.js";
import { isThing, type Thing, type Value } from "../values.js";
import { iterate } from "./iterate.js";

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
    const thing = flow.fieldsOf(object);
    const [name] = names ?? [];
    if (thing !== object) flow.added(object, name, argument(invocation, 2), invocation.node);
    if (thing === undefined) return;
    flow.solver.each(argument(invocation, 2), (descriptor) => {
      for (const one of names ?? [undefined])
        describeField(flow, thing, descriptor, one, invocation.node);
    });
  });
}

/** Has what a property's descriptor says flow to the property; without a name, to any. */
function describeField(
  flow: Flow,
  object: Thing,
  descriptor: Value,
  name: string | undefined,
  node: ts.Node,
): void {
  const field = name === undefined ? object.elements : flow.field(object, name);
  load(flow, descriptor, "value", field, node);
  const setter = new Cell();
  load(flow, descriptor, "set", setter, node);
  flow.solver.each(setter, (value) => {
    const given = [{ cell: field }];
    if (value.kind === "function")
      enter(flow, value as Thing, object, given, new Cell(), node, undefined);
  });
  const getter = new Cell();
  load(flow, descriptor, "get", getter, node);
  // Whoever inherits the property has it called on himself.
  if (name !== undefined && flow.program.index.describes) {
    flow.solver.flow(getter, getterOf(flow, object, name));
    return;
  }
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
        describeField(flow, object, descriptor, undefined, object.at.node),
      );
      return;
    }
    flow.eachField(value, (name, field) => {
      flow.solver.each(field, (descriptor) =>
        describeField(flow, object, descriptor, name, object.at.node),
      );
    });
  });
}

/** `Object.getOwnPropertyDescriptor`, and its like of all properties. */
export function describing(flow: Flow, invocation: Invocation, isOfAll: boolean): void {
  const { frame, node, to } = invocation;
  const at = { node, frame };
  flow.solver.each(argument(invocation, 0), (value) => {
    const names = isOfAll ? undefined : namesAt(flow, invocation, 1);
    if (!isThing(value) || (!isOfAll && names === undefined)) {
      outsideCall(flow, invocation);
      return;
    }
    const told = (name: string): Thing => {
      const made = flow.thing("object", at, `descriptor ${flow.idOf(value)} ${name}`);
      flow.solver.flow(flow.field(value, name), flow.field(made, "value"));
      flow.solver.flow(getterOf(flow, value, name), flow.field(made, "get"));
      const [getter, setter] = [value.getters.get(name), value.setters.get(name)];
      if (getter !== undefined) flow.solver.add(flow.field(made, "get"), getter);
      if (setter !== undefined) flow.solver.add(flow.field(made, "set"), setter);
      return made;
    };
    if (names !== undefined) {
      for (const name of names) flow.solver.add(to, told(name));
      return;
    }
    const all = objectAt(flow, node, frame, `descriptors ${flow.idOf(value)}`);
    flow.solver.add(to, all);
    const tell = (name: string) => flow.solver.add(flow.field(all, name), told(name));
    flow.eachField(value, (name) => {
      const own = describedName(name) ?? name;
      if (!own.startsWith(" ")) tell(own);
    });
    for (const name of [...value.getters.keys(), ...value.setters.keys()]) tell(name);
  });
}

export function ownValues(flow: Flow, value: Value, to: Cell, node: ts.Node): void {
  if (value.kind === "service") flow.solver.flow(value.client, to);
  else if (!isThing(value)) loadAny(flow, value, to, node);
  if (!isThing(value)) return;
  flow.solver.flow(value.elements, to);
  flow.eachField(value, (name, field) => {
    if (name.startsWith("@@") || name === "prototype") return;
    const described = describedName(name);
    if (described !== undefined) flow.solver.flow(memberOf(flow, value, described), to);
    else if (name !== "constructor") flow.solver.flow(field, to);
    // An instance's own class is none of its values.
    else flow.solver.each(field, (one) => one.kind !== "class" && flow.solver.add(to, one));
  });
  for (const name of value.getters.keys()) load(flow, value, name, to, node);
}

/** `Object.groupBy`, or `Map.groupBy`. */
export function groupBy(flow: Flow, invocation: Invocation, isMap: boolean): void {
  const { frame, node, to } = invocation;
  const list = listAt(flow, node, frame, "group");
  iterate(flow, argument(invocation, 0), list.elements, node);
  const groups = isMap
    ? flow.thing("map", { node, frame }, "groups")
    : objectAt(flow, node, frame, "groups");
  if (isMap) flow.solver.add(groups.prototypes, flow.native("Map.prototype"));
  flow.solver.add(groups.elements, list);
  flow.solver.add(to, groups);
  const given = [{ cell: list.elements }];
  const names = isMap ? flow.field(groups, " keys") : new Cell();
  flow.solver.each(argument(invocation, 1), (value) =>
    invoke(flow, value, undefined, { ...invocation, given, to: names }),
  );
}
