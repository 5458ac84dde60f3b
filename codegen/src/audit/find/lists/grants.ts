import type { KeyKind } from "../../../../../src/refusals.js";
import { ts } from "../../../compiler.js";
import type { Program } from "../analysis.js";
import type { Frame, Site } from "../flow/chains.js";
import { Trace } from "../flow/trace.js";
import { keyGrantKind } from "../scoped-clients.js";

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
export function grantOf(program: Program, call: ts.Node): ts.Expression | undefined {
  if (!ts.isCallExpression(call)) return undefined;
  if (program.fromFactories.has(call)) return call.arguments[0];
  return program.isScopedClient(call) ? call.arguments[1] : undefined;
}

const found = new WeakMap<Site, FoundGrant>();

/** Follows the grant of a scoped client to the lists that it is made of. */
export function grantAt(program: Program, site: Site): FoundGrant {
  const before = found.get(site);
  if (before !== undefined) return before;
  const grant = grantOf(program, site.node);
  const answer = grant === undefined ? nothing : follow(program, grant, site.frame, "project");
  found.set(site, answer);
  return answer;
}

const nothing: FoundGrant = { lists: [], known: false };

function follow(
  program: Program,
  grant: ts.Expression,
  frame: Frame | undefined,
  kind: KeyKind,
): FoundGrant {
  if (ts.isSpreadElement(grant)) return nothing;
  const trace = new Trace(program);
  let known = trace.value(grant, undefined, frame);
  const lists = new Map<ts.Node, GrantList>();
  for (const { node, frame: around } of trace.sites) {
    const other = ts.isCallExpression(node) ? keyGrantKind(node, program.references) : undefined;
    const [list] = other === undefined ? [] : (node as ts.CallExpression).arguments;
    if (other !== undefined && list !== undefined && kind === "project") {
      const inner = follow(program, list, around, other);
      for (const one of inner.lists) lists.set(one.node, one);
      known &&= inner.known;
    } else if (ts.isArrayLiteralExpression(node) && program.isOwnNode(node)) {
      lists.set(node, { kind, node });
    } else known = false;
  }
  return { lists: [...lists.values()], known };
}
