import type { Place } from "../../codegen/src/findings/finding.js";
import { type CodeList, placeId } from "../code-list.js";
import type { AuditFinding } from "../findings/audit-finding.js";
import type { AuditCode } from "../findings/kinds.js";
import type { JudgedList } from "../judge/code-lists.js";
import { isTrusted, type JudgedUnit } from "../judge/judge-unit.js";
import { type AuditReport, openOf } from "../report/audit-report.js";
import type { FixLeft } from "./messages.js";

/** What a list in code is to become. */
export interface CodeChange {
  readonly list: CodeList;
  /** The units whose clients are made with it. */
  readonly units: readonly string[];
  /** What it is to hold, in no order. */
  readonly scopes: readonly string[];
  /** By what a scope that was there may be replaced. */
  readonly instead: ReadonlyMap<string, readonly string[]>;
}

/** A list that has to change, and is left to people. */
export interface LeftList {
  readonly place: Place;
  readonly reason: FixLeft;
}

/** What one unit asks of a list. */
interface Wish {
  readonly judged: JudgedUnit;
  /** What calls lack. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly instead: ReadonlyMap<string, readonly string[]>;
  readonly isContested: boolean;
  readonly isRepeated: boolean;
}

/**
 * What is to be changed in the lists of scoped clients: what somebody has accepted stays. Where several units
 * are made with one list, it gets what any of them lacks, and loses what none of them needs.
 */
export function codeChanges(report: AuditReport): {
  readonly changes: readonly CodeChange[];
  readonly left: readonly LeftList[];
} {
  const byList = new Map<string, { readonly list: CodeList; readonly wishes: Wish[] }>();
  for (const judged of report.units) {
    const open = openOf(report, judged);
    for (const one of judged.lists) {
      const id = placeId(one.list.place);
      const known = byList.get(id) ?? { list: one.list, wishes: [] };
      byList.set(id, known);
      known.wishes.push(wishOf(judged, one, open));
    }
  }
  const changes: CodeChange[] = [];
  const left: LeftList[] = [];
  for (const { list, wishes } of byList.values()) {
    const { scopes, instead, reasons } = merge(list, wishes, report);
    left.push(...reasons.map((reason) => ({ place: list.place, reason })));
    const units = wishes.map(({ judged }) => judged.unit.name);
    if (scopes !== undefined) changes.push({ list, units, scopes, instead });
  }
  return { changes, left };
}

/** Codes of findings that ask for an element to go, as soon as all calls are known. */
const removing: readonly AuditCode[] = [
  "deprecated-scope",
  "scope-without-effect",
  "ungrantable-scope",
  "unknown-scope",
  "unused-declaration",
];

function wishOf(judged: JudgedUnit, one: JudgedList, open: readonly AuditFinding[]): Wish {
  const { list, missing, replaced, isContested } = one;
  const isOpen = (codes: readonly AuditCode[], scope: string, where: Place) =>
    open.some(
      (finding) =>
        finding.level !== "note" &&
        finding.subject === scope &&
        codes.includes(finding.code) &&
        isSame(finding.where, where),
    );
  const lacking = missing.filter((scope) => isOpen(["undeclared-scope"], scope, list.place));
  const wrong = list.scopes.filter(({ scope, place }) => isOpen(removing, scope, place));
  // What was mistyped opens nothing, whatever else is called.
  const isMistyped = (scope: string) => replaced.has(scope) && !isGrantable(judged, list, scope);
  const removed = wrong
    .map(({ scope }) => scope)
    .filter((scope) => isTrusted(judged) || isMistyped(scope));
  return {
    ...{ judged, removed, instead: replaced, added: isContested ? [] : lacking },
    isContested: isContested && lacking.length > 0,
    isRepeated: list.scopes.some(({ scope, place }) => isOpen(["repeated-scope"], scope, place)),
  };
}

const isSame = (a: Place, b: Place): boolean =>
  a.file === b.file && a.line === b.line && a.column === b.column;

const isGrantable = ({ found }: JudgedUnit, { kind }: CodeList, scope: string): boolean =>
  found.server.facts.rules[kind].grantable.includes(scope);

/** What the units of a list make of it together; no scopes if it is to stay. */
function merge(list: CodeList, wishes: readonly Wish[], { units }: AuditReport) {
  const before = list.scopes.map(({ scope }) => scope);
  const instead = new Map(wishes.flatMap((wish) => [...wish.instead]));
  const unwanted = before.filter((scope) => wishes.every(({ removed }) => removed.includes(scope)));
  const added = wishes.flatMap((wish) => wish.added);
  const isRepeated = wishes.some((wish) => wish.isRepeated);
  if (typeof list.written === "string") {
    const isWrong = unwanted.length > 0 || added.length > 0 || isRepeated;
    return { instead, reasons: isWrong ? [list.written] : [], scopes: undefined };
  }
  const others = units.filter((unit) => wishes.every(({ judged }) => judged !== unit));
  const named = unwanted.filter((scope) => wishes.some((wish) => isNamed(wish, list, scope)));
  const asked = unwanted.filter((scope) => others.some((unit) => mayAsk(unit, scope)));
  const removed = unwanted.filter((scope) => !named.includes(scope) && !asked.includes(scope));
  const replacing = removed.flatMap((scope) => instead.get(scope) ?? []);
  const kept = before.filter((scope) => !removed.includes(scope));
  const scopes = [...new Set([...kept, ...added, ...replacing])];
  const isChanged = removed.length > 0 || added.length > 0 || isRepeated;
  const reason = isChanged ? whyNot(scopes, wishes) : undefined;
  const reasons: readonly FixLeft[] = [
    ...(wishes.some(({ isContested }) => isContested) ? (["contested"] as const) : []),
    ...(named.length > 0 ? (["types"] as const) : []),
    ...(asked.length > 0 ? (["other-unit"] as const) : []),
    ...(reason === undefined ? [] : [reason]),
  ];
  return { instead, reasons, scopes: isChanged && reason === undefined ? scopes : undefined };
}

function whyNot(scopes: readonly string[], wishes: readonly Wish[]): FixLeft | undefined {
  const isForOther = wishes.some(({ judged }) => judged.found.server.otherClients.length > 0);
  if (isForOther) return "other-server";
  return scopes.length === 0 ? "empty" : undefined;
}

/** Whether a type asks for a scope that keys can be granted, so that code of that type would not compile without. */
const isNamed = ({ judged }: Wish, list: CodeList, scope: string): boolean =>
  judged.found.scopesInTypes.includes(scope) && isGrantable(judged, list, scope);

/** Whether a unit has a call that needs a scope of a scoped client which is made nobody knows where. */
const mayAsk = ({ found: { uses } }: JudgedUnit, scope: string): boolean =>
  uses.some(
    ({ allGrants, anyOf = [], declared }) =>
      !allGrants && declared !== undefined && anyOf.includes(scope),
  );
