import type { Generation } from "./generations.js";
import type { KeyRecord } from "./key-record.js";

/** Where a rotation stands, and what comes next; with the keys that the new one replaces, the oldest first. */
export type RotationStep =
  /** A key has to be made: none is under way, or the one that is will not do. */
  | {
      readonly at: "create";
      readonly number: number;
      /** The one that is in the file, or else the newest. */
      readonly current: KeyRecord;
      readonly older: readonly KeyRecord[];
    }
  /** The new key took the place of all others a short while ago, and somebody asks for these to be deleted. */
  | { readonly at: "done"; readonly key: KeyRecord; readonly secret: string }
  /** The new key was made; it is in the file (`verify`), or it is not yet (`write`). */
  | {
      readonly at: "verify" | "write";
      readonly key: KeyRecord;
      readonly secret: string;
      readonly older: readonly KeyRecord[];
    };

/** Why a rotation can't go on. */
export type RotationBlock =
  /** The file holds another key, or what is none of the project's. */
  | { readonly at: "stranger"; readonly key: KeyRecord | undefined }
  /** Two keys have one name. */
  | { readonly at: "ambiguous"; readonly keys: readonly KeyRecord[] }
  /** The server does not tell which key is which. */
  | { readonly at: "secretless"; readonly key: KeyRecord };

/** What is looked at to tell where a rotation stands. */
export interface Rotation {
  /** The keys that follow each other under the name, the oldest first; at least one. */
  readonly generations: readonly Generation[];
  /** All keys of the project. */
  readonly keys: readonly KeyRecord[];
  /** The secret in the file; `undefined` if the variable is not set there. */
  readonly deployed: string | undefined;
  /** Whether a key that was made before holds what is needed now, and has not ended. */
  isUsable(key: KeyRecord): boolean;
  /** Whether a key that a rotation made, and that is the only one left, is what the user wants to come to. */
  isOutcome(key: KeyRecord): boolean;
}

/**
 * Tells from the server's keys and the file where a rotation stands, so that it is taken up wherever it was
 * interrupted: which keys there are says what was made, and the secret in the file which of them is deployed.
 */
export function rotationStep(rotation: Rotation): RotationStep | RotationBlock {
  const { generations, keys, deployed, isUsable, isOutcome } = rotation;
  const same = generations.find((one, index) => generations[index + 1]?.number === one.number);
  if (same !== undefined) {
    const alike = generations.filter(({ number }) => number === same.number);
    return { at: "ambiguous", keys: alike.map(({ key }) => key) };
  }
  const secretless = generations.find(({ key }) => key.secret === undefined);
  if (secretless !== undefined) return { at: "secretless", key: secretless.key };
  const isDeployed = ({ secret }: KeyRecord) => secret === deployed;
  const current = generations.find(({ key }) => isDeployed(key))?.key;
  const newest = generations.at(-1);
  if (newest === undefined || (deployed !== undefined && current === undefined)) {
    return { at: "stranger", key: keys.find(isDeployed) };
  }
  const all = generations.map(({ key }) => key);
  const { key, number } = newest;
  const { secret } = key;
  const isOnly = all.length === 1 && number > 0 && current === key;
  if (isOnly && secret !== undefined && isUsable(key) && isOutcome(key))
    return { at: "done", key, secret };
  // The only one there is replaces nobody.
  if (all.length === 1 || secret === undefined || !isUsable(key)) {
    return { at: "create", number: number + 1, current: current ?? key, older: all };
  }
  return { at: current === key ? "verify" : "write", key, secret, older: all.slice(0, -1) };
}
