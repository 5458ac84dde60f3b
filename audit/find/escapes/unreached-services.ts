import { ts } from "../../../codegen/src/compiler.js";
import { isAssigned, unwrap } from "../../facts/syntax.js";
import type { Flow } from "../../flow/flow.js";
import { exposesService } from "../../flow/outside/exposes-service.js";

/**
 * The services and clients that go where no value was followed to: the arguments of a call whose function is not known,
 * and what is assigned to a property of an object that is not known. Where a program is understood there is none.
 */
export function unreachedServices(flow: Flow): ts.Node[] {
  const found: ts.Node[] = [];
  const isEmpty = (node: ts.Expression) => flow.seenAt(node)?.length === 0;
  const exposes = (node: ts.Node) =>
    flow.valuesAt(node).some((value) => exposesService(flow, value));
  for (const node of flow.nodes()) {
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && isEmpty(node.expression)) {
      found.push(...(node.arguments ?? []).filter(exposes));
    } else if (ts.isBinaryExpression(node) && isAssigned(node.left)) {
      const left = unwrap(node.left);
      const isMember = ts.isPropertyAccessExpression(left) || ts.isElementAccessExpression(left);
      if (isMember && isEmpty(left.expression) && exposes(node.right)) {
        found.push(node.right);
      }
    }
  }
  return found;
}
