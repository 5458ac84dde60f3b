import type { z } from "zod";
import { type Finding, FindingsError } from "../findings/finding.js";
import { type JsonDocument, type JsonPath, readJsonDocument } from "./document.js";
import { catalogFindings } from "./messages.js";
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
    catalogFindings.reservedName(document.place(path), "__proto__"),
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
    const where = document.place(issue.path);
    const name = String(issue.path.at(-1) ?? "");
    switch (issue.code) {
      case "invalid_key":
        return [catalogFindings.invalidName(where, name, issue.issues[0]?.message ?? "is no name")];
      case "invalid_format":
      case "custom":
        return [
          catalogFindings.invalidName(
            where,
            String(valueAt(document.value, issue.path)),
            issue.message,
          ),
        ];
      case "unrecognized_keys":
        return issue.keys.map((key) =>
          catalogFindings.invalid(
            document.place([...issue.path, key]),
            [...issue.path, key].join(" › "),
            "is not a key that the catalog has",
          ),
        );
      default:
        return [catalogFindings.invalid(where, issue.path.join(" › "), issue.message)];
    }
  });
}

function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce((v, key) => (v as Record<PropertyKey, unknown>)?.[key], value);
}
