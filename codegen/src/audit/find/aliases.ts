import { ts } from "../../compiler.js";
import type { UnresolvedReason } from "../use.js";
import type { Program } from "./analysis.js";
import type { Conversion } from "./conversions.js";
import { loses } from "./losses.js";
import { unwrap } from "./syntax.js";

/**
 * Lists objects that are lent under a type which knows more of them than their own, and are given a
 * service there: `fill(box)`, where `box` is `{ users: any }` and `fill` sets `users`. The service is got
 * at by the object's first name afterwards, where nothing tells of it.
 */
export function listAliases(
  program: Program,
  conversions: readonly Conversion[],
  lost: Map<ts.Node, UnresolvedReason>,
): void {
  const written = writtenMembers(program, conversions);
  const fills = program.index.calls.some((call) => isFilling(program, call));
  if (written.size === 0 && !fills) return;
  for (const conversion of conversions) {
    const node = unwrap(conversion.node);
    if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) continue;
    const target = conversion.target();
    if (target === undefined) continue;
    const source = program.checker.getTypeAtLocation(node);
    if (isLent(program, source, target, written)) lost.set(conversion.node, "any");
  }
}

/** The program's own members that are given services by whoever has the object, and not by itself. */
function writtenMembers(
  { carriers, checker, isOwnNode, references }: Program,
  conversions: readonly Conversion[],
): ReadonlySet<ts.Declaration> {
  const written = new Set<ts.Declaration>();
  for (const { node, left } of conversions) {
    const target = left && unwrap(left);
    if (target === undefined || !ts.isPropertyAccessExpression(target)) continue;
    if (target.expression.kind === ts.SyntaxKind.ThisKeyword) continue;
    const members = references.declarationsOf(target.name).filter(isOwnNode);
    if (members.length === 0 || !carriers.carries(checker.getTypeAtLocation(node))) continue;
    for (const member of members) written.add(member);
  }
  return written;
}

const filling: ReadonlySet<string> = new Set(["add", "push", "set", "splice", "unshift"]);

/** Whether a service is put into a container that a function was handed. */
function isFilling({ carriers, checker, references }: Program, call: ts.CallExpression): boolean {
  const callee = unwrap(call.expression);
  if (!ts.isPropertyAccessExpression(callee) || !filling.has(callee.name.text)) return false;
  const container = unwrap(callee.expression);
  return (
    ts.isIdentifier(container) &&
    references.declarationsOf(container).some(ts.isParameter) &&
    carriers.carries(checker.getTypeAtLocation(container))
  );
}

function isLent(
  { carriers, checker }: Program,
  source: ts.Type,
  target: ts.Type,
  written: ReadonlySet<ts.Declaration>,
): boolean {
  if (source === target) return false;
  const isAny = (source.flags & ts.TypeFlags.Any) !== 0;
  const known = checker.getNonNullableType(target);
  const isLost = (property: ts.Symbol): boolean => {
    if (!(property.declarations ?? []).some((d) => written.has(d))) return false;
    const own = source.getProperty(property.name);
    if (own === property) return false;
    if (isAny || own === undefined) return true;
    return loses(
      carriers,
      checker,
      checker.getTypeOfSymbol(property),
      checker.getTypeOfSymbol(own),
    );
  };
  if (known.getProperties().some(isLost)) return true;
  const lent = known as ts.TypeReference;
  const own = source as ts.TypeReference;
  const isContainer = /^(Array|Map|Set|WeakMap)$/.test(known.symbol?.name ?? "");
  if (!isContainer || own.target !== lent.target) return false;
  const taken = checker.getTypeArguments(own);
  return checker.getTypeArguments(lent).some((given, index) => {
    const other = taken[index];
    return other !== undefined && carriers.carries(given) && loses(carriers, checker, given, other);
  });
}
