import type { z } from "zod";
import { quote } from "../findings/quote.js";

/**
 * What is wrong with a value of the catalog, to stand behind its name: "is missing".
 *
 * @param found - the value itself
 */
export function issueReason(issue: z.core.$ZodIssue, found: unknown): string {
  if (found === undefined) return "is missing";
  switch (issue.code) {
    case "invalid_type":
      return `has to be ${withArticle(issue.expected)}, and is ${describe(found)}`;
    case "invalid_value":
      return `has to be ${oneOf(issue.values)}, and is ${describe(found)}`;
    case "too_small":
      return "is empty";
    case "too_big":
      return `is longer than ${issue.maximum} characters`;
    case "invalid_format":
      return `is ${describe(found)}, which ${issue.message}`;
    default:
      return issue.message;
  }
}

function oneOf(values: readonly unknown[]): string {
  const texts = values.map((value) => JSON.stringify(value)).join(", ");
  return values.length === 1 ? texts : `one of ${texts}`;
}

function describe(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "number") {
    return String(value);
  }
  if (typeof value === "string") return quote(value);
  return withArticle(Array.isArray(value) ? "array" : "object");
}

/** The names that JSON has for its types: `record` is a validator's word for an object. */
function withArticle(type: string): string {
  if (type === "array") return "a list";
  return type === "object" || type === "record" ? "an object" : `a ${type}`;
}
