import { demandsOf } from "../../audit/judge/demands.js";
import type { Use } from "../../audit/use.js";
import type { ServerFacts } from "../../codegen/src/catalog/server-facts.js";
import type { Refusal } from "../../src/verdict.js";
import type { ServerPair } from "./server-pair.js";

/** What an upgrade does to a call that may have worked before. */
export type CallChange =
  /** The server after does not have its route. */
  | { readonly kind: "gone"; readonly when: string }
  /** Its caller can't make it any more, whatever a project key is granted. */
  | { readonly kind: "refused"; readonly refusal: Refusal }
  /** A key that is granted any of `lost` alone can't make it any more; it needs one of `anyOf`. */
  | {
      readonly kind: "scopes";
      readonly anyOf: readonly string[];
      readonly lost: readonly string[];
    };

/** The same call, as another server answers it. */
export function callOn(use: Use, server: ServerFacts): Use {
  const facts = use.route && server.route(use.route);
  return {
    ...use,
    anyOf: facts && "anyOf" in facts ? facts.anyOf : undefined,
    notOnServer: facts && "notOnServer" in facts ? facts.notOnServer : undefined,
  };
}

/**
 * What the upgrade changes for a call.
 *
 * @param use - as the server before answers it
 * @returns `undefined` if it goes on as it did, or was refused before, or nobody knows what opens it
 */
export function callChange(use: Use, { from, to }: ServerPair): CallChange | undefined {
  const before = verdict(use, from);
  const after = verdict(callOn(use, to), to);
  const isOther = others.some((reason) => reason === before?.refusal?.reason);
  if (before === undefined || after === undefined) return undefined;
  if (before.refusal !== undefined && !isOther) return undefined;
  if (after.refusal?.reason === "not-on-server") return { kind: "gone", when: after.refusal.when };
  const lost = before.anyOf.filter((scope) => !after.anyOf.includes(scope));
  const isSameRefusal = isOther && after.refusal?.reason === before.refusal?.reason;
  if (after.refusal !== undefined && !isSameRefusal) {
    return { kind: "refused", refusal: after.refusal };
  }
  const isNowAsked = before.anyOf.length === 0 && after.anyOf.length > 0;
  return lost.length > 0 || isNowAsked ? { kind: "scopes", anyOf: after.anyOf, lost } : undefined;
}

/** What a client may carry that is no project key: such calls may have worked, too. */
const others = ["needs-key", "ungrantable"] as const;

/** What a server says to a call: the scopes that it asks of its caller's key, and why it is refused. */
function verdict(use: Use, { name, rules }: ServerFacts) {
  const { demands, refused, uncatalogued } = demandsOf({ uses: [use] }, { server: name, rules });
  if (uncatalogued.length > 0) return undefined;
  const refusal = refused[0]?.refusal;
  return { refusal, anyOf: demands[0]?.anyOf ?? refusal?.anyOf ?? [] };
}
