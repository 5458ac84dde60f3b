import { byCodePoint } from "../catalog/canonical.js";
import { isReserved, memberPattern, reservedName, scopePattern } from "../catalog/names.js";
import type { Finding, Place } from "../findings/finding.js";
import type { SpecDocument } from "./document.js";
import { specFindings } from "./messages.js";
import { methodNames } from "./method-names.js";
import { quote } from "./quote.js";
import type { SpecOperation, Verb } from "./spec.js";

export interface ReadOperations {
  readonly operations: readonly SpecOperation[];
  readonly findings: readonly Finding[];
  readonly notices: readonly Finding[];
}

const verbs = new Map<string, Verb>(
  (["DELETE", "GET", "HEAD", "PATCH", "POST", "PUT"] as const).map((v) => [v.toLowerCase(), v]),
);

/** Long enough for every name there is, and short enough for every file system. */
const longestName = 100;

type JsonObject = Readonly<Record<string, unknown>>;

/** Every SDK method of the document's paths. Names that do not match are findings, never mended. */
export function readOperations(paths: JsonObject, document: SpecDocument): ReadOperations {
  const operations = new Map<string, SpecOperation>();
  const findings: Finding[] = [];
  const notices: Finding[] = [];
  for (const [path, item] of Object.entries(paths)) {
    const place = document.place(["paths", path]);
    if (!isObject(item) || "$ref" in item || !isPath(path)) {
      findings.push(specFindings.malformed(place, `The path ${quote(path)}`, pathFault(item)));
      continue;
    }
    for (const [key, operation] of Object.entries(item)) {
      const verb = verbs.get(key);
      if (verb === undefined) continue;
      const where = document.place(["paths", path, key]);
      const read = readOperation(operation, { verb, path, where });
      findings.push(...read.findings);
      notices.push(...read.notices);
      for (const found of read.operations) {
        const name = `${found.service}.${found.method}`;
        const other = operations.get(name);
        if (other === undefined) operations.set(name, found);
        else {
          const route = `${other.verb} ${quote(other.path)}`;
          findings.push(specFindings.methodTwice(where, name, route));
        }
      }
    }
  }
  return { operations: [...operations.values()], findings, notices };
}

interface Route {
  readonly verb: Verb;
  readonly path: string;
  readonly where: Place;
}

function readOperation(operation: unknown, route: Route): ReadOperations {
  const { where } = route;
  const name = `${route.verb} ${quote(route.path)}`;
  const fail = (...findings: Finding[]) => ({ operations: [], findings, notices: [] });
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
  const { tags, operationId } = operation;
  const methods = methodNames({ tags, operationId, extension });
  const faults = [
    ...scopes.flatMap((scope) => nameFaults(where, "scope", scope, scopePattern)),
    ...methods.flatMap(({ service, method }) => [
      ...nameFaults(where, "service", service, memberPattern),
      ...nameFaults(where, "method", method, memberPattern),
    ]),
  ];
  if (faults.length > 0) return fail(...faults);
  const anyOf = [...new Set(scopes)].sort(byCodePoint);
  const operations = methods.map(({ service, method }) => ({
    service: String(service),
    method: String(method),
    ...route,
    anyOf,
  }));
  const unscoped = anyOf.length > 0 ? [] : operations;
  return {
    operations,
    findings: [],
    notices: [
      ...(methods.length === 0 ? [specFindings.unnamed(where, name)] : []),
      ...unscoped.map((o) => specFindings.unscoped(where, `${o.service}.${o.method}`)),
    ],
  };
}

/** `undefined` for what is neither a name nor a list of names. */
function scopeList(scope: unknown): string[] | undefined {
  if (scope === undefined || scope === null || scope === "") return [];
  const list: unknown[] = Array.isArray(scope) ? scope : [scope];
  return list.every((entry) => typeof entry === "string") ? list : undefined;
}

function nameFaults(where: Place, what: string, name: unknown, pattern: RegExp): Finding[] {
  const fault = (text: string, reason: string) => [
    specFindings.invalidName(where, what, text, reason),
  ];
  if (typeof name !== "string") return fault(typeof name, "is not text");
  if (!pattern.test(name)) return fault(name, "does not match the pattern of such names");
  if (isReserved(name)) return fault(name, reservedName);
  return name.length > longestName ? fault(name, `is longer than ${longestName} characters`) : [];
}

const isPath = (path: string): boolean => /^\/(?:(?![?#])[!-~])*$/.test(path);

function pathFault(item: unknown): string {
  if (!isObject(item)) return "is not an object";
  return "$ref" in item ? "stands in another place, and no reference is followed" : "is not a path";
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
