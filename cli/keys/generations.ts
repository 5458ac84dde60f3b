import type { KeyRecord } from "./key-record.js";

/** A key among those that follow each other in one place. */
export interface Generation {
  readonly key: KeyRecord;
  /** 0 for the first one, 1 for the one that took its place, and so on. */
  readonly number: number;
}

const pattern = /^(.*) \(rotation ([1-9]\d{0,5})\)$/s;

/** A key's name without the mark of its rotation, and which rotation made it. */
function parts(name: string): { base: string; number: number } {
  const [, base = name, number = "0"] = pattern.exec(name) ?? [];
  return { base, number: Number(number) };
}

/** The name that all keys of a place share: `backend` for `backend (rotation 2)`. */
export const baseName = (name: string): string => parts(name).base;

/** The name of the key that a rotation makes. */
export const rotatedName = (base: string, number: number): string =>
  number === 0 ? base : `${base} (rotation ${number})`;

/** The keys that follow each other under a name, the oldest first. */
export function generationsOf(base: string, keys: readonly KeyRecord[]): Generation[] {
  return keys
    .map((key) => ({ key, ...parts(key.name) }))
    .filter((one) => one.base === base)
    .map(({ key, number }) => ({ key, number }))
    .sort((a, b) => a.number - b.number);
}
