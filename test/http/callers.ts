import { createHash } from "node:crypto";
import type { Key, Keys, Sender } from "../server/authorization.js";
import { keyKinds, type ServerTruth } from "../support/servers.js";
import type { AnyClient } from "./sdks.js";

/**
 * Everyone whose call of a method is worth a try on a server: of each kind of key one with each single
 * scope that opens the method, one with all the others, and one with everything; a session and a guest.
 */
export function callersOf(anyOf: readonly string[], { grantable }: ServerTruth): Sender[] {
  const keys = keyKinds.flatMap((kind): Key[] => {
    const all = grantable(kind);
    const opening = all.filter((scope) => anyOf.includes(scope));
    const others = all.filter((scope) => !anyOf.includes(scope));
    const lists = [...opening.map((scope) => [scope]), others, all];
    const distinct = new Map(lists.map((scopes) => [`${scopes}`, scopes]));
    return [...distinct.values()]
      .filter((scopes) => scopes.length > 0)
      .map((scopes) => ({ kind, scopes }));
  });
  return [...keys, { kind: "session", scopes: [] }, { kind: "guest", scopes: [] }];
}

/** A caller by what it is and was granted. */
const callerId = ({ kind, scopes }: Sender): string => `${kind}(${scopes})`;

/** The callers' keys, to be known to the server. */
export function keysOf(callers: readonly Sender[]): Keys {
  return Object.fromEntries(callers.filter(isKey).map((key) => [secretOf(key), key]));
}

/** Puts the caller's credentials on a client. */
export function signIn(client: AnyClient, caller: Sender): AnyClient {
  if (isKey(caller)) return client.setKey(secretOf(caller));
  return caller.kind === "session" ? client.setJWT("token") : client;
}

const isKey = (caller: Sender): caller is Key =>
  caller.kind !== "session" && caller.kind !== "guest";

const secretOf = (key: Key): string =>
  `secret-${createHash("sha256").update(callerId(key)).digest("hex")}`;
