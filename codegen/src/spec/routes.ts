import { byCodePoint } from "../catalog/canonical.js";
import { isReserved, reservedName, routePattern, scopePattern } from "../catalog/names.js";
import { longestRoute } from "../catalog/schema.js";
import { routeShape } from "../catalog/server-facts.js";
import type { Finding, Place } from "../findings/finding.js";
import { quote } from "../findings/quote.js";
import type { SpecDocument } from "./document.js";
import { specFindings } from "./messages.js";
import type { SpecRoute } from "./spec.js";

export interface ReadRoutes {
  readonly routes: readonly SpecRoute[];
  readonly findings: readonly Finding[];
  readonly notices: readonly Finding[];
}

const verbs: ReadonlySet<string> = new Set(["delete", "get", "head", "patch", "post", "put"]);

/** With room for a verb before it. */
const longestPath = longestRoute - 10;

/** Longer than every name there is. */
const longestName = 100;

type JsonObject = Readonly<Record<string, unknown>>;

/** Every route of the document's paths that names scopes. What does not match is a finding, never mended. */
export function readRoutes(paths: JsonObject, document: SpecDocument): ReadRoutes {
  const routes = new Map<string, SpecRoute>();
  const findings: Finding[] = [];
  const notices: Finding[] = [];
  for (const [path, item] of Object.entries(paths)) {
    const place = document.place(["paths", path]);
    if (!isObject(item) || "$ref" in item || !isPath(path)) {
      findings.push(specFindings.malformed(place, `The path ${quote(path)}`, pathFault(item)));
      continue;
    }
    for (const [verb, operation] of Object.entries(item)) {
      if (!verbs.has(verb)) continue;
      const where = document.place(["paths", path, verb]);
      const name = `${verb.toUpperCase()} ${path}`;
      const scopes = scopesOf(operation, name, where);
      const other = routes.get(routeShape(name));
      if ("faults" in scopes) findings.push(...scopes.faults);
      else if (scopes.anyOf.length === 0) notices.push(specFindings.unscoped(where, quote(name)));
      else if (other !== undefined) {
        findings.push(specFindings.routeTwice(where, quote(name), quote(other.name)));
      } else routes.set(routeShape(name), { name, where, ...scopes });
    }
  }
  return { routes: [...routes.values()], findings, notices };
}

/** The scopes that an operation names, or what is wrong with it. */
function scopesOf(
  operation: unknown,
  route: string,
  where: Place,
): { anyOf: readonly string[] } | { faults: Finding[] } {
  const fail = (...faults: Finding[]) => ({ faults });
  const name = quote(route);
  if (!isObject(operation)) return fail(specFindings.malformed(where, name, "is not an object"));
  const extension = operation["x-appwrite"] ?? {};
  if (!isObject(extension)) {
    return fail(specFindings.malformed(where, `x-appwrite of ${name}`, "is not an object"));
  }
  const scopes = scopeList(extension.scope);
  if (scopes === undefined) {
    const reason = "is neither a name nor a list of names";
    return fail(specFindings.malformed(where, `The scope of ${name}`, reason));
  }
  const faults = scopes.flatMap((scope) => nameFaults(where, scope));
  return faults.length > 0 ? fail(...faults) : { anyOf: [...new Set(scopes)].sort(byCodePoint) };
}

/** `undefined` for what is neither a name nor a list of names. */
function scopeList(scope: unknown): string[] | undefined {
  if (scope === undefined || scope === null || scope === "") return [];
  const list: unknown[] = Array.isArray(scope) ? scope : [scope];
  return list.every((entry) => typeof entry === "string") ? list : undefined;
}

function nameFaults(where: Place, scope: string): Finding[] {
  const fault = (reason: string) => [specFindings.invalidName(where, scope, reason)];
  if (!scopePattern.test(scope)) return fault("is not of dotted words, such as users.read");
  if (isReserved(scope)) return fault(reservedName);
  return scope.length > longestName ? fault(`is longer than ${longestName} characters`) : [];
}

/** Short enough for a catalog's line, and without anything that a URL's path has not. */
const isPath = (path: string): boolean =>
  path.length < longestPath && routePattern.test(`GET ${path}`);

function pathFault(item: unknown): string {
  if (!isObject(item)) return "is not an object";
  return "$ref" in item
    ? "stands in another place, and no reference is followed"
    : `is not a path of less than ${longestPath} characters, without spaces, "?" and "#"`;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
