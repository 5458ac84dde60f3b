import { ts } from "../../../codegen/src/compiler.js";
import { constructorOf } from "../../facts/class-relations.js";
import { isStatic } from "../../facts/syntax.js";
import type { Flow } from "../flow.js";
import { baseOf } from "../forms/classes.js";
import { evaluate } from "../forms/evaluate.js";
import { type Argument, enter, functionThing } from "../forms/functions.js";
import { memberNames } from "../forms/literals.js";
import { iterate } from "../library/iterate.js";
import { newNative } from "../library/library.js";
import { store, storeAny } from "../properties/stores.js";
import { Cell } from "../solver/solver.js";
import {
  type Client,
  type Frame,
  isThing,
  open,
  type SdkClass,
  type Service,
  type Thing,
  type Value,
} from "../values.js";

/** Where an instance is made, and by which classes and proxies by then: one that extends itself does it once. */
interface Making {
  readonly node: ts.Node;
  readonly frame: Frame | undefined;
  readonly by?: readonly Thing[];
}

/** Makes an instance of a class, and has its constructor and its fields be evaluated. */
export function instantiate(
  flow: Flow,
  thing: Thing,
  at: Making,
  given: readonly Argument[],
  to: Cell,
): void {
  const { solver } = flow;
  const instance = flow.thing("object", at, `instance ${flow.idOf(thing)}`);
  solver.add(instance.prototypes, flow.thing("object", thing.at, "prototype"));
  solver.flow(flow.field(thing, "prototype"), instance.prototypes);
  solver.add(flow.instancesOf(thing), instance);
  solver.add(to, instance);
  solver.flow(replacementsOf(flow, instance), to);
  run(flow, thing, instance, at, given, to);
}

/** Under this, an instance has what stands in its place. */
export const replacements = " replacements";

/**
 * What constructors return in place of an instance: it is what `new` gives, and `this` where a class goes on that
 * extends theirs.
 */
export const replacementsOf = (flow: Flow, instance: Thing): Cell =>
  flow.field(instance, replacements);

/** Evaluates what a class does with a new instance. */
function run(
  flow: Flow,
  thing: Thing,
  self: Value,
  at: Making,
  given: readonly Argument[],
  to: Cell,
): void {
  const { solver } = flow;
  const { by = [] } = at;
  if (by.includes(thing)) return;
  const node = thing.at.node as ts.ClassLikeDeclaration;
  const outer = thing.at.frame;
  const base = baseOf(node);
  if (isThing(self)) solver.add(flow.instancesOf(thing), self);
  const fields = node.members.filter(
    (member): member is ts.PropertyDeclaration =>
      ts.isPropertyDeclaration(member) && !isStatic(member),
  );
  if (fields.some(({ initializer }) => initializer !== undefined)) {
    const frame = fieldsFrame(flow, thing, self, outer);
    for (const field of fields) setField(flow, field, self, frame);
    if (base !== undefined && isThing(self)) {
      solver.each(replacementsOf(flow, self), (one) => {
        solver.add(frame.self, one);
        for (const field of fields) setField(flow, field, one, frame);
      });
    }
  }
  const own = constructorOf(node);
  if (own !== undefined) runConstructor(flow, functionThing(flow, own, outer), self, at, given);
  else if (base !== undefined) {
    // What it is told to extend, and what it is made to inherit from later.
    solver.each(thing.prototypes, (value) => {
      runBase(flow, value, self, { ...at, by: [...by, thing] }, given, to);
    });
  }
}

function runConstructor(
  flow: Flow,
  made: Thing,
  self: Value,
  at: Making,
  given: readonly Argument[],
): void {
  const returned = new Cell();
  enter(flow, made, self, given, returned, at.node, at.frame);
  flow.solver.each(returned, (value) => {
    // If it is an object; what nobody knows is mostly none.
    if (value.kind !== "open" && isThing(self)) flow.solver.add(replacementsOf(flow, self), value);
  });
}

/** Evaluates what the class does that another one extends. */
export function runBase(
  flow: Flow,
  base: Value,
  self: Value,
  at: Making,
  given: readonly Argument[],
  to: Cell,
): void {
  if (base.kind === "class") run(flow, base as Thing, self, at, given, to);
  else if (base.kind === "function") runConstructor(flow, base as Thing, self, at, given);
  else if (base.kind === "proxy" && isThing(self)) {
    const { by = [] } = at;
    if (by.includes(base)) return;
    flow.solver.flow(base.results, replacementsOf(flow, self));
    const next = { ...at, by: [...by, base] };
    flow.solver.each(base.elements, (one) => runBase(flow, one, self, next, given, to));
  } else if (base.kind === "sdk-class") {
    const made = makeOfSdk(flow, base, at, given);
    if (made !== undefined && isThing(self)) flow.solver.add(self.prototypes, made);
  } else if (base.kind === "native" && isThing(self)) {
    // What its constructor puts into a list, a map or a set is the object's own.
    const made = new Cell();
    newNative(flow, base, { node: at.node, frame: at.frame, given, to: made });
    // A promise is followed as what it is fulfilled with.
    if (base.name === "Promise") flow.solver.flow(made, replacementsOf(flow, self));
    flow.solver.each(made, (one) => {
      if (isThing(one)) copyAll(flow, one, self);
    });
  } else if (base.kind === "open" || base.kind === "outside") flow.solver.add(to, open);
}

function copyAll(flow: Flow, from: Thing, into: Thing): void {
  flow.solver.flow(from.elements, into.elements);
  flow.eachField(from, (name, field) => flow.solver.flow(field, flow.field(into, name)));
}

/** A service or a client of an SDK that is made. */
export function makeOfSdk(
  flow: Flow,
  { declaration }: SdkClass,
  at: Making,
  given: readonly Argument[],
): Client | Service | undefined {
  const { sdk } = flow.program;
  const service = sdk.services.get(declaration);
  if (service !== undefined) {
    const made = flow.made(
      at,
      `service ${service.name}`,
      (): Service => ({
        kind: "service",
        class: service,
        at,
        client: new Cell(),
      }),
    );
    const [client] = given;
    if (client === undefined) flow.solver.add(made.client, open);
    else if (client.isSpread) iterate(flow, client.cell, made.client, at.node);
    else flow.solver.flow(client.cell, made.client);
    return made;
  }
  if (!sdk.clients.has(declaration)) return undefined;
  return flow.made(at, "client", (): Client => ({ kind: "client", at }));
}

export function setField(
  flow: Flow,
  field: ts.PropertyDeclaration,
  owner: Value,
  frame: Frame,
): void {
  if (field.initializer === undefined) return;
  const value = evaluate(flow, field.initializer, frame);
  const names = memberNames(flow, field.name);
  if (!isThing(owner)) {
    for (const name of names ?? []) store(flow, owner, name, value, field);
    if (names === undefined) storeAny(flow, owner, value, field);
    return;
  }
  if (names === undefined) flow.solver.flow(value, owner.elements);
  for (const name of names ?? []) flow.solver.flow(value, flow.field(owner, name));
}

/** How the values of a class's fields are evaluated, of the class itself or of one of its instances. */
export function fieldsFrame(
  flow: Flow,
  thing: Thing,
  self: Value,
  outer: Frame | undefined,
): Frame {
  const { frame } = flow.frame(thing.at.node, undefined, undefined, outer, self);
  flow.solver.add(frame.self, self);
  flow.throwing.add(frame.thrown);
  return frame;
}
