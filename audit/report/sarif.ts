import { createHash } from "node:crypto";
import type { Location, Log, Result } from "sarif";
import type { Place } from "../../codegen/src/findings/finding.js";
import { fingerprint, fingerprintText } from "../accept/fingerprint.js";
import type { AuditFinding } from "../findings/audit-finding.js";
import { findingKinds } from "../findings/kinds.js";
import type { AuditReport } from "./audit-report.js";
import { judgedByJson, keysJson } from "./json.js";
import { toolName } from "./tool-name.js";

/** The report in SARIF 2.1.0, for code scanning. What was accepted is in it, as suppressed. */
export function reportSarif(report: AuditReport): string {
  const { open, accepted } = report.acceptance;
  const log: Log = {
    version: "2.1.0",
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    runs: [
      {
        tool: {
          driver: {
            name: toolName,
            version: report.version,
            rules: findingKinds.map(({ code, summary }) => ({
              id: code,
              shortDescription: { text: summary },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        properties: {
          units: report.units.map((judged) => ({
            name: judged.unit.name,
            ...(judged.isRead
              ? { ...judgedByJson(judged.found.server), keys: keysJson(judged, report) }
              : { unread: true }),
          })),
        },
        results: [
          ...open.map((finding) => resultOf(finding, report)),
          ...accepted.map(({ finding, reason }) => ({
            ...resultOf(finding, report),
            suppressions: [
              reason === undefined
                ? { kind: "external" as const }
                : { kind: "inSource" as const, justification: reason },
            ],
          })),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf(finding: AuditFinding, { hosted, shown }: AuditReport): Result {
  const { code, level, what, why, fix, where, related } = finding;
  const location = ({ file, line, column }: Place): Location => ({
    physicalLocation: {
      artifactLocation: { uri: encodeURI(hosted(file)), uriBaseId: "%SRCROOT%" },
      ...(line !== undefined && {
        region: { startLine: line, ...(column !== undefined && { startColumn: column }) },
      }),
    },
  });
  const print = fingerprintText(fingerprint(finding, shown));
  return {
    ruleId: code,
    ruleIndex: findingKinds.findIndex((kind) => kind.code === code),
    level,
    message: { text: `${what} ${why} ${fix}` },
    locations: [location(where)],
    ...(related.length > 0 && { relatedLocations: related.map(location) }),
    partialFingerprints: {
      "appwriteScopes/v1": createHash("sha256").update(print).digest("hex"),
    },
  };
}
