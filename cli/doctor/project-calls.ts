import { callerText } from "../../audit/explain/use-lines.js";
import type { JudgedUnit } from "../../audit/judge/judge-unit.js";
import { isForList } from "../../audit/judge/keys.js";
import type { Shown } from "../../audit/report/audit-report.js";
import type { AuditUnit } from "../../audit/units/unit.js";
import { unitTitle } from "../../audit/units/unit-title.js";
import type { Use, UseCaller } from "../../audit/use.js";
import { formatPlace } from "../../codegen/src/findings/report.js";
import type { Diagnosis } from "./diagnosis.js";
import { inProject } from "./messages.js";

/** More calls than that are no help in finding the one. */
const most = 5;

/** Who the server takes each kind of caller for. */
const callerOf: Readonly<Record<string, UseCaller>> = {
  applications: "key",
  keys: "key",
  users: "session",
};

/** Calls of a unit, as they are written in its code. */
interface UnitCalls {
  readonly unit: AuditUnit;
  readonly uses: readonly Use[];
}

/**
 * The calls of a project that can have sent an error, if there are any, and what their unit's key is granted. A key
 * that is granted a scope which opens them is named only where no other makes such a call.
 */
export function projectCalls(
  diagnosis: Diagnosis,
  methods: readonly string[],
  units: readonly JudgedUnit[],
  shown: Shown,
): string[] {
  const { anyOf, error } = diagnosis;
  // A guest is what the server sees where the code has meant to send a key or a session.
  const caller = callerOf[error.missing?.role ?? ""];
  const isMeant = (use: Use) =>
    (methods.length > 0 ? methods.includes(use.method) : use.anyOf?.join() === sorted(anyOf)) &&
    (caller === undefined || use.caller === caller);
  const calling = callsOf(units, isMeant);
  const lacking = callsOf(units, (use, unit) => isMeant(use) && !holds(unit, use, diagnosis));
  if (lacking.length > 0) {
    return lacking.flatMap((calls) => [...callTexts(calls, shown), ...grantText(calls)]);
  }
  return calling.flatMap((calls) => [...callTexts(calls, shown), heldText(calls, diagnosis)]);
}

/**
 * What is called on a line, and by whom: most SDKs leave no trace of which method it was. Behind it, what
 * their unit's key is granted: it may be already what the server says that it lacks.
 */
export function callsAt(
  place: { readonly file: string; readonly line: number },
  diagnosis: Diagnosis,
  units: readonly JudgedUnit[],
  shown: Shown,
): { readonly calls: readonly string[]; readonly granted: readonly string[] } {
  const here = callsOf(
    units,
    ({ place: { file, line } }) => file === place.file && line === place.line,
  );
  return {
    calls: [...new Set(here.flatMap(({ uses }) => uses.map((use) => callText(use, shown))))],
    granted: here.flatMap((calls) =>
      calls.uses.every((use) => holds(calls.unit, use, diagnosis))
        ? [heldText(calls, diagnosis)]
        : grantText(calls),
    ),
  };
}

const callsOf = (
  units: readonly JudgedUnit[],
  isMeant: (use: Use, unit: AuditUnit) => boolean,
): UnitCalls[] =>
  units
    .map(({ unit, found }) => ({ unit, uses: found.uses.filter((use) => isMeant(use, unit)) }))
    .filter(({ uses }) => uses.length > 0);

/** Whether the list of a unit grants already what a server says that a call's key lacks: it can be no other's. */
const holds = (unit: AuditUnit, { caller, keys }: Use, diagnosis: Diagnosis): boolean =>
  callerOf[diagnosis.error.missing?.role ?? ""] === "key" &&
  caller === "key" &&
  keys.every(({ kind }) => kind === "dynamic") &&
  held(unit, diagnosis).length > 0;

/** The scopes of a unit's list of which any one would do. */
const held = ({ grants }: AuditUnit, { anyOf }: Diagnosis): string[] =>
  (grants?.scopes ?? []).map(({ scope }) => scope).filter((scope) => anyOf.includes(scope));

const callTexts = ({ uses }: UnitCalls, shown: Shown): string[] => [
  ...uses
    .slice(0, most)
    .map((use) =>
      inProject.mayBe(
        formatPlace({ ...use.place, file: shown(use.place.file) }),
        callText(use, shown),
      ),
    ),
  ...(uses.length > most ? [inProject.more(uses.length - most)] : []),
];

/** What a list says, where it is for one of the calls. */
const grantText = ({ unit: { grants, name }, uses }: UnitCalls): string[] =>
  grants === undefined || !uses.some(isForList)
    ? []
    : [
        inProject.granted(
          unitTitle(name),
          grants.scopes.map(({ scope }) => scope),
        ),
      ];

/** What a list says that grants already what a server says that a key lacks. */
const heldText = ({ unit }: UnitCalls, diagnosis: Diagnosis): string =>
  inProject.holds(unitTitle(unit.name), held(unit, diagnosis));

const callText = (use: Use, shown: Shown): string =>
  inProject.call(use.method, callerText(use, shown));

const sorted = (scopes: readonly string[]): string => [...scopes].sort().join();
