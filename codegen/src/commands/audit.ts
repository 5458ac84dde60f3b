import { accept } from "../audit/accept/accept.js";
import {
  type BaselineEntry,
  readBaseline,
  refuseOtherFile,
  writeBaseline,
} from "../audit/accept/baseline.js";
import { ignoreComments } from "../audit/accept/ignore-comments.js";
import { acceptFindings } from "../audit/accept/messages.js";
import { withConfigIgnores } from "../audit/judge/config-ignores.js";
import { fixedScopes } from "../audit/judge/fixed-scopes.js";
import { judgeRead } from "../audit/judge/judge-read.js";
import type { JudgedUnit } from "../audit/judge/judge-unit.js";
import { readProject } from "../audit/read-project.js";
import { faultsOf, type Progress, type ReadUnit } from "../audit/read-units.js";
import { type AuditReport, openOf } from "../audit/report/audit-report.js";
import { otherClientText, unitServerFindings } from "../audit/server/messages.js";
import { type ServerOptions, serverSource } from "../audit/server/source.js";
import { type FoundUnits, findUnits } from "../audit/units/find-units.js";
import { appConfigFindings } from "../audit/units/messages.js";
import { shownPath } from "../audit/units/paths.js";
import { writeScopes } from "../audit/units/write-scopes.js";
import { FindingsError } from "../findings/finding.js";

export interface AuditOptions extends ServerOptions {
  /** The working folder, absolute. */
  readonly cwd: string;
  /** The tool's own version. */
  readonly version: string;
  /** A tsconfig whose program is audited, whatever else there is. */
  readonly project?: string | undefined;
  /** Whether places that may hide calls are errors. */
  readonly strict: boolean;
  /** Write the least scopes into the project's configuration. */
  readonly fix: boolean;
  readonly baseline?: string | undefined;
  /** Write the baseline anew. */
  readonly updateBaseline: boolean;
  readonly progress: Progress;
}

export interface AuditResult {
  /** As it is after what was written. */
  readonly report: AuditReport;
  /** The configuration that was written, if it was. */
  readonly written: string | undefined;
}

/**
 * Finds what the code of a project asks for, and judges it against what its keys are granted.
 *
 * @throws FindingsError with all that is wrong with the input; nothing was written then
 */
export async function audit(options: AuditOptions): Promise<AuditResult> {
  const { cwd, baseline, updateBaseline } = options;
  if (updateBaseline && baseline === undefined) {
    throw new FindingsError([acceptFindings.unnamedBaseline()]);
  }
  if (updateBaseline && baseline !== undefined) refuseOtherFile(baseline);
  const known = baseline === undefined || updateBaseline ? [] : readBaseline(baseline);
  const lookup = await serverSource(cwd, options);
  const found = readProject(cwd, options.project, lookup, options.progress);
  const { read } = found;
  if (options.fix && found.config === undefined) {
    throw new FindingsError([appConfigFindings.nothingToFix(cwd)]);
  }
  if (read.every(({ faults }) => faults.length > 0)) throw new FindingsError(faultsOf(read));
  const before = judge(options, found, read, known);
  if (options.fix) refuseOtherServers(found, before);
  const written = options.fix ? fix(found, before) : undefined;
  // The code is the same; only the configuration has other lists, at other places.
  const now = written === undefined ? found : withListsOf(findUnits(cwd, undefined), found);
  const report = judge(options, now, read, known);
  if (!updateBaseline || baseline === undefined) return { report, written };
  // Strict, so that it holds where places that may hide calls are errors.
  const all = judge({ ...options, strict: true }, now, read, []);
  writeBaseline(baseline, all.acceptance.open, all.shown);
  return { report: judge(options, now, read, readBaseline(baseline)), written };
}

/** The units of a project, with what a configuration says of them now. */
const withListsOf = ({ config, units }: FoundUnits, found: FoundUnits): FoundUnits => ({
  ...{ config, notes: found.notes },
  units: [...units, ...found.units.slice(units.length)],
});

function judge(
  { cwd, strict, version }: AuditOptions,
  { units, config, notes }: FoundUnits,
  read: readonly ReadUnit[],
  baseline: readonly BaselineEntry[],
): AuditReport {
  const inCode = units.flatMap((unit, index) => {
    const one = read[index];
    return one === undefined ? [] : [judgeRead(unit, one, strict)];
  });
  const ignored = config && ignoreComments(config.document.file, config.document.text);
  const judged = withConfigIgnores(inCode, ignored?.faults ?? []);
  const comments = [...new Set(read.flatMap((one) => one.comments)), ...(ignored?.comments ?? [])];
  const shown = (file: string) => shownPath(file, cwd);
  const findings = judged.flatMap((one) => one.findings);
  const acceptance = accept(findings, comments, baseline, shown);
  return { units: judged, acceptance, notes, version, shown };
}

/** What is least on one server need not be on the one that a unit's client is for. */
function refuseOtherServers({ config }: FoundUnits, report: AuditReport): void {
  const isWritten = (judged: JudgedUnit) =>
    judged.unit.grants !== undefined || fixedScopes(judged, openOf(report, judged)).length > 0;
  const others = report.units
    .filter((judged) => judged.found.server.otherClients.length > 0 && isWritten(judged))
    .map(({ unit, found: { server } }) =>
      otherClientText(unit.name, server.choice, server.otherClients),
    );
  if (config === undefined || others.length === 0) return;
  throw new FindingsError([unitServerFindings.notFixed(config.document.file, others)]);
}

/** Writes the scopes that the units should be granted; returns the file if there was a change. */
function fix({ config }: FoundUnits, report: AuditReport): string | undefined {
  if (config === undefined) return undefined;
  const changes = report.units.flatMap((judged, index) => {
    const entry = config.entries[index];
    if (entry === undefined || !judged.isRead) return [];
    const scopes = fixedScopes(judged, openOf(report, judged));
    // A list is added where one is needed, and nowhere else.
    if (entry.scopes === undefined && scopes.length === 0) return [];
    return [{ at: [...entry.at, "scopes"], scopes }];
  });
  return writeScopes(config.document, changes) ? config.document.file : undefined;
}
