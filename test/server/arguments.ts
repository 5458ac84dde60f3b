import { isParameter, routeShape } from "../support/route-shape.js";
import type { Refusal } from "./refusal.js";
import type { Route } from "./routes.js";

/** What a request brings along, beside its headers. */
export interface Arguments {
  readonly path: string;
  /** The members of the body. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** What no argument of its own is needed for: no release of the SDKs demands one. By shape. */
const needsNothing: readonly string[] = [
  "POST /account/jwt",
  "POST /account/jwts",
  "POST /account/mfa/authenticators/{}",
  "POST /account/mfa/recovery-codes",
  "POST /account/sessions/anonymous",
  "POST /account/verification/phone",
  "POST /account/verifications/phone",
  "POST /apps/{}/installations/{}/tokens",
  "POST /apps/{}/keys",
  "POST /apps/{}/secrets",
  "POST /databases/transactions",
  "POST /databases/transactions/{}/operations",
  "POST /functions/{}/deployments/{}/build",
  "POST /functions/{}/deployments/{}/builds/{}",
  "POST /functions/{}/executions",
  "POST /oauth2/{}/approve",
  "POST /oauth2/{}/authorize",
  "POST /oauth2/{}/device_authorization",
  "POST /oauth2/{}/grants",
  "POST /oauth2/{}/reject",
  "POST /oauth2/{}/revoke",
  "POST /oauth2/{}/token",
  "POST /tablesdb/transactions",
  "POST /tablesdb/transactions/{}/operations",
  "POST /tablesdb/{}/failovers",
  "POST /tokens/buckets/{}/files/{}",
  "POST /users/{}/jwts",
  "POST /users/{}/sessions",
  "POST /users/{}/tokens",
  "POST /vcs/github/installations/{}/providerRepositories/{}/detection",
];

const id = /^[A-Za-z0-9][A-Za-z0-9._-]{0,35}$/;

/**
 * What a server says to arguments that can't be right, which it looks at after the caller's scopes: an ID that none
 * can be, and a POST that says nothing.
 */
export function wrongArguments(route: Route, { path, body }: Arguments): Refusal | undefined {
  const given = path.split("/");
  const wrong = route.path
    .split("/")
    .find(
      (segment, index) => isParameter(segment) && !id.test(decodeURIComponent(given[index] ?? "")),
    );
  if (wrong !== undefined) {
    const name = wrong.replace(/[{}]/g, "");
    return invalid(
      `Invalid \`${name}\` param: UID must contain at most 36 chars. Valid chars are a-z, A-Z, 0-9, period, hyphen, and underscore. Can't start with a special char`,
    );
  }
  const isEmpty = route.verb === "POST" && Object.keys(body).length === 0;
  return isEmpty && !needsNothing.includes(routeShape(route.verb, route.path))
    ? invalid('Param "name" is not optional.')
    : undefined;
}

const invalid = (message: string): Refusal => [400, "general_argument_invalid", message];
