import type { z } from "zod";
import { type Finding, FindingsError } from "../findings/finding.js";
import { type JsonDocument, type JsonPath, readJsonDocument } from "./document.js";
import { issueReason } from "./issue-reason.js";
import { catalogFindings } from "./messages.js";
import {
  packagePattern,
  probePattern,
  reservedName,
  routePattern,
  scopePattern,
  serverPattern,
} from "./names.js";
import { brokenRules } from "./rules.js";
import { type Catalog, catalogSchema, catalogVersion } from "./schema.js";

/**
 * Reads and checks a catalog.
 *
 * @throws FindingsError with everything that is wrong with it, each with its line and column
 */
export function readCatalog(file: string): Catalog {
  return parseCatalog(readJsonDocument(file));
}

/** The same for a document that has been read. */
export function parseCatalog(document: JsonDocument): Catalog {
  rejectProtoKeys(document);
  const other = otherVersion(document);
  if (other !== undefined) throw new FindingsError([other]);
  const parsed = catalogSchema.safeParse(document.value);
  if (!parsed.success) throw new FindingsError(schemaFindings(parsed.error, document));
  const broken = brokenRules(parsed.data, document);
  if (broken.length > 0) throw new FindingsError(broken);
  return parsed.data;
}

/** What another version says can't be judged by this one's schema. */
function otherVersion({ value, place }: JsonDocument): Finding | undefined {
  if (isOlder(value)) return catalogFindings.olderVersion(place([]), 1, catalogVersion);
  const { version } = Object(value) as { version?: unknown };
  if (typeof version !== "number" || version === catalogVersion) return undefined;
  const say = version < catalogVersion ? "olderVersion" : "newerVersion";
  return catalogFindings[say](place(["version"]), version, catalogVersion);
}

/** Version 1 did not say its version, and listed each SDK's services. */
export function isOlder(value: unknown): boolean {
  const { version, ungrantable, callers } = Object(value) as Record<string, unknown>;
  return version === undefined && (ungrantable !== undefined || callers !== undefined);
}

/**
 * Looked for by hand, since validators drop or follow such a key instead of reporting it.
 *
 * @throws FindingsError if any object has the key `__proto__`
 */
export function rejectProtoKeys({ value, place }: JsonDocument): void {
  const findings = protoKeys(value, []).map((path) =>
    catalogFindings.invalidName(place(path), "__proto__", reservedName),
  );
  if (findings.length > 0) throw new FindingsError(findings);
}

function protoKeys(value: unknown, path: JsonPath): JsonPath[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.keys(value).flatMap((key) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    return key === "__proto__" ? [here] : protoKeys((value as Record<string, unknown>)[key], here);
  });
}

function schemaFindings(error: z.ZodError, document: JsonDocument): Finding[] {
  return error.issues.flatMap((issue): Finding[] => {
    const { path } = issue;
    const where = document.place(path);
    const found = valueAt(document.value, path);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) =>
        catalogFindings.unknownKey(document.place([...path, key]), [...path, key]),
      );
    }
    if (issue.code === "invalid_key") {
      const reason = issue.issues[0]?.message ?? "is no name";
      return [catalogFindings.invalidName(where, String(path.at(-1)), reason)];
    }
    return typeof found === "string" && isName(issue)
      ? [catalogFindings.invalidName(where, found, issue.message)]
      : [catalogFindings.invalid(where, path, issueReason(issue, found))];
  });
}

/** Whether a name is at fault, and not a date or a hash. */
const isName = (issue: z.core.$ZodIssue): boolean =>
  issue.code === "custom" ||
  (issue.code === "invalid_format" && namePatterns.includes(String(issue.pattern)));

const namePatterns = [packagePattern, probePattern, routePattern, scopePattern, serverPattern].map(
  String,
);

function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce((v, key) => (v as Record<PropertyKey, unknown>)?.[key], value);
}
