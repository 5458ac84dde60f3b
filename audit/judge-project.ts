import { accept } from "./accept/accept.js";
import type { BaselineEntry } from "./accept/baseline.js";
import { ignoreComments } from "./accept/ignore-comments.js";
import type { AuditFinding } from "./findings/audit-finding.js";
import { mayHide } from "./findings/completeness.js";
import type { FixFault } from "./fix/write.js";
import { withConfigIgnores } from "./judge/config-ignores.js";
import { judgeRead } from "./judge/judge-read.js";
import type { JudgedUnit } from "./judge/judge-unit.js";
import type { ReadProject } from "./read-project.js";
import type { AuditReport } from "./report/audit-report.js";
import { shownPath } from "./units/paths.js";
import { projectName } from "./units/project-name.js";
import { repositoryTop } from "./units/repository-top.js";

/** How a project is judged. */
export interface Judging {
  /** The working folder, absolute. */
  readonly cwd: string;
  /** The tool's own version. */
  readonly version: string;
  /** Whether places that may hide calls are errors. */
  readonly strict: boolean;
  readonly baseline: readonly BaselineEntry[];
  /** What could not be written before. */
  readonly faults?: readonly FixFault[];
  /** Whether all that can be accepted counts as accepted, as for a baseline that is to be made. */
  readonly acceptsAll?: boolean;
}

/**
 * Judges what was read of a project. Where all that may hide calls of a unit was accepted, it is judged as if nothing
 * was hidden.
 */
export function judgeProject(project: ReadProject, judging: Judging): AuditReport {
  const first = judgeAll(project, judging, () => judging.acceptsAll ?? false);
  if (judging.acceptsAll) return first;
  const { accepted: known, open } = first.acceptance;
  const isAccepted = ({ unit, complete, isRead }: JudgedUnit) => {
    const hides = (one: AuditFinding) => one.unit === unit.name && mayHide(one);
    return !complete && isRead && known.some(({ finding }) => hides(finding)) && !open.some(hides);
  };
  const accepted = first.units.map(isAccepted);
  return accepted.includes(true)
    ? judgeAll(project, judging, (index) => accepted[index] ?? false)
    : first;
}

function judgeAll(
  { units, config, notes, read }: ReadProject,
  { cwd, strict, version, baseline, faults = [] }: Judging,
  isAccepted: (unit: number) => boolean,
): AuditReport {
  const inCode = units.flatMap((unit, index) => {
    const one = read[index];
    return one === undefined ? [] : [judgeRead(unit, one, strict, isAccepted(index))];
  });
  const ignored = config && ignoreComments(config.document.file, config.document.text);
  const judged = withConfigIgnores(inCode, ignored?.faults ?? []).map((one) =>
    withFaults(one, faults),
  );
  const comments = [...new Set(read.flatMap((one) => one.comments)), ...(ignored?.comments ?? [])];
  const shown = (file: string) => shownPath(file, cwd);
  const findings = judged.flatMap((one) => one.findings);
  const acceptance = accept(findings, comments, baseline, shown);
  const top = repositoryTop(cwd);
  const hosted = (file: string) => shownPath(file, top);
  const project = projectName(cwd);
  return { project, units: judged, acceptance, notes, version, shown, hosted };
}

/** A unit, with what could not be written for it. */
function withFaults(judged: JudgedUnit, faults: readonly FixFault[]): JudgedUnit {
  const { name } = judged.unit;
  const own = faults
    .filter(({ units }) => units.includes(name))
    .map(({ file, judgement }) => ({
      ...judgement,
      ...{ unit: name, subject: file, where: { file }, related: [] },
    }));
  return own.length === 0 ? judged : { ...judged, findings: [...judged.findings, ...own] };
}
