import { missingScopesIn } from "./missing-scopes.js";

/** What a server answered, as far as it is looked at. */
export interface ProbeAnswer {
  /** Of HTTP; 0 for what is no answer of Appwrite's, such as a page of a proxy's. */
  readonly status: number;
  /** Its name for an error, such as `general_argument_invalid`; empty if it names none. */
  readonly type: string;
  readonly message: string;
}

/** What an answer says of the key that was sent. */
export type ProbeOutcome =
  /** The key holds a scope that opens the route: the server went on to look at the arguments. */
  | { readonly kind: "passed" }
  /** It holds none of these, of which any one would have opened the route. */
  | { readonly kind: "refused"; readonly scopes: readonly string[] }
  /** The server takes the caller for somebody else than a project's key. */
  | { readonly kind: "stranger" }
  /** The server wants no more requests for a while. */
  | { readonly kind: "rate-limited" }
  /** Nothing can be told by it. */
  | { readonly kind: "unexpected" };

/** A project's key, as servers call it; newer ones may tell it from an organization's. */
const keyRoles: readonly string[] = ["applications", "keys"];

/** What is said to a caller before its scopes are looked at. */
const saysWho: readonly string[] = [
  "project_id_missing",
  "project_key_expired",
  "project_not_found",
  "user_blocked",
  "user_unauthorized",
];

/** Not found is what was asked for, and neither the route nor the project. */
const notFound = /^(?!general_route_|project_)[a-z_]+_not_found$/;

/**
 * Reads the answer to a request that can't be valid. Servers look at scopes before arguments: so whoever is
 * told that these are wrong holds a scope that opens the route. A list takes no argument, and is answered.
 *
 * @param route - as in `GET /users/{userId}`
 */
export function readProbeAnswer(
  route: string,
  { status, type, message }: ProbeAnswer,
): ProbeOutcome {
  if (status === 429) return { kind: "rate-limited" };
  if (saysWho.includes(type)) return { kind: "stranger" };
  if (status === 401 && type === "general_unauthorized_scope") {
    const missing = missingScopesIn(message);
    if (missing === undefined) return { kind: "unexpected" };
    return keyRoles.includes(missing.role)
      ? { kind: "refused", scopes: missing.scopes }
      : { kind: "stranger" };
  }
  const isPassed =
    (status === 200 && isList(route)) ||
    (status === 400 && type === "general_argument_invalid") ||
    (status === 404 && notFound.test(type));
  return { kind: isPassed ? "passed" : "unexpected" };
}

const isList = (route: string): boolean => route.startsWith("GET ") && !route.includes("{");
