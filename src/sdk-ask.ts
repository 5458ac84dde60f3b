import type { Ask } from "./ask-probes.js";
import type { ProbeAnswer } from "./probe-answer.js";
import { VerificationError } from "./verification-error.js";

/** What is used of a client of any release. */
interface CallingClient {
  /** Up to release 12 of node-appwrite: `call` takes what stands behind it. */
  readonly endpoint?: string;
  /** Since 13: `call` takes the whole address. */
  readonly config?: { readonly endpoint?: string };
  call(verb: string, address: string | URL, headers: object, parameters: object): Promise<unknown>;
}

/** What an SDK's exception has, whichever class it is of. */
interface SdkException {
  readonly code?: unknown;
  readonly type?: unknown;
  readonly message?: unknown;
}

/** Asks through an SDK's own client, with its credentials and its settings. */
export function askThrough(client: object): Ask {
  const sdk = client as CallingClient;
  return async (verb, path) => {
    const address =
      typeof sdk.endpoint === "string" ? path : new URL(`${sdk.config?.endpoint}${path}`);
    try {
      const data = await sdk.call(verb, address, { "content-type": "application/json" }, {});
      return { status: isJson(data) ? 200 : 0, type: "", message: "" };
    } catch (error) {
      return answerOf((error ?? {}) as SdkException);
    }
  };
}

/** What is no JSON, an SDK hands over as the message of an object. */
const isJson = (data: unknown): boolean =>
  typeof data === "object" && data !== null && !("message" in data);

/**
 * The answer that an exception stands for.
 *
 * @throws VerificationError if there was none. The exception's own message may quote a header that can't be sent, so
 *   it is not repeated.
 */
function answerOf({ code, type, message }: SdkException): ProbeAnswer {
  if (typeof code !== "number" || code === 0) throw new VerificationError("unreachable");
  return {
    status: code,
    type: typeof type === "string" ? type : "",
    message: typeof message === "string" ? message : "",
  };
}
