import type { Caller, CallerKind } from "./caller.js";
import type { GrantValue } from "./grants.js";
import { grantMessages } from "./messages.js";
import type { KeyKind } from "./refusals.js";
import type { ServerRules } from "./server-rules.js";

/**
 * The caller that a grant declares: what the types check at compile time, checked for JavaScript and
 * `any`.
 *
 * @throws TypeError if it is no grant, or its list is empty or has a scope twice, or one that is
 *   unknown, of another kind of key or of another server
 */
export function declaredCaller(grant: GrantValue, rules: ServerRules): Caller {
  if (Array.isArray(grant)) return keyCaller("project", grant, rules);
  const { kind, scopes } = (grant ?? {}) as Exclude<GrantValue, readonly string[]>;
  if (kind === "session" || kind === "guest") return { kind, scopes: [] };
  if ((kind === "organization" || kind === "account") && Array.isArray(scopes)) {
    return keyCaller(kind, scopes, rules);
  }
  throw new TypeError(grantMessages.notAGrant);
}

function keyCaller(kind: KeyKind, scopes: readonly string[], rules: ServerRules): Caller {
  if (scopes.length === 0) throw new TypeError(grantMessages.empty(kind));
  const seen = new Set<string>();
  for (const scope of scopes) {
    if (!rules.callers[kind].grantable.includes(scope)) {
      throw new TypeError(refused(scope, kind, rules));
    }
    if (seen.has(scope)) throw new TypeError(grantMessages.duplicate(scope));
    seen.add(scope);
  }
  return { kind, scopes: Object.freeze([...seen]) };
}

function refused(scope: string, kind: KeyKind, rules: ServerRules): string {
  const { callers, scopesElsewhere } = rules;
  const when = Object.hasOwn(scopesElsewhere[kind], scope)
    ? scopesElsewhere[kind][scope]
    : undefined;
  if (when !== undefined) return grantMessages.elsewhere(scope, kind, rules.name, when);
  const other = (Object.keys(callers) as CallerKind[]).find((k) =>
    callers[k].grantable.includes(scope),
  );
  return other === undefined
    ? grantMessages.unknown(scope, kind)
    : grantMessages.otherKind(scope, kind, other);
}
