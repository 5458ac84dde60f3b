import type { SdkDeclarations } from "../../codegen/src/sdk/sdk.js";
import { type CallerKind, keyKinds, type ServerTruth } from "../support/servers.js";

/** One caller of the truth table. */
export interface TruthCaller {
  readonly kind: CallerKind;
  /** What it was granted: one scope, or none for sessions and guests. */
  readonly granted: readonly string[];
}

/** Every kind of key with each scope that the server can grant it, a session and a guest. */
export function allCallers(truth: Pick<ServerTruth, "grantable">): TruthCaller[] {
  const keys = keyKinds.flatMap((kind) => {
    const scopes = truth.grantable(kind);
    // Beside each scope alone, all of them together: no scope takes back what another opens.
    const lists = scopes.length === 0 ? [] : [...scopes.map((scope) => [scope]), scopes];
    return lists.map((granted) => ({ kind, granted }));
  });
  return [...keys, { kind: "session", granted: [] }, { kind: "guest", granted: [] }];
}

/** A method of an SDK, and the scopes of which any one opens it; without any if nobody knows. */
export interface TruthMethod {
  /** Service and method, as in `users.list`. */
  readonly name: string;
  readonly anyOf: readonly string[];
}

/** What a server says to every method of an SDK: to the route that the method sends. */
export function allMethods(
  { classes }: SdkDeclarations,
  scopesOf: ServerTruth["scopesOf"],
): TruthMethod[] {
  return classes.flatMap(({ name: className, methods }) => {
    const service = `${className.charAt(0).toLowerCase()}${className.slice(1)}`;
    return methods.map(({ name, route }) => ({
      name: `${service}.${name}`,
      anyOf: (route && scopesOf(route.verb, route.path)) ?? [],
    }));
  });
}

/**
 * The server's rule: the methods of whose scopes the caller holds at least one, as `service.method`.
 * Deliberately not the code that the package decides with.
 */
export function openMethods(
  methods: readonly TruthMethod[],
  caller: TruthCaller,
  holds: ServerTruth["holds"],
): string[] {
  const held = new Set([...caller.granted, ...holds(caller.kind)]);
  return methods.flatMap(({ name, anyOf }) =>
    anyOf.some((scope) => held.has(scope)) ? [name] : [],
  );
}
