import type { ServerFacts } from "../../codegen/src/catalog/server-facts.js";
import type { Diagnosis } from "./diagnosis.js";
import { facts as said, titles, ways } from "./messages.js";
import type { ServerError } from "./server-error.js";
import type { Speaker } from "./speakers.js";
import type { Target } from "./targets.js";

/** Tells what an error means that says nothing of scopes. */
export function diagnoseOther(
  error: ServerError,
  what: string,
  targets: readonly Target[],
  speaker: Speaker,
): Omit<Diagnosis, "error" | "server"> {
  const other = titles.other;
  const found = (title: string, facts: readonly string[], then: readonly string[]) => ({
    ...{ title, facts, ways: then },
    anyOf: [],
  });
  switch (error.type) {
    case "user_unauthorized":
      return found(other.user_unauthorized(what), said.unauthorized, [
        ways.project,
        ways.permissions,
      ]);
    case "project_key_expired":
      return found(other.project_key_expired(), [said.expired], [ways.newKey]);
    case "key_creation_denied":
      return found(other.key_creation_denied(), [said.creation], [ways.shortLived]);
    case "project_id_missing":
      return found(other.project_id_missing(what), [said.projectMissing], [ways.setProject]);
    case "project_not_found":
      return found(other.project_not_found(what), [said.projectUnknown], [ways.project]);
    case "user_blocked":
      return found(other.user_blocked(), [said.blocked], [ways.unblock]);
    case "general_access_forbidden":
      return found(other.general_access_forbidden(what), said.forbidden, [ways.service]);
    case "general_route_not_found":
      return found(
        other.general_route_not_found(what),
        onServers(targets, speaker),
        isThere(targets, speaker)
          ? [ways.endpoint, ways.server, ways.upgrade]
          : [ways.upgrade, ways.server, ways.endpoint],
      );
    default:
      return found(other.unknown(what), opened(targets, speaker), [
        ways.keyArrives,
        ways.project,
        ways.audit,
      ]);
  }
}

/** Which servers have what was asked for. */
function onServers(targets: readonly Target[], { facts }: Speaker): string[] {
  return targets.flatMap(({ name, route }) => {
    const found = route === undefined ? undefined : routeFacts(route, facts);
    if (found === undefined) return [];
    return "anyOf" in found
      ? [said.onServer(name, facts.name)]
      : [said.notOnServer(name, facts.name, found.notOnServer)];
  });
}

/** Whether the server has all of it: then it is the endpoint that leads elsewhere. */
const isThere = (targets: readonly Target[], { facts }: Speaker): boolean =>
  targets.length > 0 &&
  targets.every(({ route }) => {
    const found = route === undefined ? undefined : routeFacts(route, facts);
    return found !== undefined && "anyOf" in found;
  });

/** What opens the routes that were asked for. */
function opened(targets: readonly Target[], { facts }: Speaker): string[] {
  const all = targets.flatMap(({ route }) => {
    const found = route === undefined ? undefined : routeFacts(route, facts);
    return found !== undefined && "anyOf" in found ? [said.opened(found.anyOf)] : [];
  });
  return [...new Set(all)];
}

function routeFacts(route: string, facts: ServerFacts) {
  const [verb = "", path = ""] = route.split(" ");
  return facts.route({ verb, path });
}
