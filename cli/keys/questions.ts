import type { KeyRecord } from "./key-record.js";

/** What a user is asked before a key is made, changed or deleted. */
export interface KeyQuestion {
  /** One sentence, answered by yes or no. */
  readonly text: string;
  /** What is to be known for the answer, one a line. */
  readonly details: readonly string[];
}

const listed = (scopes: readonly string[]): string =>
  scopes.length === 0 ? "nothing" : scopes.join(", ");

/** What one list of scopes has more and less than another, one scope a line. */
function difference(before: readonly string[], after: readonly string[]): string[] {
  return [
    ...before.filter((scope) => !after.includes(scope)).map((scope) => `- ${scope}`),
    ...after.filter((scope) => !before.includes(scope)).map((scope) => `+ ${scope}`),
  ];
}

const incomplete =
  "some calls may not have been found, so it may lack scopes (npx appwrite-scopes audit lists where)";
const alsoRead = (variable: string, units: readonly string[]): string[] =>
  units.length === 0
    ? []
    : [`${variable} is read by ${units.join(", ")}, too: what they need is not counted`];

/** What is known of the code that a key is for. */
interface ForCode {
  readonly variable: string | undefined;
  readonly complete: boolean;
  readonly others: readonly { readonly unit: string }[];
}

const notes = ({ variable, complete, others }: ForCode): string[] => [
  ...(complete ? [] : [incomplete]),
  ...alsoRead(
    variable ?? "",
    others.map(({ unit }) => unit),
  ),
];

const day = (time: string): string => time.slice(0, 10);

export const keyQuestions = {
  days: "For how many days is the key to be valid?",
  daysInvalid: "A number of days, from 1 to 3650.",
  cancelled: "Stopped: nothing more was changed.",
  create: (
    name: string,
    scopes: readonly string[],
    expire: string,
    code: ForCode,
  ): KeyQuestion => ({
    text: `Create the key ${JSON.stringify(name)}, until ${day(expire)}?`,
    details: [`it gets ${listed(scopes)}`, ...notes(code)],
  }),
  narrow: (key: KeyRecord, scopes: readonly string[], code: ForCode): KeyQuestion => ({
    text: `Take these scopes away from the key ${JSON.stringify(key.name)}?`,
    details: [...difference(key.scopes, scopes), ...notes(code)],
  }),
  rotate: (
    name: string,
    { before, scopes }: { before: readonly string[]; scopes: readonly string[] },
    expire: string,
    file: string,
    code: ForCode,
  ): KeyQuestion => ({
    text: `Create the key ${JSON.stringify(name)}, until ${day(expire)}, and write it into ${file}?`,
    details: [
      `it gets ${listed(scopes)}`,
      ...difference(before, scopes).map((line) => `${line} (against the key of today)`),
      ...notes(code),
    ],
  }),
  write: (name: string, file: string): KeyQuestion => ({
    text: `Write the key ${JSON.stringify(name)}, which was made before, into ${file}?`,
    details: [],
  }),
  remove: (older: readonly KeyRecord[]): KeyQuestion => ({
    text: `Delete ${older.length === 1 ? "the old key" : `${older.length} old keys`}?`,
    details: older.map(({ id, name, accessedAt }) =>
      [
        `${JSON.stringify(name)} (${id})`,
        ...(accessedAt === undefined ? [] : [`last used ${day(accessedAt)}`]),
      ].join(", "),
    ),
  }),
} as const;
