import type { Finding } from "../../../findings/finding.js";
import type { AuditCode, Level } from "../audit-finding.js";

/** A finding without its place: what is said, and how much it weighs. */
export type Judgement = Omit<Finding, "where"> & {
  readonly code: AuditCode;
  readonly level: Level;
};

const some = 4;

/** As many names as a sentence has room for. */
export const few = (names: readonly string[]): string =>
  names.length > some
    ? `${names.slice(0, some).join(", ")} and ${names.length - some} more`
    : names.join(", ");

export const anyOne = (scopes: readonly string[]): string =>
  scopes.length === 1 ? `the scope ${scopes[0]}` : `any one of the scopes ${scopes.join(", ")}`;
