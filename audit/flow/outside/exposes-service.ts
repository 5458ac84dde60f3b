import { oncePer } from "../../facts/once-per.js";
import type { Flow } from "../flow.js";
import type { Cell } from "../solver/solver.js";
import { isThing, type Thing, type Value } from "../values.js";

/** Whether a service or a client can be got at through a value, as far as values were followed until now. */
export function exposesService(flow: Flow, value: Value): boolean {
  return exposuresOf(flow).has(value);
}

const exposuresOf = oncePer((flow: Flow) => new Exposures(flow));

/**
 * The values through which a service can be got at. What is in a value only ever grows, so that what was found stays,
 * and only what has come since then has to be looked at.
 */
class Exposures {
  readonly #flow: Flow;
  readonly #exposing = new Set<Value>();
  readonly #met = new Set<Value>();
  /** The values that each value is in. */
  readonly #holders = new Map<Value, Value[]>();
  /** What has been looked into, and found nothing in. */
  readonly #things = new Set<Thing>();
  /** How many values of a cell, or how many getters, have been looked at. */
  readonly #done = new Map<Cell | Thing["getters"], number>();
  #steps = -1;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  has(value: Value): boolean {
    if (this.#exposing.has(value)) return true;
    const { taken } = this.#flow.steps;
    if (this.#steps !== taken) {
      this.#steps = taken;
      for (const thing of this.#things) this.#lookInto(thing);
    }
    this.#meet(value);
    return this.#exposing.has(value);
  }

  /** Looks at a value, and at all behind it, unless that was done. */
  #meet(value: Value): void {
    const left = [value];
    for (let one = left.pop(); one !== undefined; one = left.pop()) {
      if (this.#met.has(one)) continue;
      this.#met.add(one);
      if (isExposed(this.#flow, one)) this.#expose(one);
      else if (one.kind === "bound") left.push(...this.#hold(one, [one.target]));
      else if (isThing(one) && one.kind !== "module") {
        this.#things.add(one);
        left.push(...this.#newIn(one));
      }
    }
  }

  #lookInto(thing: Thing): void {
    for (const value of this.#newIn(thing)) this.#meet(value);
  }

  /** What has come into a thing since it was looked into. */
  #newIn(thing: Thing): Value[] {
    const found = this.#newAt(thing.elements, thing.prototypes, thing.results);
    if (thing.kind === "class") found.push(...this.#newAt(this.#flow.instancesOf(thing)));
    for (const [name, field] of thing.fields) {
      const held = this.#newAt(field);
      found.push(...(name === "constructor" ? held.filter(isNoClass) : held));
    }
    if (this.#isNew(thing.getters, thing.getters.size)) found.push(...thing.getters.values());
    return this.#hold(thing, found);
  }

  #newAt(...cells: readonly Cell[]): Value[] {
    return cells.flatMap((cell) => {
      const done = this.#done.get(cell) ?? 0;
      return this.#isNew(cell, cell.values.length) ? cell.values.slice(done) : [];
    });
  }

  #isNew(of: Cell | Thing["getters"], size: number): boolean {
    if (size === (this.#done.get(of) ?? 0)) return false;
    this.#done.set(of, size);
    return true;
  }

  #hold(holder: Value, held: Value[]): Value[] {
    for (const value of held) {
      if (this.#exposing.has(value)) this.#expose(holder);
      const holders = this.#holders.get(value);
      if (holders === undefined) this.#holders.set(value, [holder]);
      else holders.push(holder);
    }
    return held;
  }

  /** A value exposes a service, and so does all that it is in. */
  #expose(value: Value): void {
    const left = [value];
    for (let one = left.pop(); one !== undefined; one = left.pop()) {
      if (this.#exposing.has(one)) continue;
      this.#exposing.add(one);
      this.#things.delete(one as Thing);
      left.push(...(this.#holders.get(one) ?? []));
    }
  }
}

/** Whether it is a service or a client itself. */
function isExposed(flow: Flow, value: Value): boolean {
  switch (value.kind) {
    case "service":
    case "client":
    case "scoped":
    case "sdk-class":
      return true;
    case "method":
      // Where a service's method is read, its call is told of already.
      return value.of.kind !== "service";
    case "module":
      return flow.program.sdk.files.has(value.at.node.getSourceFile());
    default:
      return false;
  }
}

/** An instance's own class gives no more than the instance. */
const isNoClass = ({ kind }: Value): boolean => kind !== "class" && kind !== "function";
