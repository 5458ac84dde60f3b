import { ts } from "../../codegen/src/compiler.js";
import { declaredBy, type Program } from "../facts/analysis.js";
import { readName } from "../facts/environment.js";
import { isGlobalObject } from "../facts/global-object.js";
import { isKeyHeader } from "../key-source.js";
import { passesService } from "./outside/passes-service.js";
import type { CodeRun } from "./running/code-runs.js";
import { type Effort, Steps } from "./solver/effort.js";
import { Entries } from "./solver/entries.js";
import { Cell, Solver } from "./solver/solver.js";
import {
  type Bound,
  type EnvironmentVariable,
  type Frame,
  isThing,
  type Scoped,
  type Thing,
  type Value,
} from "./values.js";

/** A place where a value is handed to code that is not read. */
export interface HandedOut {
  readonly cell: Cell;
  readonly node: ts.Node;
  /** The call of which it is an argument; without one, nobody tells what it is taken for. */
  readonly call: ts.Node | undefined;
  /** Where the program itself stored it: `console.u = users`. It is no loss if the program reads that name. */
  readonly under?: { readonly thing: Thing; readonly name: string };
}

/** What is set on a client, and by which call. */
export interface SetterCall {
  readonly client: Value;
  readonly setter: string;
  readonly call: ts.CallExpression;
  readonly frame: Frame | undefined;
  readonly given: readonly { readonly cell: Cell; readonly isSpread?: boolean }[];
}

/** The values of a program, while they are followed. Equal things are one object. */
export class Flow extends Entries {
  readonly program: Program;
  readonly solver: Solver;
  readonly handedOut: HandedOut[] = [];
  readonly setterCalls: SetterCall[] = [];
  /** What code that is not read was handed. */
  readonly exposed = new Set<Bound | Thing>();
  /** Made by `bind`, and not called yet. */
  readonly idle = new Set<Bound>();
  /** Variables that are only said to be there: what the program puts into them, or else what comes from outside. */
  readonly ambient: {
    readonly own: Cell;
    readonly type: ts.Type;
    readonly to: Cell;
    readonly node: ts.Node;
  }[] = [];
  /** Where methods are read by no expression of their own: `Reflect.get(users, name)`. */
  readonly hiddenReads = new Set<ts.Node>();
  /** Classes of which such code may make instances. */
  readonly wanted = new Set<Thing>();
  /** Where something is that is thrown, or that a promise is rejected with. */
  readonly throwing = new Set<Cell>();
  /**
   * What of it a service can be got at through. Whoever catches anything may be given all of that: a promise, a getter
   * or an iterator throws where nobody has called it.
   */
  readonly thrown = new Cell();
  /** Where something is that the code of a file throws, outside of all functions. */
  readonly throwingAlone = new Set<Cell>();
  /** What of that a service can be got at through: it comes to those who listen for what nobody catches. */
  readonly uncaught = new Cell();
  /** The functions that settle a promise, each with where its value is. */
  readonly resolvers = new Map<Value, Cell>();
  /** The scoped clients that are made. */
  readonly scoped = new Set<Scoped>();
  /** Modules of which the exports are known. */
  readonly modules = new Set<ts.Node>();
  /** What a pattern takes a part from. */
  readonly takenFrom = new Map<ts.Node, Cell[]>();
  readonly writes: {
    readonly into: Value;
    readonly name: string | undefined;
    readonly node: ts.Node;
  }[] = [];
  /** The prototypes of the language's own that the program adds to: what is not its own inherits from them, too. */
  readonly extended = new Cell();
  /** Computed names, each with what is done if no value comes to be one. */
  readonly namesToCome: { readonly value: Cell; readonly takeAll: () => void }[] = [];
  /** What each method of a service is called on: on nothing, it fails. */
  readonly calledOn = new Map<Value, Set<Value>>();
  /** Methods that code may call which is not read. */
  readonly methodsHandedOut = new Set<Value>();
  /** Calls that have code run, and where what does so is handed to code that is not read. */
  readonly codeRuns: CodeRun[] = [];
  readonly runnersHandedOn = new Set<ts.Node>();
  readonly globals: Thing;

  constructor(program: Program, effort: Effort) {
    const steps = new Steps(effort.steps);
    super(effort, steps);
    this.solver = new Solver(steps);
    this.program = effort.unread.size === 0 ? program : without(program, effort.unread);
    const [file] = program.files;
    this.globals = this.thing("object", { node: file as ts.Node, frame: undefined }, "globals");
  }

  protected passesService(entered: ts.Node): boolean {
    return passesService(this.program, entered);
  }

  override thrownIn(node: ts.Node, frame: Frame | undefined): Cell {
    const thrown = super.thrownIn(node, frame);
    if (frame === undefined) this.throwingAlone.add(thrown);
    return thrown;
  }

  /** Whether a node stands in a file that is taken for code that is not read. */
  isUnread(node: ts.Node): boolean {
    return this.effort.unread.has(node.getSourceFile());
  }

  /** What is read by a name that tells where it comes from, from what nobody knows. */
  named(node: ts.Node, name: string): EnvironmentVariable | undefined {
    const { parent } = node;
    // A module inherits from what nobody knows, too, and has none around it.
    if (parent === undefined) return undefined;
    if (ts.isCallExpression(parent) && parent.expression === node) return undefined;
    const told = isKeyHeader(name) ? name : readName(this.program, node);
    return told === undefined ? undefined : this.setting(told);
  }

  /**
   * The fields of a value: its own, or those that the program adds to what is not its own, such as
   * `Array.prototype`, a service or a client. All services of a class share theirs, as do all clients.
   *
   * @returns `undefined` of a value that nobody knows
   */
  fieldsOf(value: Value): Thing | undefined {
    if (isThing(value)) return value;
    const { at } = this.globals;
    if (value.kind === "client") return this.thing("object", at, "added to clients");
    if (value.kind === "service") {
      return this.thing("object", at, `added to ${this.idOf(value.class)}`);
    }
    if (value.kind === "sdk-class") {
      return this.thing("object", at, `added to ${this.idOf(value)}`);
    }
    if (value.kind !== "native") return undefined;
    return this.addedTo(value.name);
  }

  /** What the program adds to something of the language's own. */
  addedTo(native: string): Thing {
    if (isGlobalObject(native)) return this.globals;
    return this.thing("object", this.globals.at, `added to ${native}`);
  }

  /** The program adds to what is not its own, or changes it; of a value that nobody knows, it does not read that back. */
  added(into: Value, name: string | undefined, from: Cell, node: ts.Node): void {
    this.writes.push({ into, name, node });
    const thing = this.fieldsOf(into);
    if (thing !== undefined && into.kind === "native" && into.name.endsWith(".prototype")) {
      this.solver.add(this.extended, thing);
    }
    this.handedOut.push({
      ...{ cell: from, node, call: undefined },
      ...(thing === undefined || name === undefined ? {} : { under: { thing, name } }),
    });
  }
}

/** A program of which some files are none of its own. */
function without(program: Program, unread: ReadonlySet<ts.SourceFile>): Program {
  const isRead = (node: ts.Node) => !unread.has(node.getSourceFile());
  const isOwnNode = (node: ts.Node) => program.isOwnNode(node) && isRead(node);
  const files = program.files.filter(isRead);
  return { ...program, files, isOwnNode, isOwn: declaredBy(program.references, isOwnNode) };
}
