import { configFindings } from "../../codegen/src/config/messages.js";
import { findConfig } from "../../codegen/src/config/read.js";
import { readTargets } from "../../codegen/src/config/target.js";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { formatNotice } from "../../codegen/src/findings/report.js";
import { publishFiles } from "../../codegen/src/publish/files.js";
import {
  formatChanges,
  formatSummary,
  someChanges,
  someNotices,
} from "../../codegen/src/sync/report.js";
import { type SyncOptions, type SyncResult, sync } from "../../codegen/src/sync/sync.js";
import { elapsed, print, say } from "../terminal.js";
import type { SyncFlags } from "./command.js";
import { fetchProgress } from "./fetch-progress.js";
import { planRemembering } from "./remember-spec.js";

/** Makes catalogs or brings them up, one after another, and says what changed. */
export async function runSync(options: SyncFlags): Promise<void> {
  const syncs = syncsOf(options);
  const [named] = options.spec === undefined ? [] : syncs;
  const remember = named && planRemembering(named, options);
  const results = await syncAll(syncs, options.diff ?? false);
  if (options.json) {
    const config = await remember?.();
    print(JSON.stringify({ catalogs: results.map(([c, r]) => json(c, r)), config }));
    return;
  }
  for (const [catalog, result] of results) report(catalog, result, options);
  const config = await remember?.();
  if (config !== undefined) say(`${config}: written`);
  say(`done in ${elapsed()}`);
}

/** All catalogs are made before the first is written, so that what is wrong with one leaves all as they were. */
async function syncAll(syncs: readonly OneSync[], diff: boolean) {
  const results: [catalog: string, result: SyncResult][] = [];
  for (const one of syncs) {
    const result = await sync({ ...one, diff: true, onProgress: fetchProgress() });
    results.push([one.catalog, { ...result, written: !diff && !result.isUpToDate }]);
  }
  const written = results.filter(([, result]) => result.written);
  publishFiles(written.map(([file, { text }]) => ({ file, text })));
  return results;
}

type OneSync = Pick<SyncOptions, "spec" | "catalog">;

/** What the command line names, or else each document that the config names, once. */
function syncsOf({ spec, catalog, config, save }: SyncFlags): OneSync[] {
  if (spec !== undefined) return [{ spec, catalog: catalog ?? "scopes.json" }];
  const withoutSpec = [catalog && "--catalog", save && "--save"].filter((flag) => !!flag);
  if (withoutSpec.length > 0) {
    throw new FindingsError(withoutSpec.map((flag) => configFindings.withoutSpec(String(flag))));
  }
  const file = config ?? findConfig("");
  if (file === undefined) throw new FindingsError([configFindings.noSpec(file)]);
  const syncs = new Map<string, OneSync>();
  for (const target of readTargets(file)) {
    if (target.spec === undefined) continue;
    const { spec: document, catalog: made, place } = target;
    const other = syncs.get(made);
    if (other !== undefined && other.spec !== document) {
      throw new FindingsError([configFindings.twoSpecs(place, made)]);
    }
    syncs.set(made, { spec: document, catalog: made });
  }
  if (syncs.size === 0) throw new FindingsError([configFindings.noSpec(file)]);
  return [...syncs.values()];
}

function report(catalog: string, result: SyncResult, { diff }: SyncFlags): void {
  // What was asked for is data; what is told beside the work is not.
  if (diff) for (const line of formatChanges(result)) print(line);
  else for (const line of someChanges(result)) say(line);
  const { shown, rest } = diff ? { shown: result.notices, rest: [] } : someNotices(result.notices);
  for (const notice of shown) say(formatNotice(notice));
  for (const line of [...rest, ...formatSummary(result, catalog)]) say(line);
}

function json(file: string, { spec, server, changes, notices, written }: SyncResult) {
  const { title, version, hash, source } = spec;
  return {
    catalog: file,
    server,
    document: { title, version, hash, source },
    ...changes,
    notices,
    written,
  };
}
