/** What the server's refusal says of the scopes that its caller lacks. */
export interface MissingScopes {
  /** Whom it took the caller for, in lower case: `guests`, `applications`, `users`. */
  readonly role: string;
  /** Any one of these would have done. */
  readonly scopes: readonly string[];
  /** Servers up to 1.7 name one scope in plain text; later ones write a list. */
  readonly form: "list" | "one";
}

/** `User (role: guests) missing scope (account)`, or `... missing scopes (["users.read","users.write"])`. */
const missingText =
  /\(role: ([\w-]{1,40})\) missing scopes? \((\[[^\]\n]{0,2000}\]|[\w.-]{1,80})\)/i;

/**
 * Reads the message of a refusal, in the words of every server.
 *
 * @returns `undefined` if it does not speak of scopes
 */
export function missingScopesIn(message: string): MissingScopes | undefined {
  const [, role = "", written = ""] = missingText.exec(message) ?? [];
  const isList = written.startsWith("[");
  const scopes = isList
    ? [...written.matchAll(/["']([\w.-]{1,80})["']/g)].map(([, scope = ""]) => scope)
    : [written].filter((scope) => scope !== "");
  if (scopes.length === 0) return undefined;
  return { role: role.toLowerCase(), scopes, form: isList ? "list" : "one" };
}
