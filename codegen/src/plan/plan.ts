import type { CallerRules } from "../../../src/caller.js";
import type { KeyKind } from "../../../src/refusals.js";
import { byCodePoint } from "../catalog/canonical.js";
import type { ServerFacts, ServerScope } from "../catalog/server-facts.js";
import type { InstalledSdk, SdkDeclarations } from "../sdk/sdk.js";
import { type ScopeProbe, scopeProbes } from "./scope-probes.js";
import { planService, type ServicePlan } from "./service-plan.js";

/** Everything that is generated for one SDK, with every name resolved. Nothing is looked up later. */
export interface SdkPlan {
  /** The package: `@appwrite.io/console`. */
  readonly name: string;
  readonly version: string;
  /** The server whose verdicts they are: `1.8.1`, `cloud`. */
  readonly server: string;
  /** The scopes of each kind of key, sorted. */
  readonly keys: readonly KeyPlan[];
  readonly scopes: readonly ServerScope[];
  readonly callers: readonly CallerPlan[];
  readonly services: readonly ServicePlan[];
  /** How each scope of a project key is asked for, as far as it can be. */
  readonly probes: readonly ScopeProbe[];
  /** Classes that are left out, since a client alone does not make one: `Databases` of release 7. */
  readonly leftOut: readonly string[];
}

/** What one kind of key can be granted. */
export interface KeyPlan {
  readonly kind: KeyKind;
  readonly scopes: readonly string[];
  /** Scopes that only other servers grant, and which: `since 1.8.0`. */
  readonly elsewhere: readonly { readonly scope: string; readonly when: string }[];
  /** The SDK's own enum of these scopes, if it has one. */
  readonly scopeEnum: ScopeEnum | undefined;
}

/** An SDK's enum of scopes: its members by what the server does with their values. */
export interface ScopeEnum {
  readonly name: string;
  /** Members that the server grants. */
  readonly granted: readonly string[];
  /** Members that only other servers grant. */
  readonly elsewhere: readonly string[];
  /** Whether it has no other members than the granted ones. */
  readonly isWhole: boolean;
}

export interface CallerPlan {
  readonly kind: keyof CallerRules;
  readonly holds: readonly string[];
  readonly grantable: readonly string[];
}

/** Joins a server and an SDK: what the SDK's methods send, and what the server says to it. */
export function planSdk(
  server: ServerFacts,
  installed: InstalledSdk,
  declarations: SdkDeclarations,
): SdkPlan {
  const { rules } = server;
  const services = declarations.classes
    .filter(({ needsMore }) => !needsMore)
    .map((declared) => planService(declared, server))
    .sort((a, b) => byCodePoint(a.name, b.name));
  return {
    name: installed.name,
    version: installed.version,
    server: server.name,
    keys: (["project", "organization", "account"] as const).map((kind) => {
      const elsewhere = server.scopesElsewhere(kind);
      return {
        kind,
        scopes: rules[kind].grantable,
        elsewhere: [...elsewhere].map(([scope, when]) => ({ scope, when })),
        scopeEnum: scopeEnum(rules[kind].grantable, [...elsewhere.keys()], declarations),
      };
    }),
    scopes: [...server.scopes.values()],
    callers: callerOrder.map((kind) => ({ kind, ...rules[kind] })),
    services,
    probes: scopeProbes(server),
    leftOut: declarations.classes.filter(({ needsMore }) => needsMore).map(({ name }) => name),
  };
}

const callerOrder = ["account", "guest", "organization", "project", "session"] as const;

const isIdentifier = (name: string): boolean => /^[A-Za-z][A-Za-z0-9]*$/.test(name);

/**
 * An SDK's enum of a key's scopes is known by its values: most of them are scopes of that kind of key. An
 * SDK may be newer than the server, or than the catalog, so not all have to be.
 */
function scopeEnum(
  granted: readonly string[],
  elsewhere: readonly string[],
  { enums }: SdkDeclarations,
): ScopeEnum | undefined {
  const sorted = enums.map(({ name, members }) => {
    const among = (scopes: readonly string[]) =>
      members.filter(({ value }) => scopes.includes(value)).map((member) => member.name);
    const [here, there] = [among(granted), among(elsewhere)];
    return { name, members, here, known: here.length + there.length, there };
  });
  const [found] = sorted
    .filter(({ name, members }) => [name, ...members.map((m) => m.name)].every(isIdentifier))
    .filter(({ members, known }) => known > 1 && known * 2 > members.length)
    .sort((a, b) => b.known - a.known);
  if (found === undefined) return undefined;
  const { name, members, here, there } = found;
  return { name, granted: here, elsewhere: there, isWhole: here.length === members.length };
}
