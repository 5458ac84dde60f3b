import { byCodePoint } from "../../codegen/src/catalog/canonical.js";
import { sdkVerbs } from "../../codegen/src/sdk/sdk.js";
import type { UnitServer } from "../server/unit-server.js";
import { explainOpeners, onOthers } from "./explain-method.js";
import { phrases } from "./messages.js";

/** A request, as it was typed: `POST /users`, `get /v1/users/abc`. */
export function readRequest(
  text: string,
): { readonly verb: string; readonly path: string } | undefined {
  const [, verb = "", path = ""] = /^(\w+)\s+(\/[^\s?#]*)/.exec(text) ?? [];
  const known = sdkVerbs.find((one) => one === verb.toUpperCase());
  return known && { verb: known, path };
}

/** What a route needs, as far as it is on the server, and the methods that send it. */
export function explainRoute(name: string, { answer, facts }: UnitServer): string[] {
  const [verb = "", path = ""] = name.split(" ");
  const route = { verb, path };
  const methods = [...new Set(facts.senders(name).map((one) => one.name))].sort(byCodePoint);
  const sent = phrases.sentBy(methods);
  const said = answer(route);
  const own =
    said === undefined || "anyOf" in said
      ? explainOpeners(name, [sent], said?.anyOf ?? [], facts)
      : [`${name}   ${sent}   ${phrases.notOnServer(facts.server, said.notOnServer)}`];
  return [...own, ...onOthers(route, facts)];
}
