import type { Refusal } from "../../src/verdict.js";
import type { Judgement } from "../findings/audit-finding.js";
import { guestCall } from "../findings/kinds/guest-call.js";
import { keylessOnly } from "../findings/kinds/keyless-only.js";
import { notOnServer } from "../findings/kinds/not-on-server.js";
import { otherCredentials } from "../findings/kinds/other-credentials.js";
import { otherKey } from "../findings/kinds/other-key.js";
import { sessionCall } from "../findings/kinds/session-call.js";
import { sessionOnly } from "../findings/kinds/session-only.js";

/**
 * What a call is told that a project key can't make, or nobody.
 *
 * @param instead - the method that does for any user what a session does to its own
 */
export function refusedByKey(method: string, refusal: Refusal, instead?: string): Judgement {
  switch (refusal.reason) {
    case "session-only":
      return sessionOnly.of(method, refusal.anyOf, instead);
    case "keyless-only":
      return keylessOnly.of(method);
    case "needs-key":
      return otherKey.of(method, refusal.key, refusal.anyOf);
    case "not-on-server":
      return notOnServer.of(method, refusal.server, refusal.when);
    default:
      return otherCredentials.of(method, refusal.anyOf);
  }
}

/**
 * What a call is told that its session can't make, or a client without any credentials.
 *
 * @param isSure - whether nobody else makes the call
 */
export const refusedToUser = (
  method: string,
  caller: "guest" | "session",
  refusal: Refusal,
  isSure: boolean,
): Judgement => (caller === "guest" ? guestCall : sessionCall).of(method, refusal, isSure);
