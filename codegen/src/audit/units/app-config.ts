import type { JSONPath } from "jsonc-parser";
import { z } from "zod";
import { issueReason } from "../../catalog/issue-reason.js";
import { FindingsError } from "../../findings/finding.js";
import { type JsoncDocument, readJsonc } from "../../jsonc/document.js";
import { appConfigFindings } from "./messages.js";

/** A function or a site, as a project's configuration has it. */
export interface AppConfigEntry {
  readonly kind: "function" | "site";
  /** Where it stands: `["functions", 0]`. */
  readonly at: JSONPath;
  readonly id: string | undefined;
  /** The folder of its code, from the configuration's own. */
  readonly path: string;
  /** What runs it, as in `node-22`; sites are built, and have none. */
  readonly runtime: string | undefined;
  /** The file that it begins with, from its folder. */
  readonly entrypoint: string | undefined;
  /** What its key is granted; `undefined` if the configuration does not say. */
  readonly scopes: readonly string[] | undefined;
}

/** The file with which Appwrite's own command line deploys a project. */
export interface AppConfig {
  readonly document: JsoncDocument;
  readonly entries: readonly AppConfigEntry[];
}

/** The names that it goes by; the first that is there counts. */
export const appConfigNames = ["appwrite.config.json", "appwrite.json"] as const;

const entry = z.looseObject({
  $id: z.string().optional(),
  path: z.string().min(1),
  runtime: z.string().optional(),
  entrypoint: z.string().optional(),
  scopes: z.array(z.string()).optional(),
});

const shape = z.looseObject({
  functions: z.array(entry).optional(),
  sites: z.array(entry).optional(),
});

/**
 * Reads a project's configuration: of all that stands in it, the functions and sites.
 *
 * @throws FindingsError if it can't be read, or one of them can't be understood
 */
export function readAppConfig(file: string): AppConfig {
  const document = readJsonc(file, appConfigFindings);
  const parsed = shape.safeParse(document.value);
  if (!parsed.success) {
    throw new FindingsError(parsed.error.issues.map((issue) => invalid(issue, document)));
  }
  const { functions = [], sites = [] } = parsed.data;
  return {
    document,
    entries: [
      ...functions.map((value, index) => entryOf("function", ["functions", index], value)),
      ...sites.map((value, index) => entryOf("site", ["sites", index], value)),
    ],
  };
}

const entryOf = (
  kind: AppConfigEntry["kind"],
  at: JSONPath,
  { $id, ...rest }: z.infer<typeof entry>,
): AppConfigEntry => ({
  ...{ kind, at, id: $id },
  path: rest.path,
  runtime: rest.runtime,
  entrypoint: rest.entrypoint,
  scopes: rest.scopes,
});

function invalid(issue: z.core.$ZodIssue, document: JsoncDocument) {
  const path = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key));
  const found = path.reduce<unknown>((value, key) => Object(value)[key], document.value);
  return appConfigFindings.invalid(document.place(path), path, issueReason(issue, found));
}
