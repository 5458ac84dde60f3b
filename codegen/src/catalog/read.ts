import type { z } from "zod";
import { type Finding, FindingsError } from "../findings/finding.js";
import { type JsonDocument, type JsonPath, readJsonDocument } from "./document.js";
import { issueReason } from "./issue-reason.js";
import { catalogFindings } from "./messages.js";
import {
  classPattern,
  memberPattern,
  packagePattern,
  reservedName,
  scopePattern,
} from "./names.js";
import { brokenRules } from "./rules.js";
import { type Catalog, catalogSchema } from "./schema.js";

/** A catalog that passed every check, and where its parts stand. */
export interface ReadCatalog {
  readonly catalog: Catalog;
  readonly document: JsonDocument;
}

/**
 * Reads and checks a catalog.
 *
 * @throws FindingsError with everything that is wrong with it, each with its line and column
 */
export function readCatalog(file: string): ReadCatalog {
  const document = readJsonDocument(file);
  // Looked for by hand, since validators drop or follow such a key instead of reporting it.
  const reserved = protoKeys(document.value, []).map((path) =>
    catalogFindings.invalidName(document.place(path), "__proto__", reservedName),
  );
  if (reserved.length > 0) throw new FindingsError(reserved);

  const parsed = catalogSchema.safeParse(document.value);
  if (!parsed.success) throw new FindingsError(schemaFindings(parsed.error, document));
  const broken = brokenRules(parsed.data, document);
  if (broken.length > 0) throw new FindingsError(broken);
  return { catalog: parsed.data, document };
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

/** Whether a name is at fault, and not a version or a route's path. */
const isName = (issue: z.core.$ZodIssue): boolean =>
  issue.code === "custom" ||
  (issue.code === "invalid_format" && namePatterns.includes(String(issue.pattern)));

const namePatterns = [classPattern, memberPattern, packagePattern, scopePattern].map(String);

function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce((v, key) => (v as Record<PropertyKey, unknown>)?.[key], value);
}
