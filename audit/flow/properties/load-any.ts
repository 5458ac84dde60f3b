import type { ts } from "../../../codegen/src/compiler.js";
import { isGlobalObject } from "../../facts/global-object.js";
import { addMethod } from "../calls/sdk-members.js";
import type { Flow } from "../flow.js";
import { hasOtherModules } from "../forms/common-js.js";
import { addNative } from "../library/natives.js";
import { addOutside, memberType } from "../outside/outside.js";
import { mayRun } from "../running/runs.js";
import type { Cell } from "../solver/solver.js";
import { isThing, type Native, type Value } from "../values.js";
import { describedName } from "./getters.js";
import { memberOf } from "./inherited.js";

/** Has everything that is in a value flow to a cell, whatever its name. */
export function loadAny(flow: Flow, value: Value, to: Cell, node: ts.Node): void {
  const { solver } = flow;
  if (isThing(value)) {
    solver.flow(value.elements, to);
    flow.eachField(value, (name, field) => {
      const described = describedName(name);
      if (described !== undefined) solver.flow(memberOf(flow, value, described), to);
      else if (!name.startsWith(" ")) solver.flow(field, to);
    });
    for (const name of value.getters.keys()) solver.flow(memberOf(flow, value, name), to);
    solver.each(value.prototypes, (base) => {
      if (base.kind !== "native") loadAny(flow, base, to, node);
    });
    return;
  }
  solver.each(flow.extended, (added) => loadAny(flow, added, to, node));
  if (value.kind === "service") {
    for (const name of value.class.methods) addMethod(flow, value, name, to);
    solver.flow(value.client, to);
    return;
  }
  if (value.kind === "scoped") solver.add(to, value);
  if (value.kind === "client") addMethod(flow, value, "*", to);
  if (value.kind === "outside") addOutside(flow, memberType(flow, value.type, undefined), to, node);
  if (value.kind === "native") loadAnyOfNative(flow, value, to, node);
  if (value.kind === "open") solver.add(to, value);
}

/** What something of the language's own has by any name; what runs code is among it, where a part of it does. */
function loadAnyOfNative(flow: Flow, value: Native, to: Cell, node: ts.Node): void {
  const { name } = value;
  if (name === "process.argv") flow.solver.add(to, flow.setting(name));
  if (isGlobalObject(name) || mayRun(name)) addNative(flow, "eval", to);
  if (hasOtherModules(name)) addNative(flow, `${name}.*`, to);
  const added = flow.fieldsOf(value);
  if (added !== undefined) loadAny(flow, added, to, node);
}
