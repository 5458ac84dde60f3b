import type { JSONPath } from "jsonc-parser";
import { z } from "zod";
import { issueReason } from "../../codegen/src/catalog/issue-reason.js";
import { type Finding, FindingsError } from "../../codegen/src/findings/finding.js";
import { type JsoncDocument, readJsonc } from "../../codegen/src/jsonc/document.js";
import { appConfigFindings } from "./messages.js";

/** A function or a site, as a project's configuration has it; of one that can't be understood, what can be told. */
export interface AppConfigEntry {
  readonly kind: "function" | "site";
  /** Where it stands: `["functions", 0]`. */
  readonly at: JSONPath;
  readonly id: string | undefined;
  /** What is wrong with it: then the unit can't be judged. */
  readonly faults: readonly Finding[];
  /** The folder of its code, from the configuration's own; `undefined` if that can't be told. */
  readonly path: string | undefined;
  /** What runs it, as in `node-22`: of a site, what builds it. */
  readonly runtime: { readonly name: string; readonly at: JSONPath } | undefined;
  /** The file that it begins with, from its folder. */
  readonly entrypoint: string | undefined;
  /** Patterns of the files that are not deployed, as in a `.gitignore`. */
  readonly ignore: readonly string[];
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
  buildRuntime: z.string().optional(),
  ignore: z.union([z.string(), z.array(z.string())]).optional(),
  entrypoint: z.string().optional(),
  scopes: z.array(z.string()).optional(),
});

const list = z.array(z.unknown()).optional();

/**
 * Reads a project's configuration: of all that stands in it, the functions and sites. A list that is none stands for
 * one entry that can't be understood.
 *
 * @throws FindingsError if it can't be read, or is no object
 */
export function readAppConfig(file: string): AppConfig {
  const document = readJsonc(file, appConfigFindings);
  const parsed = z.looseObject({}).safeParse(document.value);
  if (!parsed.success) {
    throw new FindingsError(parsed.error.issues.map((issue) => invalid(issue, [], document)));
  }
  const faultsIn = (at: JSONPath, error: z.ZodError) =>
    error.issues.map((issue) => invalid(issue, at, document));
  const readEntry = (kind: AppConfigEntry["kind"], at: JSONPath, value: unknown) => {
    const read = entry.safeParse(value);
    return read.success
      ? entryOf(kind, at, read.data)
      : invalidEntry(kind, at, value, faultsIn(at, read.error));
  };
  const readList = (kind: AppConfigEntry["kind"], key: "functions" | "sites") => {
    const value = parsed.data[key];
    const read = list.safeParse(value);
    return read.success
      ? (read.data ?? []).map((one, index) => readEntry(kind, [key, index], one))
      : [invalidEntry(kind, [key], value, faultsIn([key], read.error))];
  };
  return {
    document,
    entries: [...readList("function", "functions"), ...readList("site", "sites")],
  };
}

const entryOf = (
  kind: AppConfigEntry["kind"],
  at: JSONPath,
  { $id, ...rest }: z.infer<typeof entry>,
): AppConfigEntry => ({
  ...{ kind, at, id: $id, faults: [] },
  path: rest.path,
  runtime:
    kind === "function" ? runtimeOf("runtime", at, rest) : runtimeOf("buildRuntime", at, rest),
  entrypoint: rest.entrypoint,
  ignore: [rest.ignore ?? []].flat().flatMap((text) => text.split(/\r?\n/)),
  scopes: rest.scopes,
});

/** Its folder is told all the same where it can be: what stands in there belongs to it. */
function invalidEntry(
  kind: AppConfigEntry["kind"],
  at: JSONPath,
  value: unknown,
  faults: readonly Finding[],
): AppConfigEntry {
  const known = entry.pick({ path: true }).safeParse(value);
  return {
    ...{ kind, at, faults, id: undefined, path: known.data?.path },
    ...{ runtime: undefined, entrypoint: undefined, ignore: [], scopes: undefined },
  };
}

function runtimeOf(
  key: "buildRuntime" | "runtime",
  at: JSONPath,
  value: z.infer<typeof entry>,
): AppConfigEntry["runtime"] {
  const name = value[key];
  return name === undefined ? undefined : { name, at: [...at, key] };
}

/** @param at - where that stands in the document of which something is wrong */
function invalid(issue: z.core.$ZodIssue, at: JSONPath, document: JsoncDocument): Finding {
  const path = [...at, ...issue.path.map((key) => (typeof key === "symbol" ? String(key) : key))];
  const found = path.reduce<unknown>((value, key) => Object(value)[key], document.value);
  return appConfigFindings.invalid(document.place(path), path, issueReason(issue, found));
}
