import { ts } from "../../../codegen/src/compiler.js";
import type { Flow } from "../flow.js";
import { expose } from "../outside/hand-out.js";
import type { Cell } from "../solver/solver.js";
import { data, type Scoped, type Value } from "../values.js";
import type { Invocation } from "./invocation.js";

/** A method of a client that sets something gives back the client; others give data. */
export function callOfSdk(
  flow: Flow,
  method: Extract<Value, { kind: "method" }>,
  self: Value | undefined,
  { frame, given, node, to }: Invocation,
): void {
  const { solver } = flow;
  if (method.of.kind === "client") {
    if (ts.isCallExpression(node)) {
      // It may have been read from another one: `setKey.call(client, key)`.
      const client = self?.kind === "client" ? self : method.of;
      flow.setterCalls.push({ client, setter: method.name, call: node, frame, given });
    }
    solver.add(to, self ?? method.of);
    return;
  }
  const called = flow.calledOn.get(method) ?? new Set();
  flow.calledOn.set(method, called);
  if (self !== undefined) called.add(self);
  // It may call what it is handed, such as to tell of its progress.
  for (const { cell } of given) solver.each(cell, (value) => expose(flow, value));
  solver.add(to, data);
}

export function makeScoped(
  flow: Flow,
  { frame, node, to }: Invocation,
  client: Cell,
  grant: Cell,
): void {
  const at = { node, frame };
  const made = flow.made(at, "scoped", (): Scoped => ({ kind: "scoped", at, client, grant }));
  flow.scoped.add(made);
  flow.solver.add(to, made);
}
