import { leastScopes } from "../../audit/least/least-scopes.js";
import { scopeFacts } from "../../audit/scope-facts.js";
import { type Finding, FindingsError } from "../../codegen/src/findings/finding.js";
import type { Environment } from "../verify/environment.js";
import type { Confirm } from "./confirm.js";
import { type ForCode, type KeysOptions, openKeys } from "./context.js";
import { keyNamedBy } from "./found-key.js";
import type { KeyRecord } from "./key-record.js";
import type { Maker } from "./maker.js";
import { keysFindings } from "./messages.js";
import { expectNotMissed } from "./missed-scopes.js";
import { keyQuestions } from "./questions.js";

export interface NarrowOptions extends KeysOptions {
  /** The name or the ID of the key. */
  readonly key: string;
  readonly code: ForCode;
  /** Whether the user knows that no call is made with it but those that were found. */
  readonly acceptIncomplete: boolean;
  readonly confirm: Confirm;
}

/** A key that holds no more than is needed. */
export interface NarrowResult {
  readonly notices: readonly Finding[];
  readonly key: KeyRecord;
  /** What it held and no call needs; it is gone. */
  readonly removed: readonly string[];
  /** What calls need and it does not hold: to narrow is not to grant. */
  readonly missing: readonly string[];
}

/**
 * Takes the scopes away from a key that no call of some code needs. It is granted none.
 *
 * @returns `undefined` if the user did not want it
 * @throws FindingsError if it can't be done, or calls may not have been found; the key is as it was then
 */
export async function narrowKey(options: NarrowOptions): Promise<NarrowResult | undefined> {
  const { code, acceptIncomplete, confirm, environment } = options;
  const { api, maker, need, notices, target, facts, knowledge } = await openKeys(options);
  const needed = await need(code);
  const all = await api.list();
  const key = keyNamedBy(options.key, all, target.shown);
  expectDeployed(key, all, needed.variable, environment);
  const ranking = scopeFacts(facts, knowledge.sdks);
  const isHeld = (scope: string) => key.scopes.includes(scope);
  const held = needed.demands.map((anyOf) => anyOf.filter(isHeld));
  const least = leastScopes(
    held.filter(({ length }) => length > 0),
    ranking,
  );
  const unmet = needed.demands.filter((anyOf) => !anyOf.some(isHeld));
  const { scopes: missing } = leastScopes(unmet, ranking);
  const scopes = key.scopes.filter((scope) => least.scopes.includes(scope));
  const removed = key.scopes.filter((scope) => !scopes.includes(scope));
  if (removed.length === 0) return { notices, key, removed, missing };
  const isSure = needed.complete && least.proved;
  if (!isSure && !acceptIncomplete) {
    throw new FindingsError([keysFindings.incomplete(needed.units)]);
  }
  expectNotMissed(needed, { before: key.scopes, scopes }, acceptIncomplete);
  expectNotMakers(key, removed, maker, target.shown);
  if (!(await confirm(keyQuestions.narrow(key, scopes, needed)))) return undefined;
  const { name, expire } = key;
  return { notices, key: await api.update(key.id, { name, scopes, expire }), removed, missing };
}

/** The variable that the code reads its key from may say that another key is meant. */
function expectDeployed(
  key: KeyRecord,
  all: readonly KeyRecord[],
  variable: string | undefined,
  environment: Environment,
): void {
  const secret = variable === undefined ? undefined : environment.value(variable);
  const other = all.find((one) => secret !== undefined && one.secret === secret);
  if (variable === undefined || other === undefined || other.id === key.id) return;
  const { name } = key;
  throw new FindingsError([
    keysFindings.codeHasAnother(environment.place, variable, name, other.name),
  ]);
}

/** A key that takes its own right to make keys away could not undo that. */
function expectNotMakers(
  key: KeyRecord,
  removed: readonly string[],
  { secret, variable }: Maker,
  shown: string,
): void {
  if (key.secret !== secret || !removed.some((scope) => scope.startsWith("keys."))) return;
  throw new FindingsError([keysFindings.makerNarrowed({ file: shown }, variable, key.name)]);
}
