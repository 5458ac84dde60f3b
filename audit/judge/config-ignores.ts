import type { PlacedJudgement } from "../findings/audit-finding.js";
import type { JudgedUnit } from "./judge-unit.js";

/**
 * Units with what is wrong with the ignore comments of their configuration: each is told to the
 * entry that it stands in or behind, and what stands above all of them to the first.
 */
export function withConfigIgnores(
  units: readonly JudgedUnit[],
  faults: readonly PlacedJudgement[],
): readonly JudgedUnit[] {
  const owners = faults.map(({ where }) => {
    const begun = units.filter(({ unit }) => {
      const entry = unit.deployed?.where;
      return entry?.file === where.file && (entry.line ?? 0) <= (where.line ?? 0);
    });
    return begun.at(-1) ?? units[0];
  });
  return units.map((judged) => {
    const own = faults.filter((_, index) => owners[index] === judged);
    const findings = own.map((fault) => ({
      ...fault,
      ...{ unit: judged.unit.name, subject: fault.code, related: [] },
    }));
    return { ...judged, findings: [...judged.findings, ...findings] };
  });
}
