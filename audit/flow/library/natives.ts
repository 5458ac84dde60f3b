import { isGlobalObject } from "../../facts/global-object.js";
import type { Flow } from "../flow.js";
import { memberName } from "../running/imported.js";
import type { Cell } from "../solver/solver.js";
import { open } from "../values.js";
import { ownBuiltins } from "./builtins.js";

/** A function or an object of the language's own. */
export function addNative(flow: Flow, name: string, to: Cell): void {
  flow.solver.add(to, flow.native(name));
}

export function loadOfNative(flow: Flow, owner: string, name: string, to: Cell): void {
  const { solver } = flow;
  // `node = node.next` has no end, and nothing of the language's own is that deep.
  if (owner.split(".").length > deepestNative) solver.add(to, open);
  else if (isEnvironment(owner)) solver.add(to, flow.setting(name));
  else if (owner === "process.argv" && /^\d+$/.test(name)) {
    solver.add(to, flow.setting("process.argv"));
  } else if (owner.startsWith(runtimeConfig)) {
    // Settings of a framework may stand in each other.
    solver.add(to, flow.setting(`${owner}.${name}`.slice(runtimeConfig.length + 1)));
    addNative(flow, `${owner}.${name}`, to);
  } else if (isGlobalObject(owner)) addNative(flow, name, to);
  else if (/^(call|apply|bind)$/.test(name) && owner !== "Reflect") {
    addNative(flow, `Function.prototype.${name}`, to);
  } else addNative(flow, memberName(owner, name), to);
}

const deepestNative = 6;

/** Objects whose properties are variables of the environment. */
export const isEnvironment = (name: string): boolean =>
  name === "process.env" || name === "import.meta.env" || name === "Bun.env";

/** What Nuxt's function of that name returns. */
export const runtimeConfig = "useRuntimeConfig()";

export function loadOfFunction(flow: Flow, name: string, to: Cell): void {
  if (name === "constructor") addNative(flow, "Function", to);
  if (ownBuiltins(flow, "Function.prototype").has(name)) {
    addNative(flow, `Function.prototype.${name}`, to);
  }
}

export const isPromiseMethod = (name: string): boolean => /^(then|catch|finally)$/.test(name);
