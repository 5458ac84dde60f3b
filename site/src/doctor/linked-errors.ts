/**
 * What was read of somebody's error, as a link may carry it: never the text itself, nor an ID, a place or
 * anything else of it that is not a name of the catalog.
 *
 * @module
 */
import { looksLikeScope } from "../../../cli/doctor/scope-shape.js";
import { errorTypes, type ServerError } from "../../../cli/doctor/server-error.js";
import { routeOfRequest } from "../../../codegen/src/sdk/called-routes.js";
import type { World } from "../world.js";

/** The text that stands in the address. */
export const linkedText = (errors: readonly ServerError[], world: World): string =>
  errors.length === 0 ? "" : JSON.stringify(errors.map((error) => linkable(error, world)));

function linkable(error: ServerError, world: World): ServerError {
  const { missing, requests } = error;
  return {
    ...error,
    missing: missing && { ...missing, scopes: missing.scopes.map(nameless) },
    places: [],
    requests: requests.map((request) => routed(request, world)),
  };
}

type Request = ServerError["requests"][number];

/** A request by the path of its route, so that no ID is in it; the path is empty if no route is like it. */
function routed(request: Request, { catalog }: World): Request {
  const [, path = ""] = routeOfRequest(request, Object.keys(catalog.routes))?.split(" ") ?? [];
  return { verb: request.verb, path };
}

/** The errors of a link. Anybody can have written it, so what is none, or no name of the catalog, is left out. */
export function linkedErrors(text: string, world: World): ServerError[] {
  return list(parsed(text)).flatMap((one) => errorIn(Object(one), world));
}

/** Whether a link's text is no list at all: nobody has been given it here, or it was cut short since. */
export const isUnreadable = (text: string): boolean => !Array.isArray(parsed(text));

function errorIn(value: Record<string, unknown>, world: World): ServerError[] {
  const { facts, servers } = world;
  const missing = Object(value.missing) as Record<string, unknown>;
  const scopes = texts(missing.scopes).map(nameless);
  const type = errorTypes.find((known) => known === value.type);
  const status = [401, 403, 404].find((known) => known === value.status);
  if (type === undefined && status === undefined) return [];
  const requests = list(value.requests).map((request) =>
    routed({ verb: String(Object(request).verb), path: String(Object(request).path) }, world),
  );
  return [
    {
      ...{ type, status },
      missing:
        scopes.length === 0
          ? undefined
          : { role: word(missing.role), scopes, form: missing.form === "one" ? "one" : "list" },
      version: servers.find((known) => known === value.version),
      methods: texts(value.methods).filter((name) => facts.methods(name).length > 0),
      requests: requests.filter(({ path }) => path !== ""),
      places: [],
      times: Number.isSafeInteger(value.times) ? Math.max(1, Number(value.times)) : 1,
    },
  ];
}

/** A role is one word; what else stands there is not repeated. */
const word = (value: unknown): string =>
  typeof value === "string" && /^\w{1,30}$/.test(value) ? value : "?";

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const texts = (value: unknown): string[] =>
  list(value).filter((one): one is string => typeof one === "string");

/** In the place of what does not look like a scope, and is not repeated. */
const nameless = (text: string): string => (looksLikeScope(text) ? text : "?");

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
