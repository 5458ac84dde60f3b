import type { ts } from "../../../codegen/src/compiler.js";
import { oncePer } from "../../facts/once-per.js";
import { setterNames } from "../../facts/setters.js";
import { enclosingFunction } from "../../facts/syntax.js";
import type { Flow, SetterCall } from "../../flow/flow.js";
import type { Client, Service } from "../../flow/values.js";
import { type Credential, setBy } from "./credentials.js";
import { outOfSight } from "./out-of-sight.js";
import { receiverOf } from "./receiver.js";
import { keysIn } from "./set-keys.js";

/** What is set on a client. */
interface Credentials {
  readonly set: readonly Credential[];
  /** Whether more may be set on it than is known. */
  readonly isOpen: boolean;
}

/** What is known to be set on a client, and whether there may be more. */
export function credentialsOf(
  flow: Flow,
  client: Client,
  service: Service | undefined,
): Credentials {
  const found = settingsOf(flow).get(client) ?? [];
  const sets = found.flatMap((setting) => {
    const by = setBy(setting.setter, setting.call);
    return by === undefined ? [] : [{ setting, by }];
  });
  const isOne = new Set(sets.map(({ by }) => by.caller)).size < 2;
  const byCall = new Map<ts.CallExpression, Credential>();
  for (const { by, setting } of sets) {
    const { call } = setting;
    // What is set on one of several clients, or elsewhere, may have been meant for another one.
    const isShared = receiverOf(flow.seenIn(receiverNode(call), setting.frame)).clients.length > 1;
    const isSure = !isShared && enclosingFunction(call) === enclosingFunction(client.at.node);
    const known = byCall.get(call);
    const keys = by.caller === "key" ? keysIn(setting) : [];
    byCall.set(call, {
      caller: by.caller,
      assumed: by.assumed || !(isOne || isSure),
      call,
      keys: [...(known?.keys ?? []), ...keys],
    });
  }
  const { altered, unattributed } = outOfSight(flow);
  const isOpen =
    unattributed || altered.has(client) || (service !== undefined && altered.has(service));
  return { set: [...byCall.values()], isOpen };
}

const receiverNode = ({ expression }: ts.CallExpression): ts.Node => {
  const callee = expression as ts.PropertyAccessExpression;
  return callee.expression ?? callee;
};

const settingsOf = oncePer((flow: Flow): ReadonlyMap<Client, readonly SetterCall[]> => {
  const byClient = new Map<Client, SetterCall[]>();
  for (const setting of flow.setterCalls) {
    if (setting.client.kind !== "client" || !setterNames.has(setting.setter)) continue;
    byClient.set(setting.client, [...(byClient.get(setting.client) ?? []), setting]);
  }
  return byClient;
});
