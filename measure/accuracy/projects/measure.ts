import { reportJson } from "../../../audit/report/json.js";
import { audit } from "../../../cli/audit/audit.js";
import { FindingsError } from "../../../codegen/src/findings/finding.js";
import { answersOf } from "./answers.js";
import { type Audited, type Compared, compared } from "./compare.js";
import { type LabelledProject, labelledProjects } from "./labels.js";
import { inState, type State, states } from "./states.js";

/** What the audit of a project in a state came to. */
export interface ProjectResult extends Compared {
  readonly name: string;
  readonly state: State;
}

/** Audits every project in every state: whether the answer is complete, and what is wrong with it. */
export async function measureProjects(): Promise<readonly ProjectResult[]> {
  const results: ProjectResult[] = [];
  for (const project of labelledProjects()) {
    for (const state of states) {
      const audited = await auditProject(project, state);
      results.push({ name: project.name, state, ...compared(project.units, audited) });
    }
  }
  return results;
}

/** What the audit of a project in a state says. */
export const auditProject = (project: LabelledProject, state: State): Promise<Audited> =>
  inState(project, state, auditFolder);

async function auditFolder(cwd: string): Promise<Audited> {
  const quiet = { strict: false, fix: false, updateBaseline: false, progress: () => {} };
  try {
    const { report } = await audit({ cwd, version: "0.0.0", ...quiet });
    return { answers: answersOf(JSON.parse(reportJson(report))), refusals: [] };
  } catch (error) {
    if (!(error instanceof FindingsError)) throw error;
    return { answers: [], refusals: error.findings.map(({ code, what }) => `${code} ${what}`) };
  }
}
