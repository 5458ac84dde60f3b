import { ephemeralMessages } from "./messages.js";

/**
 * No short-lived key could be made. The message is the tool's own: nothing of what was sent or answered is in it, so
 * no key can be.
 */
export class EphemeralKeyError extends Error {
  override readonly name = "EphemeralKeyError";
  /**
   * `denied`: the maker's key may not make keys (401, 403). `not-on-server`: the server has no short-lived keys, as
   * before 1.9.5. `invalid`: it does not take the list or the duration (400). `rate-limited`: it wants no more
   * requests for a while (429). `unexpected`: what answers is no Appwrite server, or one in trouble.
   * `unreachable`: nothing answers.
   */
  readonly reason:
    | "denied"
    | "invalid"
    | "not-on-server"
    | "rate-limited"
    | "unexpected"
    | "unreachable";
  /** What the server calls the error, such as `general_unauthorized_scope`, if it says so. */
  readonly type: string | undefined;

  constructor(reason: EphemeralKeyError["reason"], type?: unknown) {
    super(ephemeralMessages[reason]);
    this.reason = reason;
    this.type = typeof type === "string" && /^[a-z_]{1,60}$/.test(type) ? type : undefined;
  }
}
