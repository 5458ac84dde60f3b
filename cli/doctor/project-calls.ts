import { callerText } from "../../audit/explain/use-lines.js";
import type { JudgedUnit } from "../../audit/judge/judge-unit.js";
import type { Shown } from "../../audit/report/audit-report.js";
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

/** The calls of a project that can have sent an error, and what their unit's key is granted. */
export function projectCalls(
  { anyOf, error }: Diagnosis,
  methods: readonly string[],
  units: readonly JudgedUnit[],
  shown: Shown,
): string[] {
  // A guest is what the server sees where the code has meant to send a key or a session.
  const caller = callerOf[error.missing?.role ?? ""];
  const found = units.map(({ unit, found }) => {
    const uses = found.uses.filter(
      (use) =>
        (methods.length > 0 ? methods.includes(use.method) : use.anyOf?.join() === sorted(anyOf)) &&
        (caller === undefined || use.caller === caller),
    );
    return { unit, uses };
  });
  const calling = found.filter(({ uses }) => uses.length > 0);
  if (calling.length === 0) return units.length === 0 ? [] : [inProject.none];
  return calling.flatMap(({ unit, uses }) => [
    ...uses
      .slice(0, most)
      .map((use) =>
        inProject.mayBe(
          formatPlace({ ...use.place, file: shown(use.place.file) }),
          callText(use, shown),
        ),
      ),
    ...(uses.length > most ? [inProject.more(uses.length - most)] : []),
    ...(unit.grants === undefined
      ? []
      : [
          inProject.granted(
            unit.name,
            unit.grants.scopes.map(({ scope }) => scope),
          ),
        ]),
  ]);
}

/** What is called on a line, and by whom: most SDKs leave no trace of which method it was. */
export function callsAt(
  place: { readonly file: string; readonly line: number },
  units: readonly JudgedUnit[],
  shown: Shown,
): string[] {
  const uses = units.flatMap(({ found }) => found.uses);
  const here = uses.filter(
    ({ place: { file, line } }) => file === place.file && line === place.line,
  );
  return [...new Set(here.map((use) => callText(use, shown)))];
}

const callText = (use: Use, shown: Shown): string =>
  inProject.call(use.method, callerText(use, shown));

const sorted = (scopes: readonly string[]): string => [...scopes].sort().join();
