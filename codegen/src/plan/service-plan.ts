import type { CallerKind, CallerRules } from "../../../src/caller.js";
import { notOnServer, type Refusal, refusalOf } from "../../../src/verdict.js";
import { byCodePoint } from "../catalog/canonical.js";
import type { ServerFacts } from "../catalog/server-facts.js";
import type { SdkClass } from "../sdk/sdk.js";
import { type ScopeTree, scopeTrees } from "./scope-tree.js";

/** One service of the generated client. */
export interface ServicePlan {
  /** The property of the client: `tablesDB`. */
  readonly name: string;
  /** The SDK's class: `TablesDB`. */
  readonly class: string;
  /** Methods that the server has, sorted, with the scopes of which any one opens them. */
  readonly methods: readonly { readonly name: string; readonly anyOf: readonly string[] }[];
  /** Methods that it has not, sorted, and on which servers they are: `since 1.9.5`. */
  readonly absent: readonly { readonly name: string; readonly when: string }[];
  /** Methods of which it is not known what they send, or that no server of the catalog has; sorted. */
  readonly uncatalogued: readonly string[];
  /** Methods that return no promise, sorted. */
  readonly synchronous: readonly string[];
  /** All public members of the class, sorted. */
  readonly members: readonly string[];
  /** The methods, by what opens them. */
  readonly groups: readonly MethodGroup[];
  /** How a project key's scopes decide which of the groups are open to it. */
  readonly trees: readonly ScopeTree[];
}

/** Methods of a service that the same scopes open: one verdict for all of them, for every caller. */
export interface MethodGroup {
  /** What opens it, in one word that is unique within the service: `UsersRead`. */
  readonly label: string;
  /** The type of these methods where they are open, unique within the service: `WithUsersRead`. */
  readonly granted: string;
  /** The type of these methods where they are refused: `WithoutUsersRead`. */
  readonly refused: string;
  /** `undefined` for methods that the server lacks, and for those that are not catalogued. */
  readonly anyOf: readonly string[] | undefined;
  readonly methods: readonly string[];
  readonly verdicts: { readonly [Kind in CallerKind]: GroupVerdict };
}

/**
 * What a caller who was granted nothing learns: the group is open to it all the same, or it is
 * refused. A refusal for a missing scope is the one that a grant can turn.
 */
export type GroupVerdict = "open" | Refusal;

/** Joins a class of the SDK and the server. */
export function planService(declared: SdkClass, server: ServerFacts): ServicePlan {
  const sorted = [...declared.methods].sort((a, b) => byCodePoint(a.name, b.name));
  const known = sorted.map(({ name, route }) => ({ name, facts: route && server.route(route) }));
  const methods = known.flatMap(({ name, facts }) =>
    facts !== undefined && "anyOf" in facts ? [{ name, anyOf: facts.anyOf }] : [],
  );
  const absent = known.flatMap(({ name, facts }) =>
    facts !== undefined && "notOnServer" in facts ? [{ name, when: facts.notOnServer }] : [],
  );
  const uncatalogued = known.flatMap(({ name, facts }) => (facts === undefined ? [name] : []));
  const groups = [
    ...openableGroups(methods, server.rules),
    ...absentGroups(absent, server.name),
    ...uncataloguedGroup(uncatalogued, server.rules),
  ];
  return {
    name: serviceName(declared.name),
    class: declared.name,
    methods,
    absent,
    uncatalogued,
    synchronous: sorted.flatMap(({ name, synchronous }) => (synchronous ? [name] : [])),
    members: [...sorted.map(({ name }) => name), ...declared.fields].sort(byCodePoint),
    groups,
    trees: scopeTrees(declared.name, groups),
  };
}

/** The property that a class of the SDK becomes: `TablesDB` is `tablesDB`. */
export function serviceName(className: string): string {
  return className.charAt(0).toLowerCase() + className.slice(1);
}

function openableGroups(methods: ServicePlan["methods"], rules: CallerRules): MethodGroup[] {
  const taken = new Set<string>();
  const found = grouped(methods, ({ anyOf }) => anyOf.join());
  const lists = found.map(([{ anyOf }]) => anyOf);
  return found.map(([{ anyOf }, names]) => {
    const label = uniqueName(pascal(rarest(anyOf, lists)), taken);
    return {
      label,
      granted: `With${label}`,
      refused: `Without${label}`,
      anyOf,
      methods: names,
      verdicts: verdictsOn(anyOf, rules),
    };
  });
}

/** The scope that tells a list from the others best: it is in the fewest of them; of several, the last. */
function rarest(anyOf: readonly string[], lists: readonly (readonly string[])[]): string {
  const uses = (scope: string) => lists.filter((list) => list.includes(scope)).length;
  return [...anyOf].reverse().reduce((best, scope) => (uses(scope) < uses(best) ? scope : best));
}

/** Methods that are on the same servers: a refusal says on which. */
function absentGroups(absent: ServicePlan["absent"], server: string): MethodGroup[] {
  const taken = new Set<string>();
  return grouped(absent, ({ when }) => when).map(([{ when }, names]) => {
    const words = when.split(/[^A-Za-z0-9]+/).map(capital);
    const name = uniqueName(words.join(""), taken);
    const refusal = notOnServer(server, when);
    return {
      label: name,
      granted: `On${name}`,
      refused: `NotOnServer${name}`,
      anyOf: undefined,
      methods: names,
      verdicts: everybody(refusal),
    };
  });
}

function uncataloguedGroup(methods: readonly string[], rules: CallerRules): MethodGroup[] {
  if (methods.length === 0) return [];
  const verdicts = verdictsOn(undefined, rules);
  const [granted, refused] = ["Catalogued", "NotCatalogued"];
  return [{ label: granted, granted, refused, anyOf: undefined, methods, verdicts }];
}

const everybody = (verdict: GroupVerdict): MethodGroup["verdicts"] => ({
  account: verdict,
  guest: verdict,
  organization: verdict,
  project: verdict,
  session: verdict,
});

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

/** The names of methods that have the same key, each with the first of them; sorted by the key. */
function grouped<Method extends { readonly name: string }>(
  methods: readonly Method[],
  keyOf: (method: Method) => string,
): [first: Method, names: string[]][] {
  const groups = new Map<string, [Method, string[]]>();
  for (const method of methods) {
    const group = groups.get(keyOf(method)) ?? [method, []];
    group[1].push(method.name);
    groups.set(keyOf(method), group);
  }
  return [...groups].sort(([a], [b]) => byCodePoint(a, b)).map(([, group]) => group);
}

/** `users.read` is `UsersRead`. */
const pascal = (scope: string): string => scope.split(".").map(capital).join("");

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `a.b` and `aB` read alike in PascalCase. */
function uniqueName(name: string, taken: Set<string>): string {
  let unique = name;
  for (let use = 2; taken.has(unique); use += 1) unique = `${name}${use}`;
  taken.add(unique);
  return unique;
}
