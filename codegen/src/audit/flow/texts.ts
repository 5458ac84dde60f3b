import type { Flow } from "./flow.js";
import type { Cell } from "./solver.js";

/** A part of a text is known, and not the whole. */
export function partOfText(flow: Flow, from: Cell, to: Cell): void {
  flow.solver.each(from, (value) => {
    if (value.kind === "text") flow.solver.add(to, flow.text(value.node, undefined));
    else if (value.kind === "setting" || value.kind === "open") flow.solver.add(to, value);
  });
}
