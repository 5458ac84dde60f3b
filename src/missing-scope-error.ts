import type { Caller, CallerKind } from "./caller.js";
import { refusalMessage } from "./messages.js";
import type { Refusal } from "./verdict.js";

/**
 * A call that the declared grant does not cover, or that the catalog does not know, stopped before
 * anything was sent. The server answers the former with 401 `general_unauthorized_scope`. It never
 * holds a key or any other credential.
 */
export class MissingScopeError extends Error {
  override readonly name = "MissingScopeError";
  /** Service and method, as in `"users.delete"`. */
  readonly method: string;
  /** The reason, the same that the compile-time type is named after. */
  readonly reason: Refusal["reason"];
  /** Scopes of which any one would open the method; empty if the catalog lacks the method. */
  readonly needed: readonly string[];
  /** The scopes that the caller was declared with; empty for sessions and guests. */
  readonly granted: readonly string[];
  /** The kind of caller. */
  readonly caller: CallerKind;

  constructor(method: string, refusal: Refusal, caller: Caller) {
    super(refusalMessage(method, refusal, caller));
    this.method = method;
    this.reason = refusal.reason;
    this.needed = [...refusal.anyOf];
    this.granted = [...caller.scopes];
    this.caller = caller.kind;
  }
}
