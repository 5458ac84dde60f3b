import { assumedCaller } from "./kinds/assumed-caller.js";
import { baseConfigMissing } from "./kinds/base-config-missing.js";
import { deprecatedScope } from "./kinds/deprecated-scope.js";
import { escalationScope } from "./kinds/escalation-scope.js";
import { excessScope } from "./kinds/excess-scope.js";
import { guestCall } from "./kinds/guest-call.js";
import { ignoreUnknownCode } from "./kinds/ignore-unknown-code.js";
import { ignoreWithoutCode } from "./kinds/ignore-without-code.js";
import { ignoreWithoutReason } from "./kinds/ignore-without-reason.js";
import { keyCreation } from "./kinds/key-creation.js";
import { keylessOnly } from "./kinds/keyless-only.js";
import { missingScope } from "./kinds/missing-scope.js";
import { noScopeList } from "./kinds/no-scope-list.js";
import { notOnServer } from "./kinds/not-on-server.js";
import { notWritten } from "./kinds/not-written.js";
import { otherCredentials } from "./kinds/other-credentials.js";
import { otherKey } from "./kinds/other-key.js";
import { repeatedScope } from "./kinds/repeated-scope.js";
import { replaceableScope } from "./kinds/replaceable-scope.js";
import { scopeWithoutEffect } from "./kinds/scope-without-effect.js";
import { scopedClientMissing } from "./kinds/scoped-client-missing.js";
import { sdkNotInstalled } from "./kinds/sdk-not-installed.js";
import { sessionCall } from "./kinds/session-call.js";
import { sessionOnly } from "./kinds/session-only.js";
import { uncatalogued } from "./kinds/uncatalogued.js";
import { undeclaredScope } from "./kinds/undeclared-scope.js";
import { ungrantableScope } from "./kinds/ungrantable-scope.js";
import { unitUnread } from "./kinds/unit-unread.js";
import { unknownKey } from "./kinds/unknown-key.js";
import { unknownScope } from "./kinds/unknown-scope.js";
import { unproved } from "./kinds/unproved.js";
import { unresolved } from "./kinds/unresolved.js";
import { unusedDeclaration } from "./kinds/unused-declaration.js";

/** Every kind of finding of an audit, in the order in which they are documented. */
export const findingKinds = [
  missingScope,
  excessScope,
  replaceableScope,
  deprecatedScope,
  escalationScope,
  unknownScope,
  ungrantableScope,
  scopeWithoutEffect,
  repeatedScope,
  noScopeList,
  notOnServer,
  sessionOnly,
  keylessOnly,
  otherKey,
  otherCredentials,
  guestCall,
  sessionCall,
  keyCreation,
  undeclaredScope,
  unusedDeclaration,
  uncatalogued,
  unresolved,
  unproved,
  assumedCaller,
  unknownKey,
  unitUnread,
  notWritten,
  baseConfigMissing,
  sdkNotInstalled,
  scopedClientMissing,
  ignoreWithoutReason,
  ignoreWithoutCode,
  ignoreUnknownCode,
] as const;

/** A kind of finding of an audit, by its code. */
export type AuditCode = (typeof findingKinds)[number]["code"];

/** The codes of all kinds, in the same order. */
export const auditCodes: readonly AuditCode[] = findingKinds.map(({ code }) => code);
