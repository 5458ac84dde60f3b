import { fillPage } from "../page/fill-page.js";
import { projectData } from "../page/project-data.js";
import type { AuditReport } from "./audit-report.js";

/** The report as a page that opens in a browser without a network: one file, with every place in it. */
export const reportHtml = (report: AuditReport): string =>
  fillPage({ project: projectData(report) });
