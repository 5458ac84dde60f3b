import type { ts } from "../../../codegen/src/compiler.js";
import type { Flow } from "../flow.js";
import type { Argument } from "../forms/functions.js";
import { keyTexts } from "../forms/names.js";
import { iterateValue } from "../library/iterate.js";
import { Cell } from "../solver/solver.js";
import type { Frame, Value } from "../values.js";

/** A call of a function, a class or a method, and what it gives. */
export interface Invocation {
  readonly node: ts.Node;
  readonly frame: Frame | undefined;
  readonly given: readonly Argument[];
  readonly to: Cell;
  /** Whether it is the library that calls, maybe later: what is thrown then goes to whoever waits for that. */
  readonly isByLibrary?: boolean;
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

/**
 * A call of which each argument has a position: from the first list on that is spread, any of what follows may be at
 * any of them.
 */
export function withPositions(flow: Flow, invocation: Invocation): Invocation {
  const { given, node } = invocation;
  const first = given.findIndex(({ isSpread }) => isSpread);
  if (first === -1) return invocation;
  const cell = new Cell();
  for (const one of given.slice(first)) {
    if (one.isSpread) flow.solver.each(one.cell, (list) => iterateValue(flow, list, cell, node));
    else flow.solver.flow(one.cell, cell);
  }
  const any = Array.from({ length: Math.max(1, mostArguments - first) }, () => ({ cell }));
  return { ...invocation, given: [...given.slice(0, first), ...any] };
}

/** No function of the library does anything by position with more arguments than these. */
const mostArguments = 8;
