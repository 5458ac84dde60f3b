import { ts } from "../../../codegen/src/compiler.js";
import { parameterType } from "../../facts/conversion-types.js";
import { oncePer } from "../../facts/once-per.js";
import { isAssigned } from "../../facts/syntax.js";
import type { Flow, HandedOut } from "../../flow/flow.js";
import { exposesService } from "../../flow/outside/exposes-service.js";
import type { UnresolvedReason } from "../../use.js";
import {
  type Handed,
  isForShortLivedKey,
  isReadByName,
  isTakenByPackage,
  isTakenByRunTime,
} from "./handed-over.js";
import { loses } from "./losses.js";
import { isNeverReadBack } from "./read-back.js";
import { unreachedServices } from "./unreached-services.js";

/**
 * The places where services and clients go on to code that is not read, and that no type tells of from there. Asked once
 * all values have been followed.
 */
export const escapesIn = oncePer(findEscapes);

function findEscapes(flow: Flow): ReadonlyMap<ts.Node, UnresolvedReason> {
  const lost = new Map<ts.Node, UnresolvedReason>();
  for (const one of flow.handedOut) {
    if (one.under?.thing.members.has(one.under.name)) continue;
    if (lost.has(one.node) || !one.cell.values.some((value) => exposesService(flow, value)))
      continue;
    const reason = lossAt(flow, one);
    if (reason !== undefined) lost.set(one.node, reason);
  }
  for (const node of unreachedServices(flow)) lost.set(node, "any");
  for (const [node, reason] of lost) {
    if (isNeverReadBack(flow.program, node, reason)) lost.delete(node);
  }
  return lost;
}

function lossAt({ program }: Flow, { call, node }: HandedOut): UnresolvedReason | undefined {
  const { carriers, checker } = program;
  const isArgument = call !== undefined && (ts.isCallExpression(call) || ts.isNewExpression(call));
  const target = () =>
    isArgument ? parameterType(call, node as ts.Expression, checker) : undefined;
  const handed: Handed = isArgument ? { node, call } : { node };
  if (isTakenByRunTime(program, handed)) return undefined;
  if (isForShortLivedKey(program, handed)) return "any";
  if (isTakenByPackage(program, handed) || isReadByName(program, handed)) return "package";
  const type = checker.getTypeAtLocation(node);
  // What is private to a class is so for code that is not read, too.
  if (carriers.hides(type) && !carriers.carries(type)) return undefined;
  // Whoever reads a property finds there what its type says.
  if (!isArgument && isAssigned(node) && carriers.carries(type)) return undefined;
  const taken = target();
  if (carriers.hides(type) && taken !== undefined && !loses(carriers, checker, type, taken)) {
    return undefined;
  }
  return "any";
}
