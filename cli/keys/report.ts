import type { CreateResult } from "./create.js";
import type { KeyRecord } from "./key-record.js";
import type { ListedKey } from "./list.js";
import type { NarrowResult } from "./narrow.js";
import type { RotateResult } from "./rotate.js";
import { keysTexts as said } from "./texts.js";

/**
 * What is printed of keys, for people and for programs. Secrets are no part of it, but for that of a key that was
 * just made and is written nowhere else.
 *
 * @module
 */

/** A key for programs, without its secret. */
const shown = ({ id, name, scopes, expire, accessedAt }: Omit<KeyRecord, "secret">) => ({
  ...{ id, name, scopes },
  ...{ expire: expire ?? null, accessedAt: accessedAt ?? null },
});

const json = (value: object): string => `${JSON.stringify({ version: 1, ...value }, null, 2)}\n`;
const lines = (texts: readonly string[]): string => `${texts.join("\n")}\n`;

export function listText(keys: readonly ListedKey[]): string {
  if (keys.length === 0) return lines([said.none]);
  const width = Math.max(...keys.map(({ name }) => name.length));
  return lines(
    keys.map(({ usedBy, ...key }) =>
      [
        ...[key.name.padEnd(width), key.id, said.ends(key.expire), said.lastUsed(key.accessedAt)],
        said.holds(key.scopes),
        ...(usedBy === undefined ? [] : [said.usedBy(usedBy.units, usedBy.variable)]),
      ].join("   "),
    ),
  );
}

export const listJson = (keys: readonly ListedKey[]): string =>
  json({
    keys: keys.map(({ usedBy, ...key }) => ({
      ...shown(key),
      ...(usedBy && { usedBy: { units: usedBy.units, variable: usedBy.variable } }),
    })),
  });

/** Without a file, the secret is all there is on standard output, so that it can be taken from there. */
export const createText = ({ key, written }: CreateResult): string =>
  written === undefined
    ? lines([key.secret])
    : lines([said.created(key), said.written(written.file, written.variable)]);

export const createJson = ({ key, complete, written }: CreateResult): string =>
  json({
    key: { ...shown(key), ...(written === undefined && { secret: key.secret }) },
    complete,
    ...(written && { written }),
  });

export const narrowText = ({ key, removed, missing }: NarrowResult): string =>
  lines([
    removed.length === 0 ? said.narrowAlready(key) : said.narrowed(key, removed),
    ...(missing.length > 0 ? [said.missing(missing)] : []),
  ]);

export const narrowJson = ({ key, removed, missing }: NarrowResult): string =>
  json({ key: shown(key), removed, missing });

export const rotateText = (result: RotateResult): string => {
  const { key, written, verified, old, deleted, wasDone } = result;
  return lines([
    said.rotated(key, written.file, written.variable),
    said.verified(verified.holds, verified.notProvable),
    ...deleted.map(said.deleted),
    ...(old.length > 0 ? [said.old(old)] : []),
    ...(wasDone ? [said.wasDone] : []),
  ]);
};

export const rotateJson = ({ key, written, verified, old, deleted }: RotateResult): string =>
  json({
    ...{ key: shown(key), written },
    verified: { holds: verified.holds, notProvable: verified.notProvable },
    ...{ old: old.map(shown), deleted: deleted.map(shown) },
  });
