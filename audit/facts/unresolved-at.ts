import type { ts } from "../../codegen/src/compiler.js";
import { placeOf } from "../place-of.js";
import type { Unresolved, UnresolvedReason } from "../use.js";
import { quote } from "./quote.js";

/** A place that may hide uses. */
export function unresolvedAt(reason: UnresolvedReason, node: ts.Node): Unresolved {
  return { reason, text: quote(node), place: placeOf(node) };
}
