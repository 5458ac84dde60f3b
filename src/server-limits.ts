import type { KeyKind } from "./refusals.js";

/** The server that a client was generated for, and what other servers have and it has not. */
export interface ServerLimits {
  /** Its name in the catalog: `1.8.1`, `cloud`. */
  readonly name: string;
  /** Service → method → on which servers its route is: `since 1.9.5`. */
  readonly notOnServer: {
    readonly [service: string]: { readonly [method: string]: string };
  };
  /** Kind of key → scope → on which servers it can be granted. */
  readonly scopesElsewhere: {
    readonly [Kind in KeyKind]: { readonly [scope: string]: string };
  };
}
