import { demandsOf } from "../judge/demands.js";
import type { JudgedUnit } from "../judge/judge-unit.js";
import type { JudgedKey } from "../judge/keys.js";
import { keyName } from "../key-source.js";
import type { Shown } from "../report/audit-report.js";
import { unitTitle } from "../units/unit-title.js";
import { phrases } from "./messages.js";
import { useLines } from "./use-lines.js";

/**
 * The calls that break in each unit if a scope is taken away from one of its keys: from what the key is
 * granted, or from the least that it needs where nobody says what that is.
 */
export function explainWithout(
  scope: string,
  units: readonly JudgedUnit[],
  shown: Shown,
): string[] {
  return units.flatMap((judged) => {
    const keys = judged.keys.length > 0 ? judged.keys : [undefined];
    const hidden = judged.found.unresolved.length;
    return [
      ...keys.flatMap((key) => withoutOf(scope, judged, key, shown)),
      ...(hidden > 0 ? [`  ${phrases.hidden(hidden)}`] : []),
    ];
  });
}

function withoutOf(
  scope: string,
  { unit, found }: JudgedUnit,
  key: JudgedKey | undefined,
  shown: Shown,
): string[] {
  const listed = key === undefined || key.source.kind === "dynamic" ? unit.grants : undefined;
  const held = listed?.scopes.map((granted) => granted.scope) ?? key?.required ?? [];
  const left = held.filter((other) => other !== scope);
  const broken = demandsOf(found, found.server.facts).demands.filter(
    ({ anyOf, use }) =>
      key?.uses.includes(use) &&
      anyOf.includes(scope) &&
      !anyOf.some((other) => left.includes(other)),
  );
  const outcome = held.includes(scope) ? phrases.breaks : phrases.notHeld;
  const of = key && keyName(key.source, ({ file, line }) => `${shown(file)}:${line}`);
  const name = of === undefined ? unitTitle(unit.name) : `${unitTitle(unit.name)}, ${of}`;
  return [
    `${outcome(name, broken.length)}   ${phrases.judgedBy(found.server)}`,
    ...broken.flatMap(({ use }) => useLines(use, shown)),
  ];
}
