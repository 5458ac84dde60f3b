import type { Flow } from "../flow.js";
import type { Cell } from "../solver/solver.js";
import type { Thing } from "../values.js";

const prefix = " get ";

/** Where the function is by which a property gets its value, as it was defined: `Object.defineProperty(one, "u", { get })`. */
export const getterOf = (flow: Flow, thing: Thing, name: string): Cell =>
  flow.field(thing, `${prefix}${name}`);

/** The property that a field has the getter of; `undefined` of all other fields. */
export const describedName = (field: string): string | undefined =>
  field.startsWith(prefix) ? field.slice(prefix.length) : undefined;
