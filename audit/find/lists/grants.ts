import { ts } from "../../../codegen/src/compiler.js";
import type { KeyKind } from "../../../src/refusals.js";
import { keyGrantKind } from "../../facts/scoped-clients.js";
import type { Flow } from "../../flow/flow.js";
import { isThing, type Scoped, type Value } from "../../flow/values.js";

/** A list of scopes that a client may be made with. */
export interface GrantList {
  readonly kind: KeyKind;
  /** The list; or, if it can't be followed to one that is written out, what is handed over. */
  readonly node: ts.Expression;
}

/** What a client is made with, as far as it could be followed. */
export interface FoundGrant {
  readonly lists: readonly GrantList[];
  /** Whether those are all that it may be. */
  readonly known: boolean;
}

/** What a call is given as the grant that makes a scoped client; `undefined` for other calls. */
export function grantOf(flow: Flow, call: ts.Node): ts.Expression | undefined {
  if (!ts.isCallExpression(call)) return undefined;
  if (flow.program.isScopedClient(call)) return call.arguments[1];
  // What a client factory makes takes the grant alone.
  return [...flow.scoped].some(({ at }) => at.node === call) ? call.arguments[0] : undefined;
}

/** The lists that the grant of a scoped client is made of. */
export const grantAt = (flow: Flow, { grant }: Scoped): FoundGrant =>
  listsAmong(flow, grant.values, "project");

function listsAmong(flow: Flow, values: readonly Value[], kind: KeyKind): FoundGrant {
  const { isOwnNode, references } = flow.program;
  let known = values.length > 0;
  const lists = new Map<ts.Node, GrantList>();
  for (const value of values) {
    const node = isThing(value) ? value.at.node : undefined;
    const other = node && ts.isCallExpression(node) ? keyGrantKind(node, references) : undefined;
    if (other !== undefined && isThing(value) && kind === "project") {
      const inner = listsAmong(flow, value.elements.values, other);
      for (const one of inner.lists) lists.set(one.node, one);
      known &&= inner.known;
    } else if (node !== undefined && ts.isArrayLiteralExpression(node) && isOwnNode(node)) {
      lists.set(node, { kind, node });
    } else known = false;
  }
  return { lists: [...lists.values()], known };
}
