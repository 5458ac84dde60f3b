import type { ts } from "../../../codegen/src/compiler.js";
import { unwrap } from "../../facts/syntax.js";
import type { Frame, Value } from "../values.js";
import type { Steps } from "./effort.js";
import { Cell } from "./solver.js";

/** The cells of a node: most have one. */
interface CellsOfNode {
  readonly frame: Frame | undefined;
  readonly cell: Cell;
  others: Map<Frame | undefined, Cell> | undefined;
}

/** Where the value of each node is, once for each way into its code. */
export class Cells {
  readonly #cells = new Map<ts.Node, CellsOfNode>();
  constructor(readonly steps: Steps) {}

  /** Where the value of a node is, as its code was entered. */
  cellAt(
    node: ts.Node,
    frame: Frame | undefined,
  ): { readonly cell: Cell; readonly isNew: boolean } {
    const cell = this.knownAt(node, frame);
    if (cell !== undefined) return { cell, isNew: false };
    return { cell: this.share(node, frame, new Cell()), isNew: true };
  }

  /** All that was evaluated. */
  nodes(): Iterable<ts.Node> {
    return this.#cells.keys();
  }

  /** The cell of a node, if its code was entered by that way. */
  knownAt(node: ts.Node, frame: Frame | undefined): Cell | undefined {
    const first = this.#cells.get(node);
    return first?.frame === frame ? first?.cell : first?.others?.get(frame);
  }

  /** Has a node have the cell of another one. */
  share(node: ts.Node, frame: Frame | undefined, cell: Cell): Cell {
    this.steps.take();
    const first = this.#cells.get(node);
    if (first === undefined) this.#cells.set(node, { frame, cell, others: undefined });
    else {
      first.others ??= new Map();
      first.others.set(frame, cell);
    }
    return cell;
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

  /** How many values a node has, in all the ways that its code was entered. */
  weightOf(node: ts.Node): number {
    const first = this.#cells.get(node);
    const others = [...(first?.others?.values() ?? [])];
    return others.reduce((sum, { values }) => sum + values.length, first?.cell.values.length ?? 0);
  }

  valuesAt(node: ts.Node): readonly Value[] {
    return this.seenAt(node) ?? [];
  }
}
