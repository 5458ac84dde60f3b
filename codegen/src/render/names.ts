import type { CallerKind } from "../../../src/caller.js";
import type { KeyKind } from "../../../src/refusals.js";

/** How the generated types of one kind of caller are called, and described. */
export interface CallerNames {
  /** Stands before a type's name: `OrganizationScoped` + `Users`. */
  readonly prefix: string;
  /** With its brackets, where the caller can be granted scopes. */
  readonly parameters: string;
  /** The union of its scopes. */
  readonly scopes: string | undefined;
  /** For doc lines. */
  readonly who: string;
}

/** A project key is by far the most frequent caller, so its names are the plain ones. */
export const callerNames: { readonly [Kind in CallerKind]: CallerNames } = {
  project: {
    prefix: "Scoped",
    parameters: "<S extends Scope>",
    scopes: "Scope",
    who: "a project key that holds the scopes `S`",
  },
  organization: {
    prefix: "OrganizationScoped",
    parameters: "<S extends OrganizationScope>",
    scopes: "OrganizationScope",
    who: "an organization key that holds the scopes `S`",
  },
  account: {
    prefix: "AccountScoped",
    parameters: "<S extends AccountScope>",
    scopes: "AccountScope",
    who: "an account key that holds the scopes `S`",
  },
  session: {
    prefix: "SessionScoped",
    parameters: "",
    scopes: undefined,
    who: "a signed-in user",
  },
  guest: {
    prefix: "GuestScoped",
    parameters: "",
    scopes: undefined,
    who: "a caller without key and session",
  },
};

/** The order in which callers are generated: the most frequent first. */
export const callerOrder = ["project", "organization", "account", "session", "guest"] as const;

/** The kinds of key, as a doc line calls them. */
export const keyNames: { readonly [Kind in KeyKind]: string } = {
  account: "an account key",
  organization: "an organization key",
  project: "a project key",
};
