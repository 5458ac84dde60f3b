import { auditCatalog } from "../audit/audit-catalog.js";
import { explainLine } from "../audit/explain/explain-line.js";
import { explainMethod } from "../audit/explain/explain-method.js";
import { explainScope } from "../audit/explain/explain-scope.js";
import { explainWithout } from "../audit/explain/explain-without.js";
import { explainFindings } from "../audit/explain/messages.js";
import { readSubject } from "../audit/explain/subject.js";
import { lookupIn } from "../audit/find/catalog-lookup.js";
import { type JudgedUnit, judgeUnit } from "../audit/judge/judge-unit.js";
import { type Progress, readUnits } from "../audit/read-units.js";
import { type ScopeFacts, scopeFacts } from "../audit/scope-facts.js";
import { findUnits } from "../audit/units/find-units.js";
import { shownPath } from "../audit/units/paths.js";
import { FindingsError } from "../findings/finding.js";
import { nearest } from "../findings/nearest.js";

export interface ExplainOptions {
  /** The working folder, absolute. */
  readonly cwd: string;
  /** A scope, a method or a line of a file, as it was typed. */
  readonly subject: string | undefined;
  /** A scope to do without. */
  readonly without: string | undefined;
  readonly project: string | undefined;
  readonly catalog: string | undefined;
  readonly progress: Progress;
}

/**
 * Explains a scope, a method or a line of the project's code, or what breaks without a scope.
 *
 * @returns lines for people
 * @throws FindingsError if there is no such thing, or the project can't be read
 */
export function explain(options: ExplainOptions): string[] {
  const { cwd, subject: text, without } = options;
  const facts = scopeFacts(auditCatalog(cwd, options.catalog));
  if (text === undefined && without === undefined) {
    throw new FindingsError([explainFindings.nothing()]);
  }
  const subject = text === undefined ? undefined : readSubject(text, facts, cwd);
  if (without !== undefined) checkScope(without, facts);
  const shown = (file: string) => shownPath(file, cwd);
  const isOfCode = without !== undefined || subject?.kind !== "method";
  const units = isOfCode ? judgedUnits(options, facts) : [];
  return [
    ...(subject?.kind === "method" ? explainMethod(subject.name, facts) : []),
    ...(subject?.kind === "scope" ? explainScope(subject.name, units, facts, shown) : []),
    ...(subject?.kind === "line"
      ? explainLine(
          subject,
          units.map(({ found }) => found),
          shown,
        )
      : []),
    ...(without === undefined ? [] : explainWithout(without, units, facts, shown)),
  ];
}

function checkScope(scope: string, facts: ScopeFacts): void {
  if (facts.scope(scope) !== undefined) return;
  const near = nearest(scope, Object.keys(facts.catalog.scopes));
  throw new FindingsError([explainFindings.noScope(scope, near)]);
}

function judgedUnits(options: ExplainOptions, facts: ScopeFacts): JudgedUnit[] {
  const { units } = findUnits(options.cwd, options.project);
  const read = readUnits(units, lookupIn([facts.catalog]), options.progress);
  return units.flatMap((unit, index) => {
    const found = read[index]?.found;
    return found === undefined ? [] : [judgeUnit(unit, found, facts, false)];
  });
}
