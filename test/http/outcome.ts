import { MissingScopeError } from "../../src/runtime.js";
import type { AnyClient } from "./sdks.js";

/** What came of a call. */
export type Outcome = "passed" | "refused by the server" | "refused unsent" | `failed: ${string}`;

/**
 * Makes a call and tells what came of it.
 *
 * Some methods of the browser SDK only build a URL, for an `<img>` or for a link. The browser would
 * fetch it, with its cookies; here it is fetched with the client's headers.
 */
export async function outcomeOf(call: () => unknown, client: AnyClient): Promise<Outcome> {
  try {
    const result = call();
    if (typeof result === "string") return await fetched(result, client);
    await result;
    return "passed";
  } catch (error) {
    if (error instanceof MissingScopeError) return "refused unsent";
    return isRefusal(error) ? "refused by the server" : `failed: ${error}`;
  }
}

async function fetched(url: string, client: AnyClient): Promise<Outcome> {
  const response = await fetch(url, { headers: client.headers });
  const body = (await response.json()) as { type?: string };
  if (response.ok) return "passed";
  return isRefusal({ code: response.status, ...body })
    ? "refused by the server"
    : `failed: ${response.status} ${body.type}`;
}

/** The SDKs drop the type of an answer where they expected to be sent on to another page. */
function isRefusal(error: unknown): boolean {
  const { code, type, message } = error as { code?: number; type?: string; message?: string };
  return code === 401 && (type === "general_unauthorized_scope" || message === "Invalid redirect");
}
