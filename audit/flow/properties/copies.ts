import type { ts } from "../../../codegen/src/compiler.js";
import type { Flow } from "../flow.js";
import { addOutside, memberType } from "../outside/outside.js";
import type { Cell } from "../solver/solver.js";
import { isThing, type Thing } from "../values.js";
import { memberOf } from "./inherited.js";
import { put } from "./stores.js";

/** Puts the own fields of what is in a cell into an object: `{ ...from }`, `Object.assign(into, from)`. */
export function copyFields(
  flow: Flow,
  from: Cell,
  into: Thing,
  node: ts.Node,
  without: ReadonlySet<string> = new Set(),
): void {
  const { solver } = flow;
  solver.each(from, (value) => {
    if (value.kind === "open") solver.add(into.elements, value);
    if (value.kind === "outside")
      addOutside(flow, memberType(flow, value.type, undefined), into.elements, node);
    // An environment with more in it has the variables of that.
    if (value.kind === "native") solver.add(into.prototypes, value);
    if (value.kind === "service") solver.flow(value.client, flow.field(into, "client"));
    // Its services are its own fields.
    if (value.kind === "scoped") solver.add(into.elements, value);
    if (!isThing(value) || value === into) return;
    solver.flow(value.elements, into.elements);
    flow.eachField(value, (name, field) => {
      if (!without.has(name) && name !== "prototype") put(flow, into, name, field);
    });
    for (const name of value.getters.keys()) {
      if (!without.has(name)) solver.flow(memberOf(flow, value, name), flow.field(into, name));
    }
  });
}
