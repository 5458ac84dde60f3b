import type { KeyRecord } from "./key-record.js";

type Named = Pick<KeyRecord, "id" | "name">;

const listed = (names: readonly string[]): string =>
  names.length === 0 ? "nothing" : names.join(", ");
const day = (time: string): string => time.slice(0, 10);
const named = ({ id, name }: Named): string => `${JSON.stringify(name)} (${id})`;

/** What is printed of a project's keys. */
export const keysTexts = {
  none: "the project has no keys",
  ends: (expire: string | undefined) =>
    expire === undefined ? "never ends" : `until ${day(expire)}`,
  lastUsed: (time: string | undefined) =>
    time === undefined ? "no use known" : `last used ${day(time)}`,
  holds: (scopes: readonly string[]) => `holds ${listed(scopes)}`,
  usedBy: (units: readonly string[], variable: string | undefined) =>
    `used by ${listed(units)}${variable === undefined ? "" : ` (${variable})`}`,
  created: (key: KeyRecord) =>
    `created ${named(key)}, which holds ${listed(key.scopes)} ${keysTexts.ends(key.expire)}`,
  written: (file: string, variable: string) => `wrote its secret into ${variable} of ${file}`,
  narrowed: (key: KeyRecord, removed: readonly string[]) =>
    `${named(key)} holds ${listed(key.scopes)}; it held ${listed(removed)} besides`,
  narrowAlready: (key: KeyRecord) =>
    `${named(key)} holds ${listed(key.scopes)}, and all of that is needed; nothing was changed`,
  missing: (scopes: readonly string[]) =>
    `calls need ${listed(scopes)}, which it does not hold: grant it in the console, or rotate the key`,
  rotated: (key: KeyRecord, file: string, variable: string) =>
    `${named(key)} is in ${variable} of ${file}`,
  verified: (holds: readonly string[], notProvable: readonly string[]) =>
    `verified: it holds ${listed(holds)}${
      notProvable.length === 0
        ? ""
        : `; that it holds ${listed(notProvable)} can't be told by a request that has no effect`
    }`,
  wasDone:
    "the rotation was over already, and no older key is left; a key of the last day is replaced by the command without --delete-old",
  deleted: (key: Named) => `deleted ${named(key)}`,
  old: (keys: readonly Named[]) =>
    `still there: ${keys.map(named).join(", ")}; when every place has the new key, run the command again with --delete-old`,
  done: {
    created: (key: Named) => `created ${named(key)}`,
    written: (key: Named) => `wrote ${named(key)} into the file`,
    verified: (key: Named) => `verified ${named(key)}`,
    deleted: (key: Named) => `deleted ${named(key)}`,
  },
  incomplete:
    "some calls may not have been found, so the key may lack scopes (npx appwrite-scopes audit lists where)",
} as const;
