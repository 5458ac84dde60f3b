import { verificationMessages } from "./messages.js";

/**
 * It can't be told what a key holds. The message is the tool's own: nothing of what was sent or answered is in it,
 * so no key can be.
 */
export class VerificationError extends Error {
  override readonly name = "VerificationError";
  /**
   * `stranger`: the server does not take the client for a key of the project. `rate-limited`: it wants no more
   * requests. `unexpected`: what answers is no Appwrite server, or one in trouble. `unreachable`: nothing answers.
   */
  readonly reason: "rate-limited" | "stranger" | "unexpected" | "unreachable";
  /** What the server calls the error, such as `project_key_expired`, if it says so. */
  readonly type: string | undefined;

  constructor(reason: VerificationError["reason"], type?: string) {
    super(verificationMessages[reason]);
    this.reason = reason;
    this.type = type !== undefined && /^[a-z_]{1,60}$/.test(type) ? type : undefined;
  }
}
