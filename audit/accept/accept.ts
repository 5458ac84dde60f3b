import type { Place } from "../../codegen/src/findings/finding.js";
import type { AuditFinding } from "../findings/audit-finding.js";
import type { Shown } from "../report/audit-report.js";
import type { BaselineEntry } from "./baseline.js";
import { fingerprint, fingerprintText } from "./fingerprint.js";
import type { IgnoreComment } from "./ignore-comments.js";

/** A finding that somebody has accepted. */
export interface AcceptedFinding {
  readonly finding: AuditFinding;
  /** The reason of the comment that accepts it; the baseline gives none. */
  readonly reason: string | undefined;
}

/** Findings, parted by whether somebody has accepted them. */
export interface Acceptance {
  readonly open: readonly AuditFinding[];
  readonly accepted: readonly AcceptedFinding[];
  /** What accepts something that is no longer found. */
  readonly stale: {
    readonly comments: readonly IgnoreComment[];
    readonly entries: readonly BaselineEntry[];
  };
}

/**
 * Takes from findings what was accepted: by a comment above its place, or above every place that it
 * is about, and else by the baseline, as often as that counted it.
 */
export function accept(
  findings: readonly AuditFinding[],
  comments: readonly IgnoreComment[],
  baseline: readonly BaselineEntry[],
  shown: Shown,
): Acceptance {
  const open: AuditFinding[] = [];
  const accepted: AcceptedFinding[] = [];
  const used = new Set<IgnoreComment>();
  const left = new Map(baseline.map((entry) => [fingerprintText(entry), entry.count]));
  for (const finding of findings) {
    const own = commentsOn(finding, comments);
    const key = fingerprintText(fingerprint(finding, shown));
    const count = left.get(key) ?? 0;
    if (own !== undefined) {
      for (const comment of own) used.add(comment);
      accepted.push({ finding, reason: own[0]?.reason });
    } else if (count > 0) {
      left.set(key, count - 1);
      accepted.push({ finding, reason: undefined });
    } else {
      open.push(finding);
    }
  }
  return {
    open,
    accepted,
    stale: {
      comments: comments.filter((comment) => !used.has(comment)),
      entries: baseline.flatMap((entry) => {
        const count = left.get(fingerprintText(entry)) ?? 0;
        return count === 0 ? [] : [{ ...entry, count }];
      }),
    },
  };
}

/** The comments that accept a finding, or `undefined` if they do not. */
function commentsOn(
  { code, where, related }: AuditFinding,
  comments: readonly IgnoreComment[],
): readonly IgnoreComment[] | undefined {
  const above = (place: Place) =>
    comments.filter(
      (comment) =>
        comment.code === code && comment.where.file === place.file && comment.line === place.line,
    );
  const direct = above(where);
  if (direct.length > 0) return direct;
  const each = related.map(above);
  return each.length > 0 && each.every((found) => found.length > 0) ? each.flat() : undefined;
}
