import { refusalOf } from "../../src/verdict.js";
import type { ScopeFacts } from "../scope-facts.js";

/** Where no method of the same name does what is meant, or another does it better. */
const differentlyNamed: ReadonlyMap<string, string> = new Map([
  ["account.createEmailVerification", "users.updateEmailVerification"],
  ["account.createPhoneVerification", "users.updatePhoneVerification"],
  ["account.createVerification", "users.updateEmailVerification"],
  ["account.deleteMFAAuthenticator", "users.deleteMFAAuthenticator"],
  ["account.getSession", "users.listSessions"],
  ["account.updateMFA", "users.updateMFA"],
  ["account.updateVerification", "users.updateEmailVerification"],
]);

/**
 * The method with which a project key does to any user what a session does to its own: the one of the
 * same name in `users`, mostly.
 *
 * @param method - a method that is open to sessions alone
 */
export function replacementFor(method: string, facts: ScopeFacts): string | undefined {
  const [service, name] = method.split(".");
  const candidates = [
    differentlyNamed.get(method),
    service === "account" ? `users.${name}` : undefined,
  ];
  return candidates.find((candidate) => candidate !== undefined && opensToKeys(candidate, facts));
}

function opensToKeys(method: string, facts: ScopeFacts): boolean {
  const key = { kind: "project", scopes: facts.rules.project.grantable } as const;
  return facts
    .methods(method)
    .some(
      ({ facts: route }) =>
        route !== undefined &&
        "anyOf" in route &&
        refusalOf(route.anyOf, key, facts.rules) === undefined,
    );
}
