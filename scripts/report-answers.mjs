// What an audit's JSON report says, in the terms in which the corpus of projects is labelled. This is all that
// has to follow when the report's shape changes.

/** The answers of a report, one for each unit; those of the same folder are one. */
export function answersOf(report) {
  const answers = new Map();
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

const nothing = (unit) => ({
  unit,
  complete: true,
  ...{ servers: [], keys: [], others: [], missing: [], excess: [], obstacles: [] },
});

/** `apps/web/tsconfig.json`, `apps/web` and `files outside (apps/web)` are all of the folder `apps/web`. */
function folderOf(name) {
  const [, inside = name] = /^files outside(?: \((.*)\))?$/.exec(name) ?? [];
  if (name === "files outside") return ".";
  return inside.replace(/(^|\/)[^/]*\.json$/, "") || ".";
}

/** The server that calls were judged by. */
const serversOf = ({ server, uses }) => (uses.length === 0 ? [] : [server.name]);

/** A key, what it needs, and what is called with it. The report has one for each unit, and no name for it. */
const keysOf = (unit) =>
  (unit.keys ?? []).map(({ source, required }) => ({
    key: nameOf(source),
    scopes: required,
    calls: callsOf(unit, (caller, keys = []) => caller === "key" && keys.some(isSame(source))),
  }));

/** A key is called by where it comes from. */
function nameOf({ kind, name }) {
  if (kind === "variable") return name;
  return kind === "dynamic" ? "dynamic key" : kind;
}

const isSame = (source) => (other) => JSON.stringify(other) === JSON.stringify(source);

/** What sessions and guests call. */
const othersOf = (unit) =>
  ["session", "guest"].flatMap((caller) => {
    const calls = callsOf(unit, (one) => one === caller);
    return calls.length === 0 ? [] : [{ key: caller, scopes: [], calls }];
  });

const callsOf = ({ uses }, isMeant) =>
  uses
    .filter(({ caller, keys }) => isMeant(caller, keys))
    .map(({ file, method }) => `${file} ${method}`);

/** What keeps a verdict from being complete, in a line each. */
const obstaclesOf = ({ findings, unresolved, uses }) => [
  ...findings.filter(({ code }) => code === "unit-unread").map(({ what }) => what),
  ...unresolved.map(({ reason, text, file, line }) => `${reason} ${file}:${line} ${text}`),
  ...uses
    .filter(({ anyOf, notOnServer }) => anyOf.length === 0 && notOnServer === undefined)
    .map(({ file, line, method }) => `uncatalogued ${file}:${line} ${method}`),
];
