import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Finding, FindingsError } from "../../findings/finding.js";
import {
  type AppConfig,
  type AppConfigEntry,
  appConfigNames,
  readAppConfig,
} from "./app-config.js";
import { appConfigFindings } from "./messages.js";
import { isWithin, shownPath } from "./paths.js";
import type { AuditUnit } from "./unit.js";

/** What is audited, and the file that says so. */
export interface FoundUnits {
  readonly units: readonly AuditUnit[];
  /** `undefined` if a tsconfig says so. */
  readonly config: AppConfig | undefined;
}

/**
 * Finds what is to be audited: the functions and sites of the project's configuration, or else the
 * program of a tsconfig.
 *
 * @param cwd - the working folder, absolute
 * @param project - a tsconfig that is audited instead, whatever else there is
 * @throws FindingsError if there is nothing to audit, or the configuration is unsound
 */
export function findUnits(cwd: string, project: string | undefined): FoundUnits {
  if (project !== undefined) return ofProgram(cwd, resolve(cwd, project));
  const file = appConfigNames.map((name) => join(cwd, name)).find((name) => existsSync(name));
  if (file !== undefined) return ofConfig(cwd, readAppConfig(file));
  const tsconfig = join(cwd, "tsconfig.json");
  if (existsSync(tsconfig)) return ofProgram(cwd, tsconfig);
  throw new FindingsError([appConfigFindings.noProgram(cwd)]);
}

/** Whether a folder has a file that says what is audited. */
export const saysUnits = (cwd: string): boolean =>
  [...appConfigNames, "tsconfig.json"].some((name) => existsSync(join(cwd, name)));

/** A tsconfig may be named by its folder, as compilers let it be. */
function ofProgram(cwd: string, named: string): FoundUnits {
  const isFolder = statSync(named, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const tsconfig = isFolder ? join(named, "tsconfig.json") : named;
  const folder = dirname(tsconfig);
  const name = shownPath(tsconfig, cwd);
  return {
    units: [
      {
        kind: "program",
        name,
        folder,
        tsconfig,
        deployed: undefined,
        foreign: undefined,
        entrypoint: undefined,
        grants: undefined,
      },
    ],
    config: undefined,
  };
}

function ofConfig(cwd: string, config: AppConfig): FoundUnits {
  const { document, entries } = config;
  if (entries.length === 0) throw new FindingsError([appConfigFindings.empty(document.file)]);
  const folders = entries.map(({ path }) => resolve(dirname(document.file), path));
  const findings = entries.flatMap((entry, index) =>
    folderFindings(entry, folders[index] ?? "", config),
  );
  if (findings.length > 0) throw new FindingsError(findings);
  const units = entries.map((entry, index): AuditUnit => {
    const folder = folders[index] ?? "";
    const path = shownPath(folder, cwd);
    const namesakes = entries.filter((_, other) => folders[other] === folder);
    const isOnly = namesakes.filter(({ id }) => id === entry.id).length === 1;
    const own = isOnly && entry.id !== undefined ? entry.id : entry.at.join(" ");
    const name = namesakes.length > 1 ? `${path} (${own})` : path;
    return {
      kind: entry.kind,
      name,
      folder,
      deployed: { where: config.document.place([...entry.at, "path"]), ignore: entry.ignore },
      foreign: foreignOf(entry, config),
      entrypoint: entry.entrypoint === undefined ? undefined : resolve(folder, entry.entrypoint),
      grants: grantsOf(entry, config),
    };
  });
  return { units, config };
}

function folderFindings(
  { at, path }: AppConfigEntry,
  folder: string,
  { document }: AppConfig,
): Finding[] {
  const where = document.place([...at, "path"]);
  const project = dirname(document.file);
  if (!isWithin(project, folder)) return [appConfigFindings.outside(where, path)];
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    return [appConfigFindings.noFolder(where, path)];
  }
  // Links may lead elsewhere.
  return isWithin(realpathSync(project), realpathSync(folder))
    ? []
    : [appConfigFindings.outside(where, path)];
}

/** Runtimes are called `node-22`, `python-3.12` and the like; what is static runs in browsers. */
function foreignOf({ runtime }: AppConfigEntry, { document }: AppConfig): AuditUnit["foreign"] {
  return runtime === undefined || /^(node|bun|deno|static)(-|$)/.test(runtime.name)
    ? undefined
    : { runtime: runtime.name, where: document.place(runtime.at) };
}

function grantsOf({ at, scopes }: AppConfigEntry, { document }: AppConfig): AuditUnit["grants"] {
  return (
    scopes && {
      scopes: scopes.map((scope, index) => ({
        scope,
        where: document.place([...at, "scopes", index]),
      })),
      where: document.place([...at, "scopes"]),
    }
  );
}
