import { FindingsError } from "../../codegen/src/findings/finding.js";
import { nearest } from "../../codegen/src/findings/nearest.js";
import { baseName, generationsOf } from "./generations.js";
import type { KeyRecord } from "./key-record.js";
import { keysFindings } from "./messages.js";

/**
 * The keys that may be meant by a name or an ID: the one of the ID; or else those of the name; or else those that
 * took the place of the key of that name.
 *
 * @param endpoint - as findings show it
 * @throws FindingsError if there is none
 */
export function keysNamed(
  wanted: string,
  keys: readonly KeyRecord[],
  endpoint: string,
): readonly KeyRecord[] {
  const byId = keys.filter(({ id }) => id === wanted);
  if (byId.length > 0) return byId;
  const byName = keys.filter(({ name }) => name === wanted);
  if (byName.length > 0) return byName;
  const followers = generationsOf(wanted, keys).map(({ key }) => key);
  if (followers.length > 0) return followers;
  const near = nearest(wanted, new Set(keys.map(({ name }) => baseName(name))));
  throw new FindingsError([keysFindings.notFound(endpoint, wanted, near)]);
}

/**
 * The one key that is meant by a name or an ID.
 *
 * @throws FindingsError if there is none, or several
 */
export function keyNamedBy(
  wanted: string,
  keys: readonly KeyRecord[],
  endpoint: string,
): KeyRecord {
  const [key, ...others] = keysNamed(wanted, keys, endpoint);
  if (key !== undefined && others.length === 0) return key;
  const ids = [key, ...others].flatMap((one) => (one === undefined ? [] : [one.id]));
  throw new FindingsError([keysFindings.ambiguous(endpoint, wanted, ids)]);
}
