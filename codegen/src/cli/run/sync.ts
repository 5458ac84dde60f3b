import { type SyncOptions, type SyncResult, sync } from "../../commands/sync.js";
import { configFindings } from "../../config/messages.js";
import { configName } from "../../config/name.js";
import { findConfig } from "../../config/read.js";
import { readTargets } from "../../config/target.js";
import { FindingsError } from "../../findings/finding.js";
import { formatNotice } from "../../findings/report.js";
import { formatChanges, formatSummary } from "../../sync/report.js";
import type { SyncFlags } from "../sync.js";
import { elapsed, print, say } from "../terminal.js";
import { fetchProgress } from "./fetch-progress.js";

/** Brings catalogs up, one after another, and says what changed. */
export async function runSync(options: SyncFlags): Promise<void> {
  const results: [catalog: string, result: SyncResult][] = [];
  for (const one of syncsOf(options)) {
    const onProgress = fetchProgress();
    results.push([one.catalog, await sync({ ...one, diff: options.diff ?? false, onProgress })]);
  }
  if (options.json) print(JSON.stringify({ catalogs: results.map(([c, r]) => json(c, r)) }));
  else for (const [catalog, result] of results) report(catalog, result, options);
}

type OneSync = Pick<SyncOptions, "spec" | "catalog" | "sdk" | "from">;

/** What the command line names, or else each document that the config names, once. */
function syncsOf({ spec, catalog, sdk, config }: SyncFlags): OneSync[] {
  if (spec !== undefined) return [{ spec, catalog: catalog ?? "scopes.json", sdk }];
  const file = config ?? findConfig("");
  const given = [
    ["--catalog", catalog],
    ["--sdk", sdk],
  ].flatMap(([flag, value]) => (value === undefined ? [] : [String(flag)]));
  if (given.length > 0 || file === undefined) {
    throw new FindingsError([configFindings.noSpec(file ?? configName)]);
  }
  const syncs = new Map<string, OneSync>();
  for (const target of readTargets(file)) {
    if (target.spec === undefined) continue;
    const one = {
      spec: target.spec,
      catalog: target.catalog,
      sdk: target.sdk,
      from: target.folder,
    };
    const key = JSON.stringify([one.catalog, one.sdk]);
    const other = syncs.get(key);
    if (other !== undefined && other.spec !== one.spec) {
      const sdkName = one.sdk ?? "the SDK";
      throw new FindingsError([configFindings.twoSpecs(target.place, sdkName, one.catalog)]);
    }
    syncs.set(key, other ?? one);
  }
  if (syncs.size === 0) throw new FindingsError([configFindings.noSpec(file)]);
  return [...syncs.values()];
}

function report(catalog: string, result: SyncResult, { diff }: SyncFlags): void {
  // What was asked for is data; what is told beside the work is not.
  for (const line of formatChanges(result)) (diff ? print : say)(line);
  for (const notice of result.notices) say(formatNotice(notice));
  for (const line of formatSummary(result, catalog)) say(line);
  say(`done in ${elapsed()}`);
}

function json(file: string, { spec, installed, changes, notices, written }: SyncResult) {
  const { title, version, hash, source } = spec;
  return {
    catalog: file,
    sdk: { name: installed.name, version: installed.version },
    document: { title, version, hash, source },
    ...changes,
    notices,
    written,
  };
}
