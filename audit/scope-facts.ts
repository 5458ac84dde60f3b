import {
  type Route,
  type RouteFacts,
  routeShape,
  type ServerFacts,
  type ServerScope,
} from "../codegen/src/catalog/server-facts.js";
import { serviceName } from "../codegen/src/plan/service-plan.js";
import type { KnownSdk } from "../codegen/src/sdk/known-sdk.js";
import type { CallerRules } from "../src/caller.js";
import type { ScopeRanking } from "./least/least-scopes.js";

/** A method of an SDK, and what the server says to it. */
export interface JoinedMethod {
  readonly sdk: string;
  /** Service and method, as in `users.list`. */
  readonly name: string;
  /** What it sends; `undefined` if that is not known. */
  readonly route: Route | undefined;
  /** `undefined` if it is not known what the method sends, or no server has it. */
  readonly facts: RouteFacts | undefined;
}

/** What a server says to the methods of some SDKs, arranged for the questions of an audit. */
export interface ScopeFacts extends ScopeRanking {
  /** The server's name in the catalog. */
  readonly server: string;
  readonly rules: CallerRules;
  /** A scope that the server grants to some kind of key. */
  scope(name: string): ServerScope | undefined;
  /** What is said of a scope that some server knows, granted or not. */
  description(name: string): string | undefined;
  /** On which other servers a project key can be granted a scope that it can't be granted here. */
  elsewhere(name: string): string | undefined;
  /** Whether any route of the server asks for the scope. */
  hasEffect(name: string): boolean;
  /** The names of all scopes that some server knows. */
  readonly scopeNames: readonly string[];
  /** The methods that a scope opens. */
  opened(scope: string): readonly JoinedMethod[];
  /** The methods of a name, one for each SDK that has it. */
  methods(name: string): readonly JoinedMethod[];
  /** The names of all methods. */
  readonly methodNames: readonly string[];
  /** The methods that send a route, however its parameters are called. */
  senders(route: string): readonly JoinedMethod[];
  /** All routes that some server has: `GET /users/{userId}`. */
  readonly routeNames: readonly string[];
  routeSpans: ServerFacts["routeSpans"];
  scopeSpans: ServerFacts["scopeSpans"];
}

/** Joins a server and the SDKs that a code base uses. */
export function scopeFacts(server: ServerFacts, sdks: readonly KnownSdk[]): ScopeFacts {
  const all = sdks.flatMap((sdk) => methodsOf(sdk, server));
  const byName = groupBy(all, ({ name }) => [name]);
  const byScope = groupBy(all, ({ facts }) => (facts && "anyOf" in facts ? facts.anyOf : []));
  const bySent = groupBy(all, ({ route }) =>
    route === undefined ? [] : [routeShape(`${route.verb} ${route.path}`)],
  );
  const routed = new Set([...server.routes.values()].flat());
  const elsewhere = server.scopesElsewhere("project");
  const opened = (name: string) => byScope.get(name) ?? [];
  return {
    server: server.name,
    rules: server.rules,
    scope: (name) => server.scopes.get(name),
    description: (name) => server.descriptions.get(name),
    elsewhere: (name) => elsewhere.get(name),
    hasEffect: (name) => routed.has(name),
    scopeNames: [...server.descriptions.keys()],
    opened,
    methods: (name) => byName.get(name) ?? [],
    methodNames: [...byName.keys()],
    senders: (route) => bySent.get(routeShape(route)) ?? [],
    routeNames: server.routeNames,
    routeSpans: server.routeSpans,
    scopeSpans: server.scopeSpans,
    // Where the server grants the successor too, it may be taken before the server deprecates the other.
    isOutdated: (name) => {
      const scope = server.scopes.get(name);
      return scope !== undefined && (scope.deprecated || scope.successor !== undefined);
    },
    // A method that two SDKs have is one method of the server.
    opens: (name) => new Set(opened(name).map((method) => method.name)).size,
  };
}

function methodsOf({ name: sdk, declarations }: KnownSdk, server: ServerFacts): JoinedMethod[] {
  return declarations.classes.flatMap((declared) =>
    declared.methods.map(({ name, route }) => ({
      sdk,
      name: `${serviceName(declared.name)}.${name}`,
      ...{ route, facts: route && server.route(route) },
    })),
  );
}

function groupBy<Value>(values: readonly Value[], keysOf: (value: Value) => readonly string[]) {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    for (const key of keysOf(value)) {
      const group = groups.get(key) ?? [];
      group.push(value);
      groups.set(key, group);
    }
  }
  return groups;
}
