import type { Flow } from "../flow.js";
import type { Cell } from "../solver/solver.js";

/** So many parts of one text are told; the sum of thousands would take a step for each two of them. */
const mostParts = 50;

/** A part of a text is known, and not the whole. */
export function partOfText(flow: Flow, from: Cell, to: Cell): void {
  flow.solver.each(from, (value) => {
    if (value.kind === "text") {
      if (to.values.length < mostParts) flow.solver.add(to, flow.text(value.node, undefined));
    } else if (value.kind === "setting" || value.kind === "open") flow.solver.add(to, value);
  });
}
