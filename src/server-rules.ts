import type { CallerRules } from "./caller.js";
import type { KeyKind } from "./refusals.js";

/** What the server and SDK that a client was generated for have in common for all services. */
export interface ServerRules {
  /** The server's name in the catalog: `1.8.1`, `cloud`. */
  readonly name: string;
  /** The package of the SDK. */
  readonly sdk: string;
  /** What each kind of caller holds, and can be granted. */
  readonly callers: CallerRules;
  /** Kind of key → scope → on which other servers it can be granted: `since 1.9.5`. */
  readonly scopesElsewhere: {
    readonly [Kind in KeyKind]: { readonly [scope: string]: string };
  };
}
