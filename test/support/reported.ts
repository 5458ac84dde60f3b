import { renderReport } from "../../audit/report/render.js";
import type { AuditJson } from "../../audit/report/schema.js";
import type { AuditOptions } from "../../cli/audit/audit.js";
import type { AuditProject } from "./audit-project.js";

/** The report as a page, and the same for programs. */
export async function reported(project: AuditProject, options?: Partial<AuditOptions>) {
  const { report } = await project.audit(options);
  const json: AuditJson = JSON.parse(renderReport.json(report, { verbose: false }));
  return { html: renderReport.html(report, { verbose: false }), json };
}
