import type { Finding } from "../../codegen/src/findings/finding.js";
import type { ReadUnit } from "../read-units.js";
import type { AuditUnit } from "../units/unit.js";
import type { AuditFinding } from "./audit-finding.js";
import { type JudgedUnit, judgeUnit } from "./judge-unit.js";
import { unitJudgements } from "./messages/units.js";
import type { Judgement } from "./messages/words.js";

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
  const at = (judgement: Judgement, subject: string, { where }: Finding): AuditFinding => ({
    ...judgement,
    ...{ unit: unit.name, subject, where, related: [] },
  });
  if (faults.length > 0) {
    return {
      ...{ unit, found, isRead: false, complete: false, asAccepted: false, proved: false },
      ...{ required: [], missing: [], excess: [], replaceable: [], instead: [], keys: [] },
      lists: [],
      findings: faults.map((fault) => at(unitJudgements.unread(fault), fault.code, fault)),
    };
  }
  const judged = judgeUnit(unit, found, strict, isAccepted);
  const ignoring = ignoreFaults.map(({ where, ...fault }) =>
    at(fault, fault.code, { ...fault, where }),
  );
  const noted = notes.map((note) => at(unitJudgements.noted(note), unit.name, note));
  return { ...judged, findings: [...noted, ...ignoring, ...judged.findings] };
}
