import type { Answer, AnsweredKey } from "./answers.js";
import type { LabelledKey, LabelledUnit } from "./labels.js";

/** What an audit says of a project; where it can't run, why. */
export interface Audited {
  readonly answers: readonly Answer[];
  readonly refusals: readonly string[];
}

/** What an audit came to, by labels. */
export interface Compared {
  readonly complete: boolean;
  /** What is otherwise than its labels say. */
  readonly problems: readonly string[];
  /** What keeps it from being complete. */
  readonly obstacles: readonly string[];
}

/** Whether what an audit says is complete, and what is otherwise than labels say. */
export function compared(units: readonly LabelledUnit[], { answers, refusals }: Audited): Compared {
  const expected = new Set(units.map(({ unit }) => unit));
  const unexpected = answers.filter(
    (one) => !expected.has(one.unit) && one.keys.length + one.others.length > 0,
  );
  return {
    complete: refusals.length === 0 && answers.every((answer) => answer.complete),
    problems: [
      ...units.flatMap((unit) => differences(unit, answers)),
      ...unexpected.map(({ unit }) => `${unit}: is no unit`),
    ],
    obstacles: [...refusals, ...answers.flatMap(({ obstacles }) => obstacles)],
  };
}

/** What an answer has otherwise than a unit's labels. */
function differences(unit: LabelledUnit, answers: readonly Answer[]): string[] {
  const isEmpty = unit.keys.length === 0;
  const answer = answers.find((one) => one.unit === unit.unit);
  if (answer === undefined) return isEmpty ? [] : [`${unit.unit}: not found`];
  const judged =
    isEmpty || unit.server === undefined ? [] : unlike("server", [unit.server], answer.servers);
  const verdict = answer.complete
    ? (["missing", "excess"] as const).flatMap((what) =>
        unit[what] === undefined ? [] : unlike(what, unit[what], answer[what]),
      )
    : [];
  const tooSure = answer.complete && !unit.complete ? ["says that it is complete"] : [];
  const isOther = ({ key }: LabelledKey) => key === "session" || key === "guest";
  const keys = unit.keys.filter((key) => !isOther(key));
  return [
    ...judged,
    ...unlikeKeys(keys, answer.keys),
    ...unlikeKeys(unit.keys.filter(isOther), answer.others),
    ...verdict,
    ...tooSure,
  ].map((what) => `${unit.unit}: ${what}`);
}

/** What is otherwise, key by key. */
function unlikeKeys(labels: readonly LabelledKey[], found: readonly AnsweredKey[]): string[] {
  const expected = labels.map(labelled);
  return [...new Set([...expected, ...found].map(({ key }) => key))].flatMap((key) => {
    const [label, answer] = [together(expected, key), together(found, key)];
    return [
      ...unlike(`${key}: call`, label.calls, answer.calls),
      ...unlike(`${key}: scope`, label.scopes, answer.scopes),
    ];
  });
}

/** A label in the terms of an answer. */
const labelled = ({ key, scopes = [], calls }: LabelledKey): AnsweredKey => ({
  key,
  scopes,
  calls: Object.entries(calls).flatMap(([file, methods]) => methods.map((m) => `${file} ${m}`)),
});

/** All that is said of a key: units of the same folder may both have it. */
function together(keys: readonly AnsweredKey[], name: string): Omit<AnsweredKey, "key"> {
  const same = keys.filter(({ key }) => key === name);
  return {
    scopes: same.flatMap(({ scopes }) => scopes),
    calls: same.flatMap(({ calls }) => calls),
  };
}

const unlike = (what: string, expected: readonly string[], found: readonly string[]): string[] => [
  ...new Set([
    ...expected.filter((one) => !found.includes(one)).map((one) => `${what} missed: ${one}`),
    ...found.filter((one) => !expected.includes(one)).map((one) => `${what} wrong: ${one}`),
  ]),
];
