import type { ts } from "../../compiler.js";
import type { Flow } from "./flow.js";
import type { Argument } from "./functions.js";
import { keyTexts } from "./names.js";
import { Cell } from "./solver.js";
import type { Frame, Value } from "./values.js";

/** A call of a function, a class or a method, and what it gives. */
export interface Invocation {
  readonly node: ts.Node;
  readonly frame: Frame | undefined;
  readonly given: readonly Argument[];
  readonly to: Cell;
}

/** What a function of the language's own does when it is called. */
export type Special = (flow: Flow, self: Value | undefined, invocation: Invocation) => void;

/** What a call is given at a position. */
export const argument = ({ given }: Invocation, index: number): Cell =>
  given[index]?.cell ?? new Cell();
export const nodeAt = ({ given }: Invocation, index: number): ts.Expression | undefined =>
  given[index]?.node;

/** The names that an argument may be; `undefined` if it may be any. */
export const namesAt = (
  flow: Flow,
  invocation: Invocation,
  index: number,
): readonly string[] | undefined => {
  const node = nodeAt(invocation, index);
  return node === undefined ? undefined : keyTexts(flow, node);
};
