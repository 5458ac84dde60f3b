import type { Sender } from "./authorization.js";
import type { Route } from "./routes.js";

/** Where a request was sent to. */
export interface Target {
  readonly project: string;
  readonly host: string;
}

/** What Appwrite says to a sender that does not pass, in the words of a release such as `1.8.1`. */
export function refusalText(version: string, route: Route, sender: Sender, to: Target): string {
  return `${nameOf(sender, to)} (role: ${roles[sender.kind]}) ${missing(version, route)}`;
}

/** An account key is counted among the users. */
const roles: Readonly<Record<Sender["kind"], string>> = {
  account: "users",
  guest: "guests",
  organization: "applications",
  project: "applications",
  session: "users",
};

function nameOf({ kind }: Sender, { project, host }: Target): string {
  if (kind === "guest") return "User";
  return roles[kind] === "users" ? "user@example.com" : `app.${project}@service.${host}`;
}

/**
 * Up to 1.7 a route had one scope, which the message names. How such a server would have told of several
 * can't be known, as no route of it lists more than one; here the first one is named.
 */
function missing(version: string, { anyOf }: Route): string {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const namesOne = major === 1 && minor <= 7;
  return namesOne ? `missing scope (${anyOf[0]})` : `missing scopes (${JSON.stringify(anyOf)})`;
}
