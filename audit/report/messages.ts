import { serverTitle } from "../../src/server-title.js";
import type { Acceptance } from "../accept/accept.js";
import type { Level } from "../findings/kind.js";
import { isTrusted } from "../judge/judge-unit.js";
import type { UnitServer } from "../server/unit-server.js";
import { unitTitle } from "../units/unit-title.js";
import type { AuditReport } from "./audit-report.js";
import { groupFindings } from "./groups.js";

/**
 * What reports say beside the findings themselves, in one place.
 *
 * @module
 */

/** What a unit was judged by: its SDKs and their server. To stand behind "judged by". */
export function serverText({ choice, sdks }: UnitServer): string {
  const releases = sdks.map(({ name, version }) => `${name} ${version}`);
  const on = `${serverTitle(choice.name)} (${choice.reason})`;
  return releases.length === 0 ? `${on}; no SDK was found` : `${releases.join(" and ")} on ${on}`;
}

/** @param verdict - of a unit, or of one of its keys; nothing is complete where no key is needed */
export function verdictText(verdict: {
  readonly asAccepted: boolean;
  readonly complete: boolean | undefined;
  readonly isRead: boolean;
}): string {
  if (!verdict.isRead) return "not read";
  if (verdict.complete === undefined) return "";
  if (verdict.complete) return "complete";
  return verdict.asAccepted ? "complete as accepted" : "incomplete";
}

export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;

/** By what a finding was accepted for which no comment gives a reason. */
export const byBaseline = "by the baseline";

/** How many findings were accepted, and by what; `undefined` if none was. */
export function acceptedText({ accepted }: Acceptance): string | undefined {
  const comments = accepted.filter(({ reason }) => reason !== undefined).length;
  const parts = [
    ...(comments > 0 ? [`${comments} by comments`] : []),
    ...(accepted.length > comments ? [`${accepted.length - comments} ${byBaseline}`] : []),
  ];
  return parts.length === 0
    ? undefined
    : `${count(accepted.length, "finding")} accepted: ${parts.join(", ")}.`;
}

/** What accepts something that is no longer there, a line each. */
export function staleTexts(
  { stale }: Acceptance,
  place: (where: { readonly file: string; readonly line?: number }) => string,
): string[] {
  return [
    ...stale.comments.map(
      ({ code, where }) => `${place(where)}: the comment ignores ${code}, which is not found there`,
    ),
    ...stale.entries.map(
      ({ code, unit, file, subject, count: times }) =>
        `the baseline accepts ${code} of ${subject} in ${unitTitle(unit)} (${file}), which is found ${count(times, "time")} less`,
    ),
  ];
}

/** Several places on one line: the first, and how many there are besides. */
export const placesText = ([first = "", ...others]: readonly string[]): string =>
  first + othersText(others.length);

/** How many places there are besides one that is named, to stand behind it. */
export const othersText = (others: number): string =>
  others > 0 ? ` and ${count(others, "other place")}` : "";

/**
 * What a line's key needs, to stand behind "needs". Where no call was found and some may be hidden, it does
 * not read as if nothing were needed.
 *
 * @param scopes - how scopes are written, of which there is one at least
 */
export function needsText(
  line: {
    readonly complete: boolean | undefined;
    readonly required: readonly string[] | undefined;
  },
  scopes: (required: readonly string[]) => string,
): string {
  if (line.required === undefined) return "no key";
  if (line.required.length > 0) return scopes(line.required);
  return line.complete ? "no scope" : "unknown";
}

/** The short phrases of the report for people. */
export const textPhrases = {
  excess: (unit: string, complete: boolean) =>
    complete ? `nothing in ${unitTitle(unit)} calls for it` : "no call that was found needs it",
  assumed: (calls: string) => `${calls} by a client that could not be followed: taken for a key's`,
} as const;

/** What a run comes to, in one line. */
export function summaryText({ units, acceptance }: AuditReport): string {
  const uses = new Set(units.flatMap(({ found }) => found.uses)).size;
  const generated = new Set(units.flatMap(({ found }) => found.generated));
  const all = new Set(units.flatMap(({ found }) => found.files));
  const files = [...all].filter((file) => !generated.has(file)).length;
  const of = (level: Level) => acceptance.open.filter((finding) => finding.level === level).length;
  const levels = [
    [of("error"), "error"],
    [of("warning"), "warning"],
    [of("note"), "note"],
  ] as const;
  const said = levels.filter(([n]) => n > 0).map(([n, noun]) => count(n, noun));
  return `${count(units.length, "unit")}, ${count(uses, "call")} in ${count(files, "file")}: ${said.join(", ") || "nothing to report"}`;
}

/** How to see every place, if some entries of the report stand for several. */
export function groupedText({ acceptance }: AuditReport): string | undefined {
  const hidden = acceptance.open.length - groupFindings(acceptance.open).length;
  return hidden === 0
    ? undefined
    : `${count(hidden, "place")} more of what is reported already: --verbose lists each`;
}

/** What `--fix` has left to people, a line each. */
export function unfixedTexts({ units }: AuditReport): string[] {
  return units
    .filter((judged) => !isTrusted(judged) && judged.excess.length > 0)
    .map(
      ({ unit }) => `${unitTitle(unit.name)}: is incomplete, so nothing was taken from its scopes`,
    );
}

/** What has to be known of the servers that units were judged by, a line each. */
export function serverNotices({ units }: AuditReport): string[] {
  const read = units.filter(({ isRead }) => isRead);
  const notices = read.flatMap(({ found }) => found.server.choice.notices);
  return [...new Set(notices.map(({ what }) => what))];
}
