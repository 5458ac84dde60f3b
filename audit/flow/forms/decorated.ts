import { ts } from "../../../codegen/src/compiler.js";
import { invoke } from "../calls/invoke.js";
import type { Flow } from "../flow.js";
import { memberOf } from "../properties/inherited.js";
import { Cell } from "../solver/solver.js";
import { type Frame, isThing, type Site, type Thing, type Value } from "../values.js";
import { functionThing } from "./functions.js";

/** A member of a class that has decorators. */
export interface Decorated {
  readonly member: ts.ClassElement;
  /** The class, or its prototype. */
  readonly owner: Thing;
  /** What has it: the class, or each instance. */
  readonly selves: Cell;
  /** Where its value is in what has it. */
  readonly slotOf: (thing: Thing) => Cell;
  /** The member as a value: a method, or the function of an accessor. */
  readonly itself: Cell;
  /** All that there is of it: a value, or what is called when it is read or written. */
  readonly descriptor: Thing;
}

/** Where a member stands, and under which name, if that is known. */
interface Place {
  readonly frame: Frame | undefined;
  readonly name: string | undefined;
  readonly owner: Thing;
  readonly selves: Cell;
}

export function decoratedMember(
  flow: Flow,
  member: ts.ClassElement,
  { frame, name, owner, selves }: Place,
): Decorated {
  const { solver } = flow;
  const descriptor = flow.thing("object", { node: member, frame }, `descriptor ${name}`);
  const slotOf = (one: Thing) => (name === undefined ? one.elements : flow.field(one, name));
  const value = flow.field(descriptor, "value");
  const itself = new Cell();
  const at = { member, owner, selves, slotOf, itself, descriptor };
  if (ts.isAccessor(member)) {
    const getter = ts.isGetAccessor(member) ? member : undefined;
    const own = functionThing(flow, member, frame);
    solver.add(itself, own);
    solver.add(flow.field(descriptor, getter === undefined ? "set" : "get"), own);
    const setter = getter === undefined ? own : owner.setters.get(name ?? "");
    // From here on it is called with what is in the property, as whatever takes its place is.
    if (setter !== undefined) solver.add(flow.field(descriptor, "set"), setter);
    if (name !== undefined) owner.setters.delete(name);
  } else if (ts.isAutoAccessorPropertyDeclaration(member)) {
    solver.add(itself, descriptor);
    keepBehind(flow, at, { node: member, frame });
  } else if (ts.isMethodDeclaration(member)) {
    solver.flow(slotOf(owner), value);
    solver.flow(value, slotOf(owner));
    solver.flow(slotOf(owner), itself);
  }
  return at;
}

/** An `accessor` has functions that read and write what is behind it. */
function keepBehind(flow: Flow, { descriptor, selves, slotOf }: Decorated, site: Site): void {
  const { solver } = flow;
  const get = flow.thing("proxy", site, "reads behind");
  solver.add(get.prototypes, flow.native("Function.prototype"));
  const set = flow.made(site, "writes behind", () => ({
    ...{ kind: "bound" as const, node: site.node, self: undefined, given: [] },
    target: flow.native("accessor's set"),
  }));
  const written = new Cell();
  flow.resolvers.set(set, written);
  eachSelf(flow, selves, (self) => {
    solver.flow(written, slotOf(self));
    solver.flow(slotOf(self), get.results);
  });
  solver.add(flow.field(descriptor, "get"), get);
  solver.add(flow.field(descriptor, "set"), set);
}

/** Has what a decorator returns take the place of a member. */
export function decoratedBy(flow: Flow, at: Decorated, one: Value, site: Site): void {
  const { member, owner, slotOf } = at;
  if (one.kind === "open" || one.kind === "outside" || one === at.descriptor) return;
  if (isThing(one) && one.kind === "object") takeParts(flow, at, one, site);
  else if (ts.isMethodDeclaration(member)) flow.solver.add(slotOf(owner), one);
  else if (ts.isGetAccessor(member)) callFor(flow, at, one, "get", site);
  else if (ts.isSetAccessor(member)) callFor(flow, at, one, "set", site);
  else callFor(flow, at, one, "init", site);
}

/** The functions that a descriptor has, by names of old and of today. */
const functionsOf = { get: "get", set: "set", init: "init", initializer: "init" } as const;

/** Has what is in a descriptor take the place of a member. */
export function takeParts(flow: Flow, at: Decorated, from: Thing, site: Site): void {
  const { solver } = flow;
  solver.flow(memberOf(flow, from, "value"), at.slotOf(at.owner));
  for (const [name, what] of Object.entries(functionsOf)) {
    solver.each(memberOf(flow, from, name), (one) => callFor(flow, at, one, what, site));
  }
}

/** Calls a function as it is when the member is read, written or first set: with what is there of it. */
function callFor(
  flow: Flow,
  { selves, slotOf }: Decorated,
  called: Value,
  what: "get" | "init" | "set",
  site: Site,
): void {
  eachSelf(flow, selves, (self) => {
    const given = what === "get" ? [] : [{ cell: slotOf(self) }];
    const to = what === "set" ? new Cell() : slotOf(self);
    invoke(flow, called, self, { ...site, given, to, isByLibrary: true });
  });
}

function eachSelf(flow: Flow, selves: Cell, work: (self: Thing) => void): void {
  flow.solver.each(selves, (self) => {
    if (isThing(self)) work(self);
  });
}
