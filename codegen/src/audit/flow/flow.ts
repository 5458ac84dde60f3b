import { ts } from "../../compiler.js";
import type { Program } from "../find/analysis.js";
import { readName } from "../find/keys/environment.js";
import { unwrap } from "../find/syntax.js";
import { isKeyHeader } from "../key-source.js";
import { entryOf } from "./frames.js";
import { type Cell, Cell as NewCell, Solver } from "./solver.js";
import type {
  Frame,
  Native,
  Outside,
  Scoped,
  Site,
  Text,
  Thing,
  Value,
  Setting as Variable,
} from "./values.js";

/** A place where a value is handed to code that is not read. */
export interface HandedOut {
  readonly cell: Cell;
  readonly node: ts.Node;
  /** The call of which it is an argument; without one, nobody tells what it is taken for. */
  readonly call: ts.Node | undefined;
  /** The name that it is put under in the global object, where the program may read it itself. */
  readonly global?: string;
}

/** What is set on a client, and by which call. */
export interface Setting {
  readonly client: Value;
  readonly setter: string;
  readonly call: ts.CallExpression;
  readonly frame: Frame | undefined;
  readonly given: readonly { readonly cell: Cell; readonly isSpread?: boolean }[];
}

/** The cells of a node: most have one. */
interface CellsOfNode {
  readonly frame: Frame | undefined;
  readonly cell: Cell;
  others: Map<Frame | undefined, Cell> | undefined;
}

/** Deeper calls than these are not told apart. */
const deepest = 9;
/** A function that is called in more ways than these is entered by one for all others. */
const mostFrames = 400;

/** The values of a program, while they are followed. Equal things are one object. */
export class Flow {
  readonly program: Program;
  readonly solver = new Solver();
  readonly #cells = new Map<ts.Node, CellsOfNode>();
  readonly handedOut: HandedOut[] = [];
  readonly settings: Setting[] = [];
  /** Functions that were entered. */
  readonly entered = new Set<ts.Node>();
  /** What code that is not read was handed. */
  readonly exposed = new Set<Thing>();
  /** Variables that are only said to be there: what the program puts into them, or else what comes from outside. */
  readonly ambient: {
    readonly own: Cell;
    readonly type: ts.Type;
    readonly to: Cell;
    readonly node: ts.Node;
  }[] = [];
  readonly #standIns = new Map<ts.Node, Cell>();
  /** Where methods are read by no expression of their own: `Reflect.get(users, name)`. */
  readonly hiddenReads = new Set<ts.Node>();
  /** Classes of which such code may make instances. */
  readonly wanted = new Set<Thing>();
  /** The functions that settle a promise, each with where its value is. */
  readonly resolvers = new Map<Value, Cell>();
  /** The scoped clients that are made. */
  readonly scoped = new Set<Scoped>();
  /** Modules of which the exports are known. */
  readonly modules = new Set<ts.Node>();
  readonly #made = new Map<ts.Node, Map<string, Value>>();
  readonly #texts = new Map<ts.Node, Text>();
  readonly #parts = new Map<ts.Node, Text>();
  readonly #frames = new Map<ts.Node, Map<string, Frame>>();
  readonly #ids = new Map<object, number>();
  readonly #instances = new Map<Thing, Cell>();
  readonly #decorated = new Map<Thing, Cell>();
  /** What a pattern takes a part from. */
  readonly takenFrom = new Map<ts.Node, Cell[]>();
  /** The functions that are values, by where they are written. */
  readonly functions = new Map<ts.Node, Set<Thing>>();
  readonly #natives = new Map<string, Native>();
  readonly #variables = new Map<string, Variable>();
  readonly #outside = new Map<ts.Type, Outside>();
  readonly writes: {
    readonly into: Value;
    readonly name: string | undefined;
    readonly node: ts.Node;
  }[] = [];
  readonly #thrown = new Map<ts.SourceFile, Cell>();
  readonly globals: Thing;

  constructor(program: Program) {
    this.program = program;
    const [file] = program.files;
    this.globals = this.thing("object", { node: file as ts.Node, frame: undefined }, "globals");
  }

  /** Where the value of a node is, as its code was entered. */
  cellAt(
    node: ts.Node,
    frame: Frame | undefined,
  ): { readonly cell: Cell; readonly isNew: boolean } {
    const cell = this.knownAt(node, frame);
    if (cell !== undefined) return { cell, isNew: false };
    return { cell: this.share(node, frame, new NewCell()), isNew: true };
  }

  /** The cell of a node, if its code was entered by that way. */
  knownAt(node: ts.Node, frame: Frame | undefined): Cell | undefined {
    const first = this.#cells.get(node);
    return first?.frame === frame ? first?.cell : first?.others?.get(frame);
  }

  /** Has a node have the cell of another one. */
  share(node: ts.Node, frame: Frame | undefined, cell: Cell): Cell {
    const first = this.#cells.get(node);
    if (first === undefined) this.#cells.set(node, { frame, cell, others: undefined });
    else {
      first.others ??= new Map();
      first.others.set(frame, cell);
    }
    return cell;
  }

  /** One value for each place and way into it. */
  made<T extends Value>({ frame, node }: Site, what: string, make: () => T): T {
    const ofNode = this.#made.get(node) ?? new Map<string, Value>();
    this.#made.set(node, ofNode);
    const key = frame === undefined ? what : `${this.#id(frame)} ${what}`;
    const found = ofNode.get(key) as T | undefined;
    if (found !== undefined) return found;
    const value = make();
    ofNode.set(key, value);
    return value;
  }

