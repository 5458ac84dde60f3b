import { argument, type Invocation } from "../calls/invocation.js";
import { invoke } from "../calls/invoke.js";
import type { Flow } from "../flow.js";
import { memberOf } from "../properties/inherited.js";
import { Cell } from "../solver/solver.js";
import { isThing, type Value } from "../values.js";

const asked = /^String\.prototype\.(matchAll|match|replace|search|split)(?:All)?$/;

/** A text asks what it is to be compared with for a function under a symbol: that does it then. */
export function askPattern(
  flow: Flow,
  name: string,
  self: Value | undefined,
  invocation: Invocation,
): void {
  const [, method] = asked.exec(name) ?? [];
  if (method === undefined) return;
  const text = new Cell();
  if (self !== undefined) flow.solver.add(text, self);
  const given = [{ cell: text }, ...invocation.given.slice(1)];
  flow.solver.each(argument(invocation, 0), (pattern) => {
    if (!isThing(pattern)) return;
    flow.solver.each(memberOf(flow, pattern, `@@${method}`), (one) =>
      invoke(flow, one, pattern, { ...invocation, given, isByLibrary: true }),
    );
  });
}
