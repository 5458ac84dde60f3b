import { shownPath } from "../../audit/units/paths.js";
import { type Finding, FindingsError } from "../../codegen/src/findings/finding.js";
import type { AskDays, Confirm } from "./confirm.js";
import { type ForCode, type KeysOptions, openKeys } from "./context.js";
import { deployedSecret, writeSecret } from "./env-file.js";
import { expiryAfter } from "./expiry.js";
import { generationsOf } from "./generations.js";
import type { KeyApi } from "./key-api.js";
import type { KeyRecord } from "./key-record.js";
import { type MadeKey, makeKey } from "./made-key.js";
import { keysFindings } from "./messages.js";
import { keyQuestions } from "./questions.js";

export interface CreateOptions extends KeysOptions {
  readonly name: string;
  readonly code: ForCode;
  /** The file of variables that gets the secret, absolute; if there is none, the caller gets it. */
  readonly into: string | undefined;
  /** Tells the user of the key, and its secret if there is no file; it may throw, if that can't be done. */
  readonly hand: (result: CreateResult) => void;
  readonly days: AskDays;
  readonly confirm: Confirm;
}

/** A key that was made. */
export interface CreateResult {
  readonly notices: readonly Finding[];
  readonly key: MadeKey;
  /** Whether all calls are known that are made with it. */
  readonly complete: boolean;
  /** Where its secret is. */
  readonly written: { readonly file: string; readonly variable: string } | undefined;
}

/**
 * Makes a key that holds the least scopes that some code needs.
 *
 * @returns `undefined` if the user did not want it
 * @throws FindingsError if it can't be made, or its secret not be written or handed over; there is no new key then
 */
export async function createKey(options: CreateOptions): Promise<CreateResult | undefined> {
  const { name, code, into, hand, days, confirm } = options;
  const { api, need, notices, target } = await openKeys(options);
  const needed = await need(code);
  const written = into === undefined ? undefined : placeFor(into, needed.variable);
  const [taken] = generationsOf(name, await keysIfListed(api));
  if (taken !== undefined) {
    throw new FindingsError([keysFindings.nameTaken(target.shown, taken.key.name, taken.key.id)]);
  }
  const { scopes, complete } = needed;
  const valid = await days();
  if (valid === undefined) return undefined;
  const expire = expiryAfter(valid);
  if (!(await confirm(keyQuestions.create(name, scopes, expire, needed)))) return undefined;
  const key = await makeKey(api, { name, scopes, expire }, target.shown);
  const shown = written && { ...written, file: shownPath(written.file, options.cwd) };
  const result = { notices, key, complete, written: shown };
  try {
    if (written !== undefined) writeSecret(written.file, written.variable, key.secret);
    hand(result);
  } catch (error) {
    // Nobody has its secret, and nobody ever will.
    await api.remove(key.id);
    throw error;
  }
  return result;
}

/** Where a new secret goes: what stands there already would be lost. */
function placeFor(file: string, variable: string | undefined) {
  if (variable === undefined) throw new FindingsError([keysFindings.noVariable(file)]);
  if (deployedSecret(file, variable) !== undefined) {
    throw new FindingsError([keysFindings.isSet(file, variable)]);
  }
  return { file, variable };
}

/** Making a key takes keys.write, and seeing which there are keys.read. */
async function keysIfListed(api: KeyApi): Promise<readonly KeyRecord[]> {
  try {
    return await api.list();
  } catch (error) {
    const isUnseen =
      error instanceof FindingsError &&
      error.findings.every(({ code }) => code === "maker-lacks-scope");
    if (isUnseen) return [];
    throw error;
  }
}
