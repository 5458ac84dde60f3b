import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { JsonDocument } from "../catalog/document.js";
import { issueReason } from "../catalog/issue-reason.js";
import { type Finding, FindingsError } from "../findings/finding.js";
import { nearest } from "../findings/nearest.js";
import { readJsonc } from "../jsonc/document.js";
import { configFindings } from "./messages.js";
import { configName } from "./name.js";
import { type Config, configSchema } from "./schema.js";

/** A config that passed every check, and where its parts stand. */
export interface ReadConfig {
  readonly config: Config;
  readonly document: JsonDocument;
}

/** The config of the nearest folder upwards, or `undefined` if no folder has one. */
export function findConfig(folder: string): string | undefined {
  const file = join(folder, configName);
  if (existsSync(file)) return file;
  const parent = dirname(resolve(folder));
  return parent === resolve(folder) ? undefined : findConfig(parent);
}

/**
 * Reads and checks a config.
 *
 * @throws FindingsError with everything that is wrong with it, each with its line and column
 */
export function readConfig(file: string): ReadConfig {
  const document = readJsonc(file, configFindings);
  const parsed = configSchema.safeParse(document.value);
  if (!parsed.success) {
    throw new FindingsError(parsed.error.issues.flatMap((issue) => findingsOf(issue, document)));
  }
  return { config: parsed.data, document };
}

type Issue = NonNullable<ReturnType<typeof configSchema.safeParse>["error"]>["issues"][number];

const keys = ["$schema", "outputs", ...Object.keys(configSchema.shape.outputs.element.shape)];

function findingsOf(issue: Issue, document: JsonDocument): Finding[] {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) =>
      configFindings.unknownKey(document.place([...path, key]), key, nearest(key, keys)),
    );
  }
  const found = path.reduce<unknown>((v, key) => Object(v)[key], document.value);
  const part = path.length === 0 ? "The config" : path.map(String).join(" › ");
  return [configFindings.invalid(document.place(path), part, issueReason(issue, found))];
}
