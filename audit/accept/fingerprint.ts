import type { AuditFinding } from "../findings/audit-finding.js";
import type { Shown } from "../report/audit-report.js";

/**
 * What a finding is known by from one run to the next. It has no lines and columns, which change
 * whenever something above them does.
 *
 */
export function fingerprint(
  { code, unit, subject, where }: AuditFinding,
  shown: Shown,
): Fingerprint {
  return { code, unit, file: shown(where.file), subject };
}

export interface Fingerprint {
  readonly code: string;
  readonly unit: string;
  readonly file: string;
  readonly subject: string;
}

/** A fingerprint as one text. */
export const fingerprintText = ({ code, unit, file, subject }: Fingerprint): string =>
  JSON.stringify([code, unit, file, subject]);
