import type { Place } from "../../codegen/src/findings/finding.js";
import type { AuditFinding, Judgement } from "../findings/audit-finding.js";
import { unitUnread } from "../findings/kinds/unit-unread.js";
import type { ReadUnit } from "../read-units.js";
import type { AuditUnit } from "../units/unit.js";
import { type JudgedUnit, judgeUnit } from "./judge-unit.js";

/**
 * Judges a unit as it was read; of one that could not be, it says why.
 *
 * @param strict - whether places that may hide calls are errors
 * @param isAccepted - whether somebody has accepted all of its findings about what may be hidden
 */
export function judgeRead(
  unit: AuditUnit,
  read: ReadUnit,
  strict: boolean,
  isAccepted: boolean,
): JudgedUnit {
  const { faults, found, ignoreFaults, notes } = read;
  const at = (judgement: Judgement, subject: string, where: Place): AuditFinding => ({
    ...judgement,
    ...{ unit: unit.name, subject, where, related: [] },
  });
  if (faults.length > 0) {
    return {
      ...{ unit, found, isRead: false, complete: false, asAccepted: false, proved: false },
      ...{ required: [], missing: [], excess: [], replaceable: [], instead: [], keys: [] },
      lists: [],
      findings: faults.map((fault) => at(unitUnread.of(fault), fault.code, fault.where)),
    };
  }
  const judged = judgeUnit(unit, found, strict, isAccepted);
  const ignoring = ignoreFaults.map((fault) => at(fault, fault.code, fault.where));
  const noted = notes.map((note) => at(note, unit.name, note.where));
  return { ...judged, findings: [...noted, ...ignoring, ...judged.findings] };
}
