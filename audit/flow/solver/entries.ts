import type { ts } from "../../../codegen/src/compiler.js";
import type { Frame, Site, Thing, Value } from "../values.js";
import type { Effort, Steps } from "./effort.js";
import { runningFrame } from "./frames.js";
import { Made } from "./made.js";
import { Cell } from "./solver.js";

/** How functions and classes are entered, and what comes of that. */
export abstract class Entries extends Made {
  /** Functions that were entered. */
  readonly entered = new Set<ts.Node>();
  /** The functions that are values, by where they are written. */
  readonly functions = new Map<ts.Node, Set<Thing>>();
  readonly #frames = new Map<ts.Node, Map<string, Frame>>();
  readonly #mostFrames = new Map<ts.Node, number>();
  readonly #instances = new Map<Thing, Cell>();
  readonly #decorated = new Map<Thing, Cell>();
  readonly #standIns = new Map<ts.Node, Cell>();
  readonly #thrown = new Map<ts.SourceFile, Cell>();

  constructor(
    readonly effort: Effort,
    steps: Steps,
  ) {
    super(steps);
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
    const again = runningFrame(entered, call, caller);
    if (again !== undefined && again.outer === outer) return { frame: again, isNew: false };
    const depth = 1 + Math.max(caller?.depth ?? 0, outer?.depth ?? 0);
    const isMerged =
      depth > this.effort.deepest || frames.size > this.#mostFramesOf(entered, frames);
    // What is around it stays told apart: a function that was made twice knows two sets of variables.
    const key = isMerged
      ? ["merged", this.idOf(outer)].join()
      : [call, caller, outer, self].map((part) => this.idOf(part)).join();
    const found = frames.get(key);
    if (found !== undefined) return { frame: found, isNew: false };
    const at: Site = { node: entered, frame: undefined };
    const frame: Frame = {
      entered,
      call: isMerged ? undefined : call,
      caller: isMerged ? undefined : caller,
      outer,
      self: new Cell(),
      result: new Cell(),
      thrown: new Cell(),
      given: this.thing("list", at, `given ${key}`),
      depth: isMerged ? 1 : depth,
    };
    frames.set(key, frame);
    return { frame, isNew: true };
  }

  /** In how many ways a function is entered before all others are taken for one. */
  #mostFramesOf(entered: ts.Node, { size }: { readonly size: number }): number {
    const { mostFrames, mostOthers } = this.effort;
    if (size <= mostOthers) return mostOthers;
    const known = this.#mostFrames.get(entered);
    if (known !== undefined) return known;
    const most = this.passesService(entered) ? mostFrames : mostOthers;
    this.#mostFrames.set(entered, most);
    return most;
  }

  /** Whether a service may come into a function, or out of it. */
  protected abstract passesService(entered: ts.Node): boolean;

  framesOf(entered: ts.Node): readonly Frame[] {
    return [...(this.#frames.get(entered)?.values() ?? [])];
  }

  /** What is thrown by a function, or else by the code of a file. */
  thrownIn(node: ts.Node, frame: Frame | undefined): Cell {
    if (frame !== undefined) return frame.thrown;
    const file = node.getSourceFile();
    const known = this.#thrown.get(file) ?? new Cell();
    this.#thrown.set(file, known);
    return known;
  }

  /** All instances of a class that are made. */
  instancesOf(thing: Thing): Cell {
    const known = this.#instances.get(thing) ?? new Cell();
    this.#instances.set(thing, known);
    return known;
  }

  /** What decorators put in the place of a class. */
  decoratedCell(thing: Thing): Cell {
    const known = this.#decorated.get(thing) ?? new Cell();
    this.#decorated.set(thing, known);
    return known;
  }

  /** What is handed out as a type of the program's own, and may come back as that. */
  standIn(declaration: ts.Node): Cell {
    const known = this.#standIns.get(declaration) ?? new Cell();
    this.#standIns.set(declaration, known);
    return known;
  }
}
