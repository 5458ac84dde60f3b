/**
 * What an audit's JSON report says, in the terms in which the corpus of projects is labelled. This is all that
 * has to follow when the report's shape changes.
 *
 * @module
 */
import type { AuditJson } from "../../../audit/report/schema.js";

type UnitJson = AuditJson["units"][number];
type UseJson = UnitJson["uses"][number];
type SourceJson = NonNullable<UnitJson["keys"]>[number]["source"];

/** What is said of a folder whose code runs together. */
export interface Answer {
  readonly unit: string;
  readonly complete: boolean;
  /** The servers that calls were judged by. */
  readonly servers: readonly string[];
  readonly keys: readonly AnsweredKey[];
  /** Sessions and guests. */
  readonly others: readonly AnsweredKey[];
  readonly missing: readonly string[];
  readonly excess: readonly string[];
  /** What keeps the answer from being complete, in a line each. */
  readonly obstacles: readonly string[];
}

/** A key by where it comes from, `session` or `guest`: what it needs, and what is called with it. */
export interface AnsweredKey {
  readonly key: string;
  readonly scopes: readonly string[];
  /** File and method, as in `src/main.ts users.list`. */
  readonly calls: readonly string[];
}

/** The answers of a report, one for each folder: units of the same folder are one. */
export function answersOf(report: AuditJson): Answer[] {
  const answers = new Map<string, Answer>();
  for (const unit of report.units) {
    const name = folderOf(unit.name);
    const known = answers.get(name) ?? nothing(name);
    answers.set(name, {
      unit: name,
      complete: known.complete && unit.complete && unit.unread !== true,
      servers: [...known.servers, ...serversOf(unit)],
      keys: [...known.keys, ...keysOf(unit)],
      others: [...known.others, ...othersOf(unit)],
      missing: [...known.missing, ...unit.missing],
      excess: [...known.excess, ...unit.excess],
      obstacles: [...known.obstacles, ...obstaclesOf(unit)],
    });
  }
  return [...answers.values()];
}

const nothing = (unit: string): Answer => ({
  unit,
  complete: true,
  ...{ servers: [], keys: [], others: [], missing: [], excess: [], obstacles: [] },
});

/** `apps/web/tsconfig.json`, `apps/web` and `files outside (apps/web)` are all of the folder `apps/web`. */
function folderOf(name: string): string {
  const [, inside = name] = /^files outside(?: \((.*)\))?$/.exec(name) ?? [];
  if (name === "files outside") return ".";
  return inside.replace(/(^|\/)[^/]*\.json$/, "") || ".";
}

const serversOf = ({ server, uses }: UnitJson): string[] =>
  uses.length === 0 ? [] : [server.name];

const keysOf = (unit: UnitJson): AnsweredKey[] =>
  (unit.keys ?? []).map(({ source, required }) => ({
    key: nameOf(source),
    scopes: required,
    calls: callsOf(unit, ({ caller, keys = [] }) => caller === "key" && keys.some(isSame(source))),
  }));

/** A variable goes by its name, and any other source by its kind. */
const nameOf = ({ kind, name = kind }: SourceJson): string =>
  kind === "dynamic" ? "dynamic key" : name;

const isSame = (source: SourceJson) => (other: SourceJson) =>
  JSON.stringify(other) === JSON.stringify(source);

const othersOf = (unit: UnitJson): AnsweredKey[] =>
  ["session", "guest"].flatMap((caller) => {
    const calls = callsOf(unit, (use) => use.caller === caller);
    return calls.length === 0 ? [] : [{ key: caller, scopes: [], calls }];
  });

const callsOf = ({ uses }: UnitJson, isMeant: (use: UseJson) => boolean): string[] =>
  uses.filter(isMeant).map(({ file, method }) => `${file} ${method}`);

const obstaclesOf = ({ findings, unresolved, uses }: UnitJson): string[] => [
  ...findings.filter(({ code }) => code === "unit-unread").map(({ what }) => what),
  ...unresolved.map(({ reason, text, file, line }) => `${reason} ${file}:${line} ${text}`),
  ...uses
    .filter(({ anyOf, notOnServer }) => anyOf.length === 0 && notOnServer === undefined)
    .map(({ file, line, method }) => `uncatalogued ${file}:${line} ${method}`),
];
