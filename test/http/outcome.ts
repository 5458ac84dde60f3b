import { MissingScopeError } from "../../src/runtime.js";
import type { AnyClient } from "./sdks.js";

/** What came of a call. */
export type Outcome =
  | "passed"
  | "refused by the server"
  | "not on the server"
  | `unsent: ${string}`
  | `failed: ${string}`;

/**
 * Makes a call and tells what came of it; of what is not sent at all, the reason that is given.
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
    if (error instanceof MissingScopeError) return `unsent: ${error.reason}`;
    return answered(error) ?? `failed: ${error}`;
  }
}

async function fetched(url: string, client: AnyClient): Promise<Outcome> {
  const response = await fetch(url, { headers: client.headers });
  const body = (await response.json()) as { type?: string };
  if (response.ok) return "passed";
  return answered({ code: response.status, ...body }) ?? `failed: ${response.status} ${body.type}`;
}

/** The SDKs drop the type of an answer where they expected to be sent on to another page. */
function answered(error: unknown): Outcome | undefined {
  const { code, type, message } = error as { code?: number; type?: string; message?: string };
  const is = (status: number, name: string) =>
    code === status && (type === name || message === "Invalid redirect");
  if (is(401, "general_unauthorized_scope")) return "refused by the server";
  return is(404, "general_route_not_found") ? "not on the server" : undefined;
}
