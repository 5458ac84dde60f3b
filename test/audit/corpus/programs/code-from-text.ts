import { Worker } from "node:worker_threads";
import vm, { runInThisContext, Script as Compiled } from "node:vm";

(0, eval)("1"); // unresolved: code
globalThis.eval("1"); // unresolved: code
const run = eval;
run("1"); // unresolved: code
[1].map(String).forEach(eval); // unresolved: code
Function("1")(); // unresolved: code
new globalThis.Function("1")(); // unresolved: code
const Made = Function;
Made("1"); // unresolved: code
Function.call(null, "1"); // unresolved: code
Reflect.construct(Function, ["1"]); // unresolved: code
class OfText extends Function {}
new OfText("1")(); // unresolved: code
const AsyncFunction = (async () => {}).constructor;
AsyncFunction("1"); // unresolved: code
Object.getPrototypeOf(async () => {}).constructor("1"); // unresolved: code
"".at.constructor("1"); // unresolved: code
runInThisContext("1"); // unresolved: code
vm.compileFunction("1"); // unresolved: code
new Compiled("1"); // unresolved: code
new Worker("1", { eval: true }); // unresolved: code
setInterval("1", 1); // unresolved: code

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
