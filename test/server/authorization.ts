import type { IncomingHttpHeaders } from "node:http";
import type { Catalog } from "../../codegen/src/catalog/schema.js";
import type { Route } from "./routes.js";

/** A key that the server knows: its kind, and the scopes that it was granted. */
export interface Key {
  readonly kind: "account" | "organization" | "project";
  readonly scopes: readonly string[];
}

/** A signed-in user, or nobody: callers without a key, to whom no scope can be granted. */
export interface Keyless {
  readonly kind: "guest" | "session";
  readonly scopes: readonly [];
}

/** Who sends a request. */
export type Sender = Key | Keyless;

/** The keys that the server knows, by their secrets. */
export type Keys = Readonly<Record<string, Key>>;

/** The sender of a request by its headers alone, or `undefined` for a key that is not known. */
export function senderOf(headers: IncomingHttpHeaders, keys: Keys): Sender | undefined {
  const secret = headers["x-appwrite-key"];
  if (typeof secret === "string") return Object.hasOwn(keys, secret) ? keys[secret] : undefined;
  const signedIn =
    headers["x-appwrite-session"] !== undefined ||
    headers["x-appwrite-jwt"] !== undefined ||
    /(^|;\s*)a_session_/.test(headers.cookie ?? "");
  return { kind: signedIn ? "session" : "guest", scopes: [] };
}

/**
 * The rule by which Appwrite decides: at least one of the route's scopes is among those that the
 * sender was granted or that its kind holds anyway. It shares nothing with the code under test.
 */
export function passes(route: Route, sender: Sender, callers: Catalog["callers"]): boolean {
  const held = new Set([...sender.scopes, ...callers[sender.kind].holds]);
  return route.anyOf.some((scope) => held.has(scope));
}

/** What Appwrite says to a sender that does not pass. It counts an account key among the users. */
export function refusalText(route: Route, sender: Sender, project: string, host: string): string {
  const [name, role] = {
    account: ["user@example.com", "users"],
    guest: ["User", "guests"],
    organization: [`app.${project}@service.${host}`, "applications"],
    project: [`app.${project}@service.${host}`, "applications"],
    session: ["user@example.com", "users"],
  }[sender.kind] as [string, string];
  return `${name} (role: ${role}) missing scopes (${JSON.stringify(route.anyOf)})`;
}
