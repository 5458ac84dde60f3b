import { baselineFile, readBaseline, writeBaseline } from "../../audit/accept/baseline.js";
import { baselineFindings } from "../../audit/accept/messages.js";
import { type FixOutcome, fixProject, previewFix } from "../../audit/fix/fix-project.js";
import { fixedScopes } from "../../audit/fix/fixed-scopes.js";
import type { JudgedUnit } from "../../audit/judge/judge-unit.js";
import { type Judging, judgeProject } from "../../audit/judge-project.js";
import { type ReadProject, readProject } from "../../audit/read-project.js";
import { faultsOf, type Progress } from "../../audit/read-units.js";
import { type AuditReport, openOf } from "../../audit/report/audit-report.js";
import { otherClientText, unitServerFindings } from "../../audit/server/messages.js";
import { type ServerOptions, serverSource } from "../../audit/server/source.js";
import type { FoundUnits } from "../../audit/units/find-units.js";
import { appConfigFindings } from "../../audit/units/messages.js";
import { unitTitle } from "../../audit/units/unit-title.js";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { refuseOtherFile } from "../../codegen/src/publish/own-file.js";

export interface AuditOptions extends ServerOptions {
  /** The working folder, absolute. */
  readonly cwd: string;
  /** The tool's own version. */
  readonly version: string;
  /** A tsconfig whose program is audited, whatever else there is. */
  readonly project?: string | undefined;
  /** Whether places that may hide calls are errors. */
  readonly strict: boolean;
  /** Have the lists of scopes hold what is needed: those of the configuration, and those in code. */
  readonly fix: boolean;
  /** Only say what that would write. */
  readonly preview?: boolean;
  readonly baseline?: string | undefined;
  /** Write the baseline anew. */
  readonly updateBaseline: boolean;
  readonly progress: Progress;
}

export interface AuditResult {
  /** As it is after what was written. */
  readonly report: AuditReport;
  /** What was to be fixed, if anything was. */
  readonly fixed: FixOutcome | undefined;
}

/**
 * Finds what the code of a project asks for, and judges it against what its keys are granted.
 *
 * @throws FindingsError with all that is wrong with the input; nothing was written then
 */
export async function audit(options: AuditOptions): Promise<AuditResult> {
  const { cwd, baseline, strict, updateBaseline, version } = options;
  if (updateBaseline && baseline === undefined) {
    throw new FindingsError([baselineFindings.unnamedBaseline()]);
  }
  if (updateBaseline && baseline !== undefined) refuseOtherFile(baseline, baselineFile);
  const known = baseline === undefined || updateBaseline ? [] : readBaseline(baseline);
  const lookup = await serverSource(cwd, options);
  const read = () => readProject(cwd, options.project, lookup, options.progress);
  const judge = (project: ReadProject, other: Partial<Judging> = {}) =>
    judgeProject(project, { ...{ cwd, version, strict, baseline: known }, ...other });
  let project = read();
  const unread = faultsOf(project.read);
  const isListless = project.config === undefined && !hasLists(project);
  if (options.fix && isListless) {
    throw new FindingsError(unread.length > 0 ? unread : [appConfigFindings.nothingToFix(cwd)]);
  }
  if (project.read.every(({ faults }) => faults.length > 0)) throw new FindingsError(unread);
  let report = judge(project);
  let fixed: FixOutcome | undefined;
  if (options.fix) {
    refuseOtherServers(project, report);
    if (options.preview) fixed = previewFix({ project, report });
    else {
      const done = fixProject({ project, report }, { cwd, read, judge });
      fixed = done.outcome;
      project = done.project;
    }
    report = judge(project, { faults: fixed.faults });
  }
  if (!updateBaseline || baseline === undefined) return { report, fixed };
  // Strict, so that it holds where places that may hide calls are errors.
  const all = judge(project, { strict: true, baseline: [], acceptsAll: true });
  writeBaseline(baseline, all.acceptance.open, all.shown);
  const faults = fixed?.faults ?? [];
  return { report: judge(project, { baseline: readBaseline(baseline), faults }), fixed };
}

const hasLists = ({ read }: ReadProject): boolean =>
  read.some(({ found }) => found.lists.length > 0);

/** What is least on one server need not be on the one that a unit's client is for. */
function refuseOtherServers({ config }: FoundUnits, report: AuditReport): void {
  const isWritten = (judged: JudgedUnit) =>
    judged.unit.grants !== undefined ||
    fixedScopes(judged, openOf(report, judged)).scopes.length > 0;
  const others = report.units
    .filter((judged) => judged.found.server.otherClients.length > 0 && isWritten(judged))
    .map(({ unit, found: { server } }) =>
      otherClientText(unitTitle(unit.name), server.choice, server.otherClients),
    );
  if (config === undefined || others.length === 0) return;
  throw new FindingsError([unitServerFindings.notFixed(config.document.file, others)]);
}
