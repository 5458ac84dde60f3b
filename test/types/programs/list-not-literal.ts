/** The list does not say which scopes the key holds. */
import {
  accountKey,
  type OrganizationScope,
  organizationKey,
  type Scope,
  scopedClient,
} from "appwrite-scopes";
import { client } from "./client.js";

declare const settings: {
  readonly texts: string[];
  readonly scopes: Scope[];
  readonly frozen: readonly Scope[];
  readonly atLeastOne: [Scope, ...Scope[]];
  readonly optional: ["users.read", "users.write"?];
  readonly organization: OrganizationScope[];
  readonly either: ["users.read"] | Scope[];
  readonly nothing: never[];
  // biome-ignore lint/suspicious/noExplicitAny: it is what this program is about.
  readonly unknown: any;
};

scopedClient(client, []); // refused
scopedClient(client, settings.texts); // refused
scopedClient(client, settings.scopes); // refused
scopedClient(client, settings.frozen); // refused
scopedClient(client, settings.atLeastOne); // refused
scopedClient(client, settings.optional); // refused
scopedClient(client, settings.either); // refused
scopedClient(client, process.env.ADMIN ? organizationKey(["keys.read"]) : settings.scopes); // refused
scopedClient(client, settings.nothing); // refused
scopedClient(client, ["users.read", settings.unknown]); // refused
scopedClient(client, ["users.read", ...settings.scopes]); // refused

const widened = ["users.read", "teams.read"];
scopedClient(client, widened); // refused

const annotated: Scope[] = ["users.read", "teams.read"];
scopedClient(client, annotated); // refused

scopedClient(client, Object.values({ users: "users.read", teams: "teams.read" } as const)); // refused

organizationKey([]); // refused
organizationKey(settings.texts); // refused
organizationKey(process.env.ADMIN ? ["projects.write"] : settings.organization); // refused
accountKey([]); // refused
accountKey(["account", settings.unknown]); // refused
