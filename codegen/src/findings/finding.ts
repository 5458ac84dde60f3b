/** A place in a text file; line and column count from 1, a column is a UTF-16 unit. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Where something is wrong that stands in no file. */
export const commandLine: Place = { file: "command line" };

/** One thing that is wrong, in words that its reader can act on. */
export interface Finding {
  /** Stable, for scripts: `unknown-scope`. */
  readonly code: string;
  /** What is wrong, one sentence. */
  readonly what: string;
  /** Why it matters, one sentence. */
  readonly why: string;
  /** How to mend it, one sentence. */
  readonly fix: string;
  readonly where: Place;
  /** What there is to see beside it, one a line. */
  readonly details?: readonly string[];
}

/** Thrown where work can't go on; carries all that was found until then. */
export class FindingsError extends Error {
  override readonly name = "FindingsError";
  readonly findings: readonly Finding[];
  /** What was written before, in words; `undefined` where files are as they were. */
  readonly written: string | undefined;

  constructor(findings: readonly Finding[], written?: string) {
    super(findings.map((finding) => `${finding.code}: ${finding.what}`).join("\n"));
    this.findings = findings;
    this.written = written;
  }
}
