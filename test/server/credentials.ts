import type { IncomingHttpHeaders } from "node:http";
import type { Key, Keys, Member, Sender } from "./authorization.js";
import type { Refusal } from "./refusal.js";

/** Who sends a request, or what the server says to a caller whose scopes it does not look at. */
export type Credentials = { readonly sender: Sender } | { readonly refusal: Refusal };

/** The members of the organization who are signed in, by the secrets of their sessions. */
export type Members = Readonly<Record<string, Member>>;

/** What a project is asked for that the server does not have. */
const noProject: Refusal = [
  404,
  "project_not_found",
  "Project with the requested ID could not be found. Please check the value of the X-Appwrite-Project header to ensure the correct project ID is being used.",
];

const unknownKey: Refusal = [
  401,
  "user_unauthorized",
  "The current user is not authorized to perform the requested action.",
];

const expiredKey: Refusal = [
  401,
  "project_key_expired",
  "The project key has expired. Please generate a new key using the Appwrite console.",
];

const nobody: Sender = { kind: "guest", scopes: [] };

/**
 * Whom the servers that ran have taken callers for. A standard key that has expired, or that the project does not
 * know, is refused as such; a short-lived one, or what no key begins with, makes its caller a guest.
 *
 * @param project - the only project that the server has beside the console's; `undefined` if it answers for any
 * @param members - the console's sessions by their secrets, if the server knows any
 */
export function credentialsOf(
  headers: IncomingHttpHeaders,
  keys: Keys,
  project: string | undefined,
  members: Members | undefined,
): Credentials {
  // Who names no project is answered by the console's own, which all servers have.
  const { "x-appwrite-project": asked = project } = headers;
  const isConsole = members !== undefined && asked === "console";
  if (project !== undefined && asked !== project && !isConsole) return { refusal: noProject };
  if (isConsole || headers["x-appwrite-mode"] === "admin") {
    return { sender: memberOf(headers.cookie, members) };
  }
  const secret = headers["x-appwrite-key"];
  if (typeof secret === "string") return ofKey(secret, keys);
  const signedIn =
    headers["x-appwrite-session"] !== undefined ||
    headers["x-appwrite-jwt"] !== undefined ||
    /(^|;\s*)a_session_/.test(headers.cookie ?? "");
  return { sender: signedIn ? { kind: "session", scopes: [] } : nobody };
}

/** A session of the console's stands in a cookie of its own, and is none for who does not name the console. */
function memberOf(cookie = "", members: Members = {}): Sender {
  const [, secret = ""] = /(?:^|;\s*)a_session_console=([^;]*)/.exec(cookie) ?? [];
  return (Object.hasOwn(members, secret) ? members[secret] : undefined) ?? nobody;
}

function ofKey(secret: string, keys: Keys): Credentials {
  const key: Key | undefined = Object.hasOwn(keys, secret) ? keys[secret] : undefined;
  // Keys of old have no prefix, and are standard ones.
  const isStandard = !/^[a-z]+_/.test(secret) || secret.startsWith("standard_");
  if (key !== undefined && key.isExpired !== true) return { sender: key };
  if (!isStandard) return { sender: nobody };
  return { refusal: key === undefined ? unknownKey : expiredKey };
}
