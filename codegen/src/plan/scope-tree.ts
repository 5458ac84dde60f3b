import { byCodePoint } from "../catalog/canonical.js";
import type { MethodGroup } from "./service-plan.js";

/**
 * How the scopes of a project key decide what it may call: at each branch, whether it holds any one of some
 * scopes; at each leaf, the groups of methods that are open then, and those that are not.
 */
export type ScopeTree = ScopeBranch | ScopeLeaf;

export interface ScopeBranch {
  /** The group that is asked for. */
  readonly label: string;
  readonly anyOf: readonly string[];
  readonly held: ScopeTree;
  readonly notHeld: ScopeTree;
}

export interface ScopeLeaf {
  /** The type of this leaf, unique among those of its service: `UsersWithUsersRead`. */
  readonly name: string;
  readonly open: readonly TurnableGroup[];
  readonly refused: readonly TurnableGroup[];
}

/** A group of methods that a scope opens to a project key, and the scopes of which any one does. */
export interface TurnableGroup {
  readonly group: MethodGroup;
  readonly anyOf: readonly string[];
}

/** Each leaf is a type that is written out, so a service with many groups has several trees. */
const mostLeaves = 16;

/** The groups that a project key's scopes decide nothing about: open to any key, or refused to all. */
export function fixedGroups(groups: readonly MethodGroup[]): MethodGroup[] {
  return groups.filter((group) => turnable(group) === undefined);
}

/** A tree's leaves, from the one that opens everything to the one that opens nothing. */
export function leavesOf(tree: ScopeTree): ScopeLeaf[] {
  return "name" in tree ? [tree] : [...leavesOf(tree.held), ...leavesOf(tree.notHeld)];
}

/** The questions of a tree, each once. */
export function branchesOf(tree: ScopeTree): ScopeBranch[] {
  if ("name" in tree) return [];
  const found = [tree, ...branchesOf(tree.held), ...branchesOf(tree.notHeld)];
  return [...new Map(found.map((branch) => [branch.label, branch])).values()];
}

/**
 * The trees of a service. Groups that share scopes decide each other, so they stand in one tree as far as it
 * has room for them; what opens the most methods is asked first.
 *
 * @param service - the SDK's class, which the names of leaves begin with
 */
export function scopeTrees(service: string, groups: readonly MethodGroup[]): ScopeTree[] {
  const forest: TurnableGroup[][] = [];
  for (const group of besideRelated(groups.flatMap((group) => turnable(group) ?? []))) {
    const last = forest.at(-1);
    if (last !== undefined && leafCount([...last, group]) <= mostLeaves) last.push(group);
    else forest.push([group]);
  }
  return forest.map((members) => treeOf(service, members));
}

function turnable(group: MethodGroup): TurnableGroup | undefined {
  const verdict = group.verdicts.project;
  if (verdict === "open" || verdict.reason !== "missing-scope") return undefined;
  return { group, anyOf: verdict.anyOf };
}

/** Those with the most methods first, each followed by those that share a scope with it. */
function besideRelated(groups: readonly TurnableGroup[]): TurnableGroup[] {
  const left = [...groups].sort((a, b) => b.group.methods.length - a.group.methods.length);
  const ordered: TurnableGroup[] = [];
  while (left.length > 0) {
    const related = left.findIndex((group) => ordered.some((other) => shareScope(group, other)));
    ordered.push(...left.splice(Math.max(related, 0), 1));
  }
  return ordered;
}

const shareScope = (a: TurnableGroup, b: TurnableGroup): boolean =>
  a.anyOf.some((scope) => b.anyOf.includes(scope));

function treeOf(service: string, members: readonly TurnableGroup[]): ScopeTree {
  return decide(members, [], [], (open, refused) => {
    const names = (groups: readonly TurnableGroup[]) =>
      narrowest(groups)
        .map(({ group }) => group.label)
        .sort(byCodePoint);
    const name =
      open.length > 0
        ? `${service}With${names(open).join("And")}`
        : `${service}Without${names(refused).join("Or")}`;
    return { name, open, refused };
  });
}

/** Those that no other one among them decides. */
const narrowest = (groups: readonly TurnableGroup[]): TurnableGroup[] =>
  groups.filter((group, index) => {
    const decides = (other: TurnableGroup, at: number) =>
      isWithin(other.anyOf, group.anyOf) && (at < index || !isWithin(group.anyOf, other.anyOf));
    return !groups.some(decides);
  });

function leafCount(members: readonly TurnableGroup[]): number {
  let count = 0;
  decide(members, [], [], (open, refused) => {
    count += 1;
    return { name: "", open, refused };
  });
  return count;
}

/** Asks for each group that is left, unless the answers so far decide it. */
function decide(
  [next, ...rest]: readonly TurnableGroup[],
  open: readonly TurnableGroup[],
  refused: readonly TurnableGroup[],
  leaf: (open: readonly TurnableGroup[], refused: readonly TurnableGroup[]) => ScopeLeaf,
): ScopeTree {
  if (next === undefined) return leaf(open, refused);
  const held = () => decide(rest, [...open, next], refused, leaf);
  const notHeld = () => decide(rest, open, [...refused, next], leaf);
  // Whoever opened a group holds one of its scopes, and so one of any list that has them all.
  if (open.some(({ anyOf }) => isWithin(anyOf, next.anyOf))) return held();
  if (refused.some(({ anyOf }) => isWithin(next.anyOf, anyOf))) return notHeld();
  return { label: next.group.label, anyOf: next.anyOf, held: held(), notHeld: notHeld() };
}

const isWithin = (some: readonly string[], all: readonly string[]): boolean =>
  some.every((scope) => all.includes(scope));
