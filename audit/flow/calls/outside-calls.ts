import { ts } from "../../../codegen/src/compiler.js";
import { lookedUp } from "../../facts/environment.js";
import type { Flow } from "../flow.js";
import { handOutAll } from "../outside/hand-out.js";
import { addOutside } from "../outside/outside.js";
import { open } from "../values.js";
import type { Invocation } from "./invocation.js";

/** A call of code that is not read. */
export function outsideCall(
  flow: Flow,
  { node, given, to }: Invocation,
  result?: ts.Type | undefined,
): void {
  const { checker } = flow.program;
  handOutAll(flow, given, node);
  const isCall = ts.isCallExpression(node) || ts.isNewExpression(node);
  const seen = isCall ? checker.getTypeAtLocation(node) : result;
  const asked = given[0];
  // `get("APPWRITE_KEY")`: what is looked up by a name that tells where it comes from.
  if (asked !== undefined && asked.isSpread !== true && mayBeText(seen ?? result)) {
    flow.solver.each(asked.cell, (value) => {
      const name =
        value.kind === "text" && value.text !== undefined ? lookedUp(value.text) : undefined;
      flow.solver.add(to, name === undefined ? open : flow.setting(name));
    });
    if (asked.node !== undefined && ts.isStringLiteralLike(asked.node)) return;
  }
  const isTold = seen !== undefined && (seen.flags & ts.TypeFlags.Any) === 0;
  addOutside(flow, isTold ? seen : (result ?? seen), to, node);
}

/** Whether a type lets a value be a text. */
const mayBeText = (type: ts.Type | undefined): boolean =>
  type === undefined ||
  (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.StringLike)) !== 0 ||
  type.isUnion();
