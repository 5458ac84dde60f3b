import { Worker } from "node:worker_threads";
import vm, { runInThisContext, Script as Compiled } from "node:vm";

(0, eval)("1"); // unresolved: any
globalThis.eval("1"); // unresolved: any
const run = eval;
run("1"); // unresolved: any
[1].map(String).forEach(eval); // unresolved: any
Function("1")(); // unresolved: any
new globalThis.Function("1")(); // unresolved: any
const Made = Function;
Made("1"); // unresolved: any
Function.call(null, "1"); // unresolved: any
Reflect.construct(Function, ["1"]); // unresolved: any
class OfText extends Function {}
new OfText("1")(); // unresolved: any
const AsyncFunction = (async () => {}).constructor;
AsyncFunction("1"); // unresolved: any
Object.getPrototypeOf(async () => {}).constructor("1"); // unresolved: any
"".at.constructor("1"); // unresolved: any
runInThisContext("1"); // unresolved: any
vm.compileFunction("1"); // unresolved: any
new Compiled("1"); // unresolved: any
new Worker("1", { eval: true }); // unresolved: any
setInterval("1", 1); // unresolved: any

// What only speaks of functions runs no text.
export const props = { onClick: Function, of: [String, Function] };
export interface Callable extends Function {}
export const isFunction = (value: unknown): value is Function => value instanceof Function;
export const named = (value: object) => value.constructor.name;
export const same = (value: () => void) => value.constructor === Function;
class Script {
  constructor(readonly text: string) {}
}
new Script("1");
export const evaluate = { eval: (text: string) => text };
evaluate.eval("1");
