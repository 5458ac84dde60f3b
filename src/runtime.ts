/**
 * What a generated tree imports from this package, and nothing that it does not.
 *
 * @module
 */
export type { CallerKind, CallerRules } from "./caller.js";
export {
  type GuestGrant,
  guest,
  type KeyGrant,
  type KeyGrantOf,
  keyGrant,
  type SessionGrant,
  session,
} from "./grants.js";
export type { Holder, Holds } from "./holds.js";
export { MissingScopeError } from "./missing-scope-error.js";
export type {
  KeyKind,
  KeylessOnly,
  MissingScope,
  NeedsKey,
  NotOnServer,
  Refused,
  SessionOnly,
  Uncatalogued,
  UncataloguedOf,
  Ungrantable,
} from "./refusals.js";
export type { ScopeInfo } from "./scope-info.js";
export type {
  CheckedScopes,
  GrantIsAny,
  Listable,
  One,
  ScopeNotOnServer,
  ScopesNotDistinct,
  ScopesNotLiteral,
} from "./scope-list.js";
export { createScopedClient, type Sdk } from "./scoped-client.js";
export type { ServerLimits } from "./server-limits.js";
