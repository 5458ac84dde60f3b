/**
 * What a generated tree imports from this package, and nothing that it does not.
 *
 * @module
 */
export type { CallerKind, CallerRules } from "./caller.js";
export { createEphemeralClient, type EphemeralOptions } from "./ephemeral-client.js";
export { EphemeralKeyError } from "./ephemeral-key-error.js";
export { frozen } from "./frozen.js";
export {
  type GuestGrant,
  guest,
  type KeyGrant,
  type KeyGrantOf,
  keyGrant,
  type OtherGrant,
  type SessionGrant,
  session,
} from "./grants.js";
export type { ProbeOf } from "./held-scopes.js";
export type { Holder, Holds } from "./holds.js";
export { MissingScopeError } from "./missing-scope-error.js";
export type {
  Bit1,
  Bit2,
  Bit4,
  Bit8,
  Bit16,
  Bit32,
  NoBit1,
  NoBit2,
  NoBit4,
  NoBit8,
  NoBit16,
  NoBit32,
  UpTo5,
  UpTo15,
  UpTo55,
} from "./positions.js";
export type {
  KeyKind,
  KeylessOnly,
  MissingScope,
  NeedsKey,
  NotOnServer,
  RefusedEach,
  SessionOnly,
  Uncatalogued,
  UncataloguedOf,
  Ungrantable,
} from "./refusals.js";
export type { CallerWithItsScope, Refused } from "./refused.js";
export type { ScopeInfo } from "./scope-info.js";
export type {
  CheckedScopes,
  GrantIsAny,
  Listable,
  One,
  ScopeNotOnServer,
  ScopesNotDistinct,
  ScopesNotLiteral,
  ScopesProblem,
} from "./scope-list.js";
export type { ScopeLists } from "./scope-lists.js";
export { createScopedClient, createScopedService } from "./scoped-client.js";
export type { SdkService } from "./sdk-service.js";
export type { ServerRules } from "./server-rules.js";
export type { ArgumentsAreUnknown, GrantIsUnknown, UnknownClient } from "./unknown-client.js";
export { unscoped } from "./unscoped.js";
export { VerificationError } from "./verification-error.js";
export type { VerifiedGrant } from "./verified-grant.js";
export { verifyKey } from "./verify-key.js";
