import type { Flow } from "../flow.js";
import { handOutAll } from "../outside/hand-out.js";
import { data } from "../values.js";
import type { Invocation } from "./invocation.js";

/** Called, data gives data: among it is what an SDK has to make some, such as `Query.equal`. */
export function callOfData(flow: Flow, { given, node, to }: Invocation): void {
  handOutAll(flow, given, node);
  flow.solver.add(to, data);
}
