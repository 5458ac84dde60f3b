import type { ts } from "../../compiler.js";
import type { Unresolved } from "../use.js";
import type { Program } from "./analysis.js";
import { sitesBehind, valueAt } from "./callers.js";
import { unresolvedAt } from "./unresolved.js";

/** A read of a member of the program's own types, and the places where the services are made behind it. */
export interface Meeting {
  readonly members: readonly ts.Declaration[];
  readonly sites: readonly ts.Node[];
}

/**
 * Services that were handed to a type of the program's own, and that are not behind any read of that
 * type's members. They went a way that nobody has followed, or are never called: so they are listed,
 * whatever else was found.
 */
export function unmetServices(program: Program, meetings: readonly Meeting[]): Unresolved[] {
  const met = new Map<ts.Declaration, Set<ts.Node>>();
  for (const { members, sites } of meetings) {
    for (const member of members) {
      const known = met.get(member) ?? new Set();
      met.set(member, known);
      for (const site of sites) known.add(site);
    }
  }
  return [...handedNodes(program)].flatMap(([node, members]) => {
    const { sites } = sitesBehind(program, valueAt(node));
    const isMet = sites.every((site) => members.some((member) => met.get(member)?.has(site)));
    return isMet ? [] : [unresolvedAt("any", node)];
  });
}

/** What is handed over, with the members by which it may be called from there. */
function handedNodes(program: Program): Map<ts.Node, ts.Declaration[]> {
  const byNode = new Map<ts.Node, ts.Declaration[]>();
  for (const [member, nodes] of program.handedOver().members) {
    for (const node of nodes) byNode.set(node, [...(byNode.get(node) ?? []), member]);
  }
  return byNode;
}
