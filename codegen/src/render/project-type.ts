import { anyOfText } from "../catalog/any-of-text.js";
import { byCodePoint } from "../catalog/canonical.js";
import {
  branchesOf,
  fixedGroups,
  leavesOf,
  type ScopeBranch,
  type ScopeLeaf,
  type ScopeTree,
} from "../plan/scope-tree.js";
import type { ServicePlan } from "../plan/service-plan.js";
import { anyOfDoc, leafDoc } from "./docs.js";
import { groupType, holdsAnyOf } from "./group-type.js";
import type { AliasView, MemberView } from "./helpers.js";
import { laterName } from "./later-methods.js";
import { intersection, literalUnion, named, type TypeNode } from "./type-text.js";

/**
 * What a project key may call of a service, for one combination of the scopes that decide it: an interface
 * that is made once, so that a compiler has little to do for each key.
 */
export interface LeafView {
  readonly name: string;
  readonly doc: string;
  readonly parts: readonly TypeNode[];
  /** What the key has to hold for it, as a text a group. */
  readonly holds: readonly MemberView[];
}

/** Whether no scope of a project key decides what it may call of a service. */
export const isSameForAnyKey = ({ trees }: ServicePlan): boolean => trees.length === 0;

/** The type of a service for a project key that holds `S`. */
export function projectType(service: ServicePlan): TypeNode {
  const later = named(laterName(service));
  if (isSameForAnyKey(service)) {
    return intersection(named("Holds", named("S")), named(fixedName(service)), later);
  }
  return intersection(...service.trees.map((tree) => treeType(service, tree)), later);
}

/** The interfaces that {@link projectType} is made of. */
export function leafViews(service: ServicePlan): LeafView[] {
  const fixed = fixedGroups(service.groups).map((group) => groupType(group, "project"));
  const [first = [], ...others] = service.trees.map(leavesOf);
  if (first.length === 0) {
    return [{ name: fixedName(service), doc: leafDoc([]), parts: fixed, holds: [] }];
  }
  return [
    ...first.map((leaf) => leafView(leaf, fixed)),
    ...others.flat().map((leaf) => leafView(leaf, [])),
  ];
}

const fixedName = (service: ServicePlan): string => `${service.class}OfAnyKey`;

function leafView({ name, open, refused }: ScopeLeaf, fixed: readonly TypeNode[]): LeafView {
  const lists = [...new Set(open.map(({ anyOf }) => anyOfText(anyOf)))].sort(byCodePoint);
  return {
    name,
    doc: leafDoc(open.map(({ anyOf }) => anyOf)),
    parts: [
      ...open.map(({ group }) => named(group.granted)),
      ...refused.map(({ group }) => named(group.refused)),
      ...fixed,
    ],
    holds: lists.map((list) => ({ name: list, type: named("true") })),
  };
}

function treeType(service: ServicePlan, tree: ScopeTree): TypeNode {
  if ("name" in tree) return named(tree.name);
  const scopes =
    tree.anyOf.length > 1 ? named(scopesName(service, tree)) : literalUnion(tree.anyOf);
  return holdsAnyOf(scopes, treeType(service, tree.held), treeType(service, tree.notHeld));
}

/** Lists of scopes of which any one opens a group, by a name where there are several in it. */
export function scopeLists(service: ServicePlan): (AliasView & { readonly doc: string })[] {
  return service.trees
    .flatMap(branchesOf)
    .filter(({ anyOf }) => anyOf.length > 1)
    .map((branch) => ({
      name: scopesName(service, branch),
      type: literalUnion(branch.anyOf),
      doc: anyOfDoc(service.name, branch.label),
    }));
}

const scopesName = (service: ServicePlan, { label }: ScopeBranch): string =>
  `${service.class}${label}Scopes`;
