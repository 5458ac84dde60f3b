import type { Acceptance } from "../accept/accept.js";
import type { AuditFinding } from "../findings/audit-finding.js";
import type { JudgedUnit } from "../judge/judge-unit.js";

/** All that an audit came to: what every format is written from. */
export interface AuditReport {
  /** What the project is called. */
  readonly project: string;
  readonly units: readonly JudgedUnit[];
  /** The findings of all units, parted by whether somebody has accepted them. */
  readonly acceptance: Acceptance;
  /** What has to be known of how the units were found, a line each. */
  readonly notes: readonly string[];
  /** The tool's own version. */
  readonly version: string;
  /** From the working folder, for whoever has run it there. */
  readonly shown: Shown;
  /** From the top of the repository, for the service that hosts it. */
  readonly hosted: Shown;
}

/** How a file is shown: by its path from a folder, with slashes. */
export type Shown = (file: string) => string;

/** The findings of a unit that nobody has accepted. */
export const openOf = ({ acceptance }: AuditReport, { unit }: JudgedUnit): AuditFinding[] =>
  acceptance.open.filter((finding) => finding.unit === unit.name);
