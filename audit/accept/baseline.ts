import { readFileSync } from "node:fs";
import { z } from "zod";
import { byCodePoint } from "../../codegen/src/catalog/canonical.js";
import { issueReason } from "../../codegen/src/catalog/issue-reason.js";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { publishFiles } from "../../codegen/src/publish/files.js";
import { isJsonOf } from "../../codegen/src/publish/json-of.js";
import { type OwnKind, refuseOtherFile } from "../../codegen/src/publish/own-file.js";
import { type AuditFinding, isActionable } from "../findings/audit-finding.js";
import type { Shown } from "../report/audit-report.js";
import { type Fingerprint, fingerprint, fingerprintText } from "./fingerprint.js";
import { baselineFindings } from "./messages.js";

/** Findings that were accepted at some time, and how many there were that look alike. */
export interface BaselineEntry extends Fingerprint {
  readonly count: number;
}

const shape = z.strictObject({
  version: z.literal(1),
  accepted: z.array(
    z.strictObject({
      code: z.string(),
      unit: z.string(),
      file: z.string(),
      subject: z.string(),
      count: z.int().min(1),
    }),
  ),
});

/**
 * Reads a baseline file.
 *
 * @throws FindingsError if there is none, or it is something else
 */
export function readBaseline(file: string): readonly BaselineEntry[] {
  const value = parse(file, readText(file));
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data.accepted;
  const findings = parsed.error.issues.slice(0, 1).map((issue) => {
    const found = issue.path.reduce<unknown>((v, key) => Object(v)[key], value);
    const part = issue.path.length === 0 ? "it" : issue.path.map(String).join(".");
    return baselineFindings.invalidBaseline(file, `${part} ${issueReason(issue, found)}`);
  });
  throw new FindingsError(findings);
}

/** The file that a baseline is written into. */
export const baselineFile: OwnKind = {
  isOwn: (text) => isJsonOf(shape, text),
  none: "it is no baseline that can be read",
  otherFile: baselineFindings.otherFile,
  notWritable: baselineFindings.notWritable,
};

/**
 * Writes the file that accepts these findings, and no others.
 *
 * @throws FindingsError if another file is there, or it can't be written
 */
export function writeBaseline(file: string, findings: readonly AuditFinding[], shown: Shown): void {
  const counted = new Map<string, BaselineEntry>();
  for (const finding of findings.filter(isActionable)) {
    const print = fingerprint(finding, shown);
    const key = fingerprintText(print);
    counted.set(key, { ...print, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  const accepted = [...counted].sort(([a], [b]) => byCodePoint(a, b)).map(([, entry]) => entry);
  const text = `${JSON.stringify({ version: 1, accepted }, null, 2)}\n`;
  // Again, since it may have come while the code was read.
  refuseOtherFile(file, baselineFile);
  publishFiles([{ file, text }], baselineFindings.notWritable);
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === "ENOENT" ? "there is no such file" : message;
    throw new FindingsError([baselineFindings.noBaseline(file, reason)]);
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FindingsError([baselineFindings.invalidBaseline(file, "it is not valid JSON")]);
  }
}
