import { realpathSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Finding } from "../../codegen/src/findings/finding.js";
import type { AppConfig, AppConfigEntry } from "./app-config.js";
import { appConfigFindings, pathText } from "./messages.js";
import { isWithin, shownPath } from "./paths.js";
import type { AuditUnit } from "./unit.js";

/** The functions and sites of a configuration, in its order. */
export function configUnits(cwd: string, config: AppConfig): AuditUnit[] {
  const { document, entries } = config;
  // Of an entry without a folder, no file may be taken for its own: nothing lies within the configuration's.
  const folders = entries.map(({ path }) =>
    path === undefined ? document.file : resolve(dirname(document.file), path),
  );
  return entries.map((entry, index): AuditUnit => {
    const folder = folders[index] ?? "";
    const path = entry.path === undefined ? pathText(entry.at) : shownPath(folder, cwd);
    const namesakes = entries.filter((_, other) => folders[other] === folder);
    const isOnly = namesakes.filter(({ id }) => id === entry.id).length === 1;
    const own = isOnly && entry.id !== undefined ? entry.id : entry.at.join(" ");
    const name = namesakes.length > 1 && entry.path !== undefined ? `${path} (${own})` : path;
    return {
      kind: entry.kind,
      name,
      folder,
      faults: entry.faults.length > 0 ? entry.faults : folderFindings(entry, folder, config),
      deployed: { where: config.document.place([...entry.at, "path"]), ignore: entry.ignore },
      foreign: foreignOf(entry, config),
      entrypoint: entry.entrypoint === undefined ? undefined : resolve(folder, entry.entrypoint),
      grants: grantsOf(entry, config),
    };
  });
}

function folderFindings(
  { at, path = "" }: AppConfigEntry,
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