  thing(kind: Thing["kind"], at: Site, what: string = kind): Thing {
    return this.made(at, what, () => ({
      kind,
      at,
      fields: new Map(),
      elements: new NewCell(),
      prototypes: new NewCell(),
      results: new NewCell(),
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
    const cell = new NewCell();
    thing.fields.set(name, cell);
    for (const watch of [...thing.watchers]) watch(name, cell);
    return cell;
  }

  eachField(thing: Thing, watch: (name: string, field: Cell) => void): void {
    thing.watchers.push(watch);
    for (const [name, field] of [...thing.fields]) watch(name, field);
  }

  /** How a function is entered by a call. One that calls itself is entered by any of its calls. */
  frame(
    entered: ts.Node,
    call: ts.Node | undefined,
    caller: Frame | undefined,
    outer: Frame | undefined,
    self: Value | undefined,
  ): { readonly frame: Frame; readonly isNew: boolean } {
    const frames = this.#frames.get(entered) ?? new Map<string, Frame>();
    this.#frames.set(entered, frames);
    const again = entryOf(entered, call, caller);
    if (again !== undefined && again.outer === outer) return { frame: again, isNew: false };
    const depth = 1 + Math.max(caller?.depth ?? 0, outer?.depth ?? 0);
    const isMerged = depth > deepest || frames.size > mostFrames;
    const key = isMerged
      ? "merged"
      : [call, caller, outer, self].map((part) => this.#id(part)).join();
    const found = frames.get(key);
    if (found !== undefined) return { frame: found, isNew: false };
    const at: Site = { node: entered, frame: undefined };
    const frame: Frame = {
      entered,
      call: isMerged ? undefined : call,
      caller: isMerged ? undefined : caller,
      outer,
      self: new NewCell(),
      result: new NewCell(),
      thrown: new NewCell(),
      given: this.thing("list", at, `given ${key}`),
      depth: isMerged ? 1 : depth,
    };
    frames.set(key, frame);
    return { frame, isNew: true };
  }

  native(name: string): Native {
    const found = this.#natives.get(name) ?? { kind: "native", name };
    this.#natives.set(name, found);
    return found;
  }

  /** A variable of the environment. */
  setting(name: string): Variable {
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

  /** What is read by a name that tells where it comes from, from what nobody knows. */
  named(node: ts.Node, name: string): Variable | undefined {
    const { parent } = node;
    if (ts.isCallExpression(parent) && parent.expression === node) return undefined;
    const told = isKeyHeader(name) ? name : readName(this.program, node);
    return told === undefined ? undefined : this.setting(told);
  }

  outside(type: ts.Type): Outside {
    const found = this.#outside.get(type) ?? { kind: "outside", type };
    this.#outside.set(type, found);
    return found;
  }

  /** What is put into a value that is not followed, or whose own parts are changed. */
  stored(into: Value, name: string | undefined, from: Cell, node: ts.Node): void {
    this.writes.push({ into, name, node });
    if (into.kind === "open" || into.kind === "outside") {
      this.handedOut.push({ cell: from, node, call: undefined });
    }
  }

  /** All instances of a class that are made. */
  instancesOf(thing: Thing): Cell {
    const known = this.#instances.get(thing) ?? new NewCell();
    this.#instances.set(thing, known);
    return known;
  }

  /** What decorators put in the place of a class. */
  decoratedCell(thing: Thing): Cell {
    const known = this.#decorated.get(thing) ?? new NewCell();
    this.#decorated.set(thing, known);
    return known;
  }

  /** What is thrown by a function, or else by the code of a file. */
  thrownIn(node: ts.Node, frame: Frame | undefined): Cell {
    if (frame !== undefined) return frame.thrown;
    const file = node.getSourceFile();
    const known = this.#thrown.get(file) ?? new NewCell();
    this.#thrown.set(file, known);
    return known;
  }

  /** What is handed out as a type of the program's own, and may come back as that. */
  standIn(declaration: ts.Node): Cell {
    const known = this.#standIns.get(declaration) ?? new NewCell();
    this.#standIns.set(declaration, known);
    return known;
  }

  idOf(part: object): number {
    return this.#id(part);
  }

  /** All that an expression evaluates to, whoever enters its code; `undefined` where nobody does. */
  seenAt(expression: ts.Node): readonly Value[] | undefined {
    const first = this.#cells.get(unwrap(expression));
    if (first?.others === undefined) return first?.cell.values;
    const cells = [first.cell, ...first.others.values()];
    return [...new Set(cells.flatMap(({ values }) => values))];
  }

  /** What an expression evaluates to, as its code was entered by one way. */
  seenIn(expression: ts.Node, frame: Frame | undefined): readonly Value[] {
    return this.knownAt(unwrap(expression), frame)?.values ?? [];
  }

  valuesAt(node: ts.Node): readonly Value[] {
    return this.seenAt(node) ?? [];
  }

  framesOf(entered: ts.Node): readonly Frame[] {
    return [...(this.#frames.get(entered)?.values() ?? [])];
  }

  #id(part: object | undefined): number {
    if (part === undefined) return 0;
    const id = this.#ids.get(part) ?? this.#ids.size + 1;
    this.#ids.set(part, id);
    return id;
  }
}
