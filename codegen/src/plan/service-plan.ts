import type { CallerKind, CallerRules } from "../../../src/caller.js";
import { type Refusal, refusalOf } from "../../../src/verdict.js";
import { byCodePoint } from "../catalog/canonical.js";
import type { CatalogService } from "../catalog/schema.js";

/** One service of the generated client. */
export interface ServicePlan {
  /** The property of the client: `tablesDB`. */
  readonly name: string;
  /** The SDK's class: `TablesDB`. */
  readonly class: string;
  /** Catalogued methods, sorted, with the scopes of which any one opens them. */
  readonly methods: readonly { readonly name: string; readonly anyOf: readonly string[] }[];
  /** All public members of the class, sorted. */
  readonly members: readonly string[];
  /** The methods, by what opens them. */
  readonly groups: readonly MethodGroup[];
}

/** Methods of a service that the same scopes open: one verdict for all of them, for every caller. */
export interface MethodGroup {
  /** The type of these methods where they are open, unique within the service: `WithUsersRead`. */
  readonly granted: string;
  /** The type of these methods where they are refused: `WithoutUsersRead`. */
  readonly refused: string;
  /** `undefined` for methods whose scopes are not catalogued. */
  readonly anyOf: readonly string[] | undefined;
  readonly methods: readonly string[];
  readonly verdicts: { readonly [Kind in CallerKind]: GroupVerdict };
}

/**
 * What a caller who was granted nothing learns: the group is open to it all the same, or it is
 * refused. A refusal for a missing scope is the one that a grant can turn.
 */
export type GroupVerdict = "open" | Refusal;

export function planService(
  name: string,
  service: CatalogService,
  fields: readonly string[],
  rules: CallerRules,
): ServicePlan {
  const uncatalogued = [...(service.uncatalogued ?? [])].sort(byCodePoint);
  const methods = Object.entries(service.methods)
    .map(([method, { anyOf }]) => ({ name: method, anyOf: [...anyOf].sort(byCodePoint) }))
    .sort((a, b) => byCodePoint(a.name, b.name));
  const taken = new Set<string>();
  const groups = groupByScopes(methods).map(({ anyOf, names }) => ({
    ...groupNames(anyOf, taken),
    anyOf,
    methods: names,
    verdicts: verdictsOn(anyOf, rules),
  }));
  const refusedToAll: MethodGroup = {
    granted: "Catalogued",
    refused: "NotCatalogued",
    anyOf: undefined,
    methods: uncatalogued,
    verdicts: verdictsOn(undefined, rules),
  };
  return {
    name,
    class: service.class,
    methods,
    members: [...methods.map((m) => m.name), ...uncatalogued, ...fields].sort(byCodePoint),
    groups: uncatalogued.length === 0 ? groups : [...groups, refusedToAll],
  };
}

function verdictsOn(anyOf: readonly string[] | undefined, rules: CallerRules) {
  const verdict = (kind: CallerKind): GroupVerdict =>
    refusalOf(anyOf, { kind, scopes: [] }, rules) ?? "open";
  return {
    account: verdict("account"),
    guest: verdict("guest"),
    organization: verdict("organization"),
    project: verdict("project"),
    session: verdict("session"),
  };
}

function groupByScopes(methods: ServicePlan["methods"]) {
  const groups = new Map<string, { anyOf: readonly string[]; names: string[] }>();
  for (const { name, anyOf } of methods) {
    const group = groups.get(anyOf.join()) ?? { anyOf, names: [] };
    group.names.push(name);
    groups.set(anyOf.join(), group);
  }
  return [...groups].sort(([a], [b]) => byCodePoint(a, b)).map(([, group]) => group);
}

/** `["columns.write", "tables.write"]` is `WithColumnsWriteOrTablesWrite`. */
function groupNames(anyOf: readonly string[], taken: Set<string>) {
  const pascal = (scope: string) =>
    scope.replace(/(?:^|\.)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const name = anyOf.map(pascal).join("Or");
  let unique = name;
  // `a.b` and `aB` read alike in PascalCase.
  for (let use = 2; taken.has(unique); use += 1) unique = `${name}${use}`;
  taken.add(unique);
  return { granted: `With${unique}`, refused: `Without${unique}` };
}
