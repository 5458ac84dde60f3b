import { notWritten } from "../findings/kinds/not-written.js";
import type { ReadProject } from "../read-project.js";
import type { AuditReport } from "../report/audit-report.js";
import { findUnits } from "../units/find-units.js";
import type { LeftList } from "./code-changes.js";
import { type PlannedFile, planFix } from "./plan.js";
import { type FixFault, writePlanned } from "./write.js";

/** What became of a project's lists. */
export interface FixOutcome {
  /** The files that were written, or would be; one that was written in several rounds is there for each. */
  readonly files: readonly PlannedFile[];
  /** What is left to people. */
  readonly left: readonly LeftList[];
  /** What was not written, and why. */
  readonly faults: readonly FixFault[];
}

/** A project, and what is to be said of it. */
export interface JudgedProject {
  readonly project: ReadProject;
  readonly report: AuditReport;
}

/** How a project is read and judged. */
export interface Auditing {
  readonly cwd: string;
  read(): ReadProject;
  judge(project: ReadProject): AuditReport;
}

/** A list that does not compile hides what is called through its client, until it is mended: rounds are few. */
const mostRounds = 5;

/** What would be written now. */
export function previewFix({ project, report }: JudgedProject): FixOutcome {
  const { files, left, changed } = planFix(project, report);
  return { files, left, faults: changed.map(changedFault) };
}

/**
 * Writes the lists of scopes of a project, and reads it again, until there is nothing more to be written.
 *
 * @returns also the project as it is then
 */
export function fixProject(
  before: JudgedProject,
  { cwd, read, judge }: Auditing,
): JudgedProject & { readonly outcome: FixOutcome } {
  let { project, report } = before;
  const files: PlannedFile[] = [];
  const faults: FixFault[] = [];
  let left: readonly LeftList[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const plan = planFix(project, report);
    left = plan.left;
    const isFailed = ({ file }: Pick<PlannedFile, "file">) =>
      faults.some((fault) => fault.file === file);
    faults.push(...plan.changed.filter((one) => !isFailed(one)).map(changedFault));
    const outcome = writePlanned(plan.files.filter((one) => !isFailed(one)));
    faults.push(...outcome.faults);
    files.push(...outcome.written);
    if (outcome.written.length === 0) break;
    const hasCode = outcome.written.some(({ kind }) => kind === "code");
    project = hasCode ? read() : withConfigOf(project, cwd);
    report = judge(project);
  }
  return { project, report, outcome: { files, left, faults } };
}

const changedFault = ({ file, units }: Pick<PlannedFile, "file" | "units">): FixFault => ({
  ...{ file, units },
  judgement: notWritten.changed(),
});

/** The same code, under a configuration that has other lists, at other places. */
function withConfigOf(project: ReadProject, cwd: string): ReadProject {
  const { config, units } = findUnits(cwd, undefined);
  return { ...project, config, units: [...units, ...project.units.slice(units.length)] };
}
