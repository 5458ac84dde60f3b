import type { CallerKind } from "./caller.js";
import { credentialMessages } from "./messages.js";

/** Headers by which a server knows a user; a bearer token may stand for a key as well. */
const sessions = ["x-appwrite-session", "x-appwrite-jwt", "cookie"];
const bearer = "authorization";

/** What a variable that is not set turns into on its way into a header. */
const nothing: readonly unknown[] = [undefined, null, "", "undefined", "null"];

/**
 * Compares a grant with the credentials on a client, so that a client which the server would take for
 * somebody else is refused where it is made. No request is sent.
 *
 * Only of node-appwrite all credentials are seen: in a browser, a session is the browser's.
 *
 * @throws TypeError if the client has no credentials such as the grant speaks of, or others
 */
export function expectCredentials(client: object, kind: CallerKind): void {
  const headers = headersOf(client);
  const sdk = sdkOf(headers);
  if (sdk === undefined) return;
  const isSet = (name: string) => !nothing.includes(headers.get(name));
  const hasKey = isSet("x-appwrite-key");
  const isUser = sessions.some(isSet);
  if (kind === "guest") {
    if (hasKey) throw new TypeError(credentialMessages.keyOfGuest);
    if (isUser) throw new TypeError(credentialMessages.sessionOfGuest);
    return;
  }
  if (isSet(bearer)) return;
  if (kind === "session") {
    if (hasKey) throw new TypeError(credentialMessages.keyOfSession);
    if (!isUser && sdk === "node") throw new TypeError(credentialMessages.noSession);
    return;
  }
  if (hasKey) {
    if (fitsHeader(headers.get("x-appwrite-key"))) return;
    throw new TypeError(credentialMessages.brokenKey(kind));
  }
  throw new TypeError(
    headers.has("x-appwrite-key")
      ? credentialMessages.emptyKey(kind)
      : credentialMessages.noKey(kind),
  );
}

/** A line break at the end of a variable is enough that no request can be sent, and nobody is told why. */
const fitsHeader = (value: unknown): boolean => /^[\t\x20-\x7e\x80-\xff]*$/.test(`${value}`);

/** The headers that a client sends with each request, by their names in lower case. */
function headersOf(client: object): ReadonlyMap<string, unknown> {
  const { headers } = client as { readonly headers?: object };
  return new Map(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
}

/** Of a client that nobody knows, its headers may not be all that it sends. */
function sdkOf(headers: ReadonlyMap<string, unknown>): "console" | "node" | undefined {
  const name = headers.get("x-sdk-name");
  if (name === "Console") return "console";
  // Releases up to 7 say it in their version alone.
  const isNode = name === "Node.js" || /^appwrite:nodejs/.test(`${headers.get("x-sdk-version")}`);
  return isNode ? "node" : undefined;
}
