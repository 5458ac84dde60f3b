import { anyOfText } from "../../codegen/src/catalog/any-of-text.js";
import type { AuditFinding } from "../findings/audit-finding.js";
import type { JudgedUnit } from "../judge/judge-unit.js";
import type { KeySource } from "../key-source.js";
import type { UnitServer } from "../server/unit-server.js";
import type { SourcePlace, Use } from "../use.js";
import type { AuditReport } from "./audit-report.js";
import type { AuditJson } from "./schema.js";
import { toolName } from "./tool-name.js";

type UnitJson = AuditJson["units"][number];
type KeyJson = NonNullable<UnitJson["keys"]>[number];

/** The report for programs. */
export function reportJson(report: AuditReport): string {
  const value: AuditJson = {
    version: 1,
    tool: toolName,
    ...(report.notes.length > 0 && { notes: [...report.notes] }),
    units: report.units.map((judged) => unitJson(judged, report)),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function unitJson(judged: JudgedUnit, report: AuditReport): UnitJson {
  const { unit, found } = judged;
  const place = ({ file, line, column }: SourcePlace) => ({
    file: report.shown(file),
    line,
    column,
  });
  return {
    name: unit.name,
    kind: unit.kind,
    ...(!judged.isRead && { unread: true as const }),
    ...judgedByJson(found.server),
    required: [...judged.required],
    ...(unit.grants && { granted: unit.grants.scopes.map(({ scope }) => scope) }),
    missing: [...judged.missing],
    excess: [...judged.excess],
    replaceable: [...judged.replaceable],
    complete: judged.complete,
    ...(judged.asAccepted && { asAccepted: true as const }),
    keys: keysJson(judged, report),
    uses: found.uses.map(
      ({ sdk, method, anyOf = [], notOnServer, place: at, caller, assumed, ...rest }: Use) => ({
        sdk,
        method,
        anyOf: [...anyOf],
        ...(notOnServer !== undefined && { notOnServer }),
        ...place(at),
        caller,
        assumed,
        ...(rest.keys.length > 0 && { keys: rest.keys.map((key) => sourceJson(key, report)) }),
        ...(rest.declared && { declared: rest.declared.map(anyOfText) }),
      }),
    ),
    unresolved: found.unresolved.map(({ reason, text, place: at }) => ({
      reason,
      text,
      ...place(at),
    })),
    findings: judged.findings.map((finding) => findingJson(finding, report)),
  };
}

/** The keys of a unit, and what each needs. */
export const keysJson = ({ asAccepted, keys }: JudgedUnit, report: AuditReport): KeyJson[] =>
  keys.map(({ source, required, complete }) => ({
    source: sourceJson(source, report),
    required: [...required],
    complete,
    ...(asAccepted && !complete && { asAccepted: true as const }),
  }));

function sourceJson(source: KeySource, { shown }: AuditReport): KeyJson["source"] {
  switch (source.kind) {
    case "variable":
      return { kind: source.kind, name: source.name };
    case "literal":
      return { kind: source.kind, ...source.place, file: shown(source.place.file) };
    default:
      return { kind: source.kind };
  }
}

/** What a unit was judged by. */
export function judgedByJson({ choice, sdks }: UnitServer): Pick<UnitJson, "sdks" | "server"> {
  const { name, reason, notices } = choice;
  return {
    server: { name, reason, notices: notices.map(({ what }) => what) },
    sdks: sdks.map((sdk) => ({ name: sdk.name, version: sdk.version })),
  };
}

function findingJson(finding: AuditFinding, { acceptance, shown }: AuditReport) {
  const { code, level, subject, what, why, fix, where } = finding;
  const accepted = acceptance.accepted.find((entry) => entry.finding === finding);
  return {
    ...{ code, level, subject, what, why, fix },
    ...where,
    file: shown(where.file),
    ...(accepted &&
      ({ accepted: accepted.reason === undefined ? "baseline" : "comment" } as const)),
    ...(accepted?.reason !== undefined && { reason: accepted.reason }),
  };
}
