import type { ts } from "../../../codegen/src/compiler.js";
import type { EnvironmentVariable, Native, Outside, Site, Text, Thing, Value } from "../values.js";
import { Cells } from "./cells.js";
import { Cell } from "./solver.js";

/** The values that were made. Equal ones are one object. */
export class Made extends Cells {
  readonly #made = new Map<ts.Node, Map<string, Value>>();
  readonly #texts = new Map<ts.Node, Text>();
  readonly #parts = new Map<ts.Node, Text>();
  readonly #natives = new Map<string, Native>();
  readonly #variables = new Map<string, EnvironmentVariable>();
  readonly #outside = new Map<ts.Type, Outside>();
  readonly #ids = new Map<object, number>();

  /** One value for each place and way into it. */
  made<T extends Value>({ frame, node }: Site, what: string, make: () => T): T {
    const ofNode = this.#made.get(node) ?? new Map<string, Value>();
    this.#made.set(node, ofNode);
    const key = frame === undefined ? what : `${this.idOf(frame)} ${what}`;
    const found = ofNode.get(key) as T | undefined;
    if (found !== undefined) return found;
    this.steps.take();
    const value = make();
    ofNode.set(key, value);
    return value;
  }

  thing(kind: Thing["kind"], at: Site, what: string = kind): Thing {
    return this.made(at, what, () => ({
      kind,
      at,
      fields: new Map(),
      elements: new Cell(),
      prototypes: new Cell(),
      results: new Cell(),
      getters: new Map(),
      setters: new Map(),
      watchers: [],
      members: new Map(),
    }));
  }

  /** The property of a thing, whether something was put there or not. */
  field(thing: Thing, name: string): Cell {
    const found = thing.fields.get(name);
    if (found !== undefined) return found;
    const cell = new Cell();
    thing.fields.set(name, cell);
    for (const watch of [...thing.watchers]) {
      this.steps.take();
      watch(name, cell);
    }
    return cell;
  }

  eachField(thing: Thing, watch: (name: string, field: Cell) => void): void {
    thing.watchers.push(watch);
    for (const [name, field] of [...thing.fields]) {
      this.steps.take();
      watch(name, field);
    }
  }

  native(name: string): Native {
    const found = this.#natives.get(name) ?? { kind: "native", name };
    this.#natives.set(name, found);
    return found;
  }

  /** A variable of the environment. */
  setting(name: string): EnvironmentVariable {
    const found = this.#variables.get(name) ?? { kind: "setting", name };
    this.#variables.set(name, found);
    return found;
  }

  /** A text that is written out; without it, one that it is part of. */
  text(node: ts.Node, text: string | undefined): Text {
    const texts = text === undefined ? this.#parts : this.#texts;
    const found = texts.get(node) ?? { kind: "text", node, text };
    texts.set(node, found);
    return found;
  }

  outside(type: ts.Type): Outside {
    const found = this.#outside.get(type) ?? { kind: "outside", type };
    this.#outside.set(type, found);
    return found;
  }

  /** A number for an object, to be told by among others; 0 for none. */
  idOf(part: object | undefined): number {
    if (part === undefined) return 0;
    const id = this.#ids.get(part) ?? this.#ids.size + 1;
    this.#ids.set(part, id);
    return id;
  }
}
