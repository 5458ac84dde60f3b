import { type ForCode, type Keys, type KeysOptions, openKeys } from "./context.js";
import type { KeyRecord } from "./key-record.js";
import type { NeededKey } from "./needed-key.js";

/** A key without its secret, and who needs it. */
export interface ListedKey extends Omit<KeyRecord, "secret"> {
  /** The code that needs it: known where its secret is in the variable that the code reads it from. */
  readonly usedBy: Pick<NeededKey, "units" | "variable"> | undefined;
}

/** All keys of a project. */
export interface ListResult extends Pick<Keys, "notices"> {
  readonly keys: readonly ListedKey[];
}

/**
 * Lists a project's keys.
 *
 * @param code - the code of which it is to be said which key it needs
 * @throws FindingsError if variables are missing, the server can't be asked or refuses, or there is no such code
 */
export async function listKeys(
  options: KeysOptions,
  code: ForCode | undefined,
): Promise<ListResult> {
  const { api, need, notices } = await openKeys(options);
  const needed = code === undefined ? undefined : await need(code);
  const secret = needed?.variable && options.environment.value(needed.variable);
  const keys = await api.list();
  return {
    notices,
    keys: keys.map(({ secret: own, ...key }) => ({
      ...key,
      usedBy: secret !== undefined && own === secret ? needed : undefined,
    })),
  };
}
