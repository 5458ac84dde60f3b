import type { Finding, Place } from "../../codegen/src/findings/finding.js";

/**
 * How much a finding weighs. Errors are calls that will fail, or that nobody can vouch for; warnings
 * are rights that are not needed; notes ask for nothing.
 */
export type Level = "error" | "note" | "warning";

/** Every kind of finding of an audit, in the order in which they are documented. */
export const auditCodes = [
  "missing-scope",
  "excess-scope",
  "replaceable-scope",
  "deprecated-scope",
  "escalation-scope",
  "unknown-scope",
  "ungrantable-scope",
  "scope-without-effect",
  "repeated-scope",
  "no-scope-list",
  "not-on-server",
  "session-only",
  "keyless-only",
  "other-key",
  "other-credentials",
  "guest-call",
  "session-call",
  "key-creation",
  "undeclared-scope",
  "unused-declaration",
  "uncatalogued",
  "unresolved",
  "unproved",
  "assumed-caller",
  "unknown-key",
  "unit-unread",
  "not-written",
  "base-config-missing",
  "sdk-not-installed",
  "scoped-client-missing",
  "ignore-without-reason",
  "ignore-without-code",
  "ignore-unknown-code",
] as const;

/** A kind of finding of an audit. */
export type AuditCode = (typeof auditCodes)[number];

/** What an audit has to say of a unit. */
export interface AuditFinding extends Finding {
  readonly code: AuditCode;
  readonly level: Level;
  /** The unit's name. */
  readonly unit: string;
  /** What it says without the piece of code that it quotes, if it quotes one; without a full stop. */
  readonly general?: string;
  /** What it is about: a scope, a method, a piece of code. Stays the same when lines move. */
  readonly subject: string;
  /** The places in the code that it is about, if it stands elsewhere. */
  readonly related: readonly Place[];
}

/** Whether a finding is one to act on. */
export const isActionable = ({ level }: AuditFinding): boolean => level !== "note";
