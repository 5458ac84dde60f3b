import { type CodeList, placeId } from "../code-list.js";
import type { AuditFinding } from "../findings/audit-finding.js";
import type { AuditCode } from "../findings/kinds.js";
import { type Demand, demandsFor } from "../judge/demands.js";
import type { JudgedUnit } from "../judge/judge-unit.js";
import { keyId } from "../key-source.js";
import type { KeyLine } from "../report/key-lines.js";
import type { Use } from "../use.js";
import { lackingScopes } from "./lacking-scopes.js";
import {
  type ScopeStanding,
  type Standing,
  type UnitDemands,
  withoutEffect,
} from "./scope-standing.js";

/**
 * How each scope stands to a key that no configuration has a list for. What its scoped clients declare counts as
 * granted, as the code says; of what is called through others, nobody knows more than that it is needed.
 */
export function declaredScopes(
  judged: JudgedUnit,
  line: KeyLine,
  unitDemands: UnitDemands,
): ScopeStanding[] {
  const required = line.required ?? [];
  const lists = listsOf(judged, line);
  const demands = demandsOfLine(judged, line, unitDemands, lists);
  const own = demands.filter(({ use }) => isOwn(line, use));
  const asking = (scope: string) => demands.filter(({ anyOf }) => anyOf.includes(scope));
  const listed = [...new Set(lists.flatMap((list) => list.scopes.map(({ scope }) => scope)))];
  // What only a type names need not be all that there is, so that nothing of it is in excess.
  const typed = own.flatMap(({ use: { declared = [] }, anyOf }) =>
    declared.filter((list) => list.length === 1 && anyOf.includes(list[0] ?? "")),
  );
  const declared = [...new Set([...listed, ...typed.flat()])];
  const lacking = lackingScopes(judged.findings, own, required);
  const unused = listed.filter((scope) =>
    lists
      .filter((list) => list.scopes.some((one) => one.scope === scope))
      .every((list) => told(["unused-declaration"], scope, [list]).length > 0),
  );
  const kept = declared.filter((scope) => !unused.includes(scope));
  const isOpen = ({ anyOf }: Demand, scopes: readonly string[]) =>
    scopes.some((scope) => anyOf.includes(scope));
  const shut = new Set([...lacking.values()].flatMap((lack) => lack.demands));
  const unmet = demands.filter((one) => !isOpen(one, declared) && !shut.has(one));
  const isUnmet = (scope: string) => unmet.some(({ anyOf }) => anyOf.includes(scope));
  return [...new Set([...declared, ...lacking.keys(), ...required])].map(standingOf);

  /** What says that a scope would open what a list opens by another one. */
  function replacedBy(scope: string): AuditFinding[] {
    const opening = new Set(asking(scope).flatMap(({ anyOf }) => anyOf));
    return declared
      .filter((other) => other !== scope && opening.has(other))
      .flatMap((other) => told(["deprecated-scope"], other));
  }

  function standingOf(scope: string): ScopeStanding {
    const lack = lacking.get(scope);
    if (lack !== undefined) return { scope, state: "missing", ...lack };
    return { scope, ...declaredStanding(scope), demands: asking(scope) };
  }

  function declaredStanding(scope: string): Standing {
    if (!declared.includes(scope)) {
      return { state: "needed", findings: isUnmet(scope) ? [] : replacedBy(scope) };
    }
    const idle = told(withoutEffect, scope);
    if (idle.length > 0) return { state: "without-effect", findings: idle };
    if (unused.includes(scope)) {
      // A client without a list may need it: whether that is why the key holds it, nobody can tell.
      const isNeeded = asking(scope).some((one) => !isOpen(one, kept));
      return isNeeded && required.includes(scope)
        ? { state: "needed", findings: [] }
        : { state: "excess", findings: told(["unused-declaration"], scope) };
    }
    const outdated = told(["deprecated-scope"], scope);
    if (outdated.length > 0) return { state: "replaceable", findings: outdated };
    return { state: asking(scope).length > 0 ? "granted" : "unclear", findings: [] };
  }

  function told(codes: readonly AuditCode[], scope: string, among = lists): AuditFinding[] {
    const elements = among
      .flatMap(({ scopes }) => scopes)
      .filter((one) => one.scope === scope)
      .map(({ place }) => placeId(place));
    return judged.findings.filter(
      ({ code, subject, where }) =>
        codes.includes(code) && subject === scope && elements.includes(placeId(where)),
    );
  }
}

/** The lists that a line's clients are made with; of a unit without any key, those that nothing goes through. */
function listsOf({ lists }: JudgedUnit, line: KeyLine): CodeList[] {
  const all = lists.map(({ list }) => list);
  if (line.key === undefined) return all;
  const own = new Set(
    line.key.uses
      .filter((use) => isOwn(line, use))
      .flatMap(({ grants }) => grants.map(({ list }) => placeId(list))),
  );
  return all.filter(({ place }) => own.has(placeId(place)));
}

/** Whether a call is known to be made with the key, or one of those that it may be made with. */
const isOwn = ({ key }: KeyLine, { keys }: Use): boolean =>
  key === undefined || keys.some((one) => keyId(one) === keyId(key.source));

/** What the calls of a line ask for, and those of its clients for keys of another kind. */
function demandsOfLine(
  { found }: JudgedUnit,
  { key }: KeyLine,
  all: UnitDemands,
  lists: readonly CodeList[],
): Demand[] {
  const uses = new Set(key?.uses ?? found.uses.filter(({ caller }) => caller === "key"));
  const others = lists
    .filter(({ kind }) => kind !== "project")
    .flatMap((list) => demandsFor(list, [...uses].filter(isThrough(list)), found.server.facts));
  const own = all.filter(({ use }) => uses.has(use));
  const known = new Set(own.map(({ use }) => use));
  return [...own, ...others.filter(({ use }) => !known.has(use))];
}

const isThrough =
  ({ place }: CodeList) =>
  ({ grants }: Use): boolean =>
    grants.some(({ list }) => placeId(list) === placeId(place));
