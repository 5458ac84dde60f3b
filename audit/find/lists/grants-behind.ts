import { placeId, type UseGrant } from "../../code-list.js";
import type { Flow } from "../../flow/flow.js";
import { placeOf } from "../../place-of.js";
import type { Receiver } from "../callers/receiver.js";
import { grantAt } from "./grants.js";

/** The lists by which the clients hold their scopes that a service may come from, and whether those are all. */
export function grantsBehind(
  flow: Flow,
  { complete, scoped }: Receiver,
): { readonly grants: readonly UseGrant[]; readonly allGrants: boolean } {
  const found = scoped.map((one) => ({ one, ...grantAt(flow, one) }));
  const grants = found.flatMap(({ lists, one }) =>
    lists.map(({ node }): UseGrant => ({ list: placeOf(node), client: placeOf(one.at.node) })),
  );
  const distinct = new Map(
    grants.map((grant) => [`${placeId(grant.list)} ${placeId(grant.client)}`, grant]),
  );
  return {
    grants: [...distinct.values()],
    allGrants: complete && found.every(({ known }) => known),
  };
}
