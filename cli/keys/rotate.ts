import { shownPath } from "../../audit/units/paths.js";
import { type Finding, FindingsError } from "../../codegen/src/findings/finding.js";
import type { HeldScopes } from "../../src/held-scopes.js";
import type { AskDays, Confirm } from "./confirm.js";
import { type ForCode, type Keys, type KeysOptions, openKeys } from "./context.js";
import { deployedSecret, writeSecret } from "./env-file.js";
import { expiryAfter, hasEnded, isOfToday } from "./expiry.js";
import { keysNamed } from "./found-key.js";
import { baseName, generationsOf, rotatedName } from "./generations.js";
import type { KeyRecord } from "./key-record.js";
import { isPlain, makeKey } from "./made-key.js";
import { keysFindings } from "./messages.js";
import { expectNotMissed } from "./missed-scopes.js";
import type { NeededKey } from "./needed-key.js";
import { expectHeld } from "./new-key.js";
import { keyQuestions } from "./questions.js";
import { type RotationStep, rotationStep } from "./rotation-step.js";

export interface RotateOptions extends KeysOptions {
  /** The name or the ID of the key. */
  readonly key: string;
  readonly code: ForCode;
  /** The file of variables that has the secret, absolute. */
  readonly into: string;
  readonly days: AskDays;
  /** Whether the older keys are deleted once the new one is in place and was verified. */
  readonly deleteOld: boolean;
  /** Whether the user knows that no call is made with it but those that were found. */
  readonly acceptIncomplete: boolean;
  readonly confirm: Confirm;
  /** Told of each thing that is done. */
  readonly done: (what: "created" | "written" | "verified" | "deleted", key: KeyRecord) => void;
}

/** A key that is in place of another one. */
export interface RotateResult {
  readonly notices: readonly Finding[];
  readonly key: KeyRecord;
  readonly written: { readonly file: string; readonly variable: string };
  /** What the server said of the new key. */
  readonly verified: HeldScopes;
  /** The keys that it replaces, and that are still there. */
  readonly old: readonly KeyRecord[];
  readonly deleted: readonly KeyRecord[];
  /** Whether an earlier run had ended the rotation already, so that there was nothing to do. */
  readonly wasDone: boolean;
}

/**
 * Replaces a key in three steps, and takes them up wherever they were interrupted: a new key is made, it is written
 * into the file, and it is verified as the file has it. Until then, and until somebody asks for it, no key is
 * deleted: so one that works is in the file at any moment.
 *
 * @returns `undefined` if the user had enough
 * @throws FindingsError if a step fails; the old key is there then, and the same call goes on
 */
export async function rotateKey(options: RotateOptions): Promise<RotateResult | undefined> {
  const { code, cwd, into, done } = options;
  const keys = await openKeys(options, code.variable);
  const needed = await keys.need(code);
  const { variable } = needed;
  if (variable === undefined) throw new FindingsError([keysFindings.noVariable(into)]);
  const step = await stepNow(options, keys, needed, variable);
  const older = step.at === "done" ? [] : step.older;
  const made = await madeKey(options, keys, needed, step);
  if (made === undefined) return undefined;
  const { key, secret } = made;
  const verify = (of: string) =>
    expectHeld(
      { variable, secret: of, scopes: key.scopes },
      keys.target,
      keys.facts,
      keys.knowledge,
    );
  if (step.at === "create" || step.at === "write") {
    // What does not work must not take the place of what does.
    await verify(secret);
    writeSecret(into, variable, secret);
    done("written", key);
  }
  // Whatever was written: it is by what the file has now that the old key goes.
  const verified = await verify(deployedSecret(into, variable) ?? "");
  done("verified", key);
  const deleted = await deleteOlder(options, keys, older);
  const old = older.filter((one) => !deleted.includes(one));
  const written = { file: shownPath(into, cwd), variable };
  const wasDone = step.at === "done";
  return { notices: keys.notices, key, written, verified, old, deleted, wasDone };
}

/** Where the rotation stands, by the server's keys and the file. */
async function stepNow(
  { key: wanted, into, deleteOld }: RotateOptions,
  { api, maker, target }: Keys,
  { demands }: NeededKey,
  variable: string,
): Promise<RotationStep> {
  const deployed = deployedSecret(into, variable);
  // What the file does not have is in use elsewhere, where nothing takes its place.
  if (deleteOld && deployed === undefined) {
    throw new FindingsError([keysFindings.notInFile(into, variable)]);
  }
  const all = await api.list();
  const base = baseName(keysNamed(wanted, all, target.shown)[0]?.name ?? wanted);
  const generations = generationsOf(base, all);
  const own = generations.find(({ key }) => key.secret === maker.secret);
  const fail = (finding: Finding) => new FindingsError([finding]);
  if (own)
    throw fail(keysFindings.makerRotated({ file: target.shown }, maker.variable, own.key.name));
  const isUsable = ({ scopes, expire }: KeyRecord) =>
    !hasEnded(expire) && demands.every((anyOf) => anyOf.some((scope) => scopes.includes(scope)));
  const isOutcome = ({ createdAt }: KeyRecord) => deleteOld && isOfToday(createdAt);
  const step = rotationStep({ generations, keys: all, deployed, isUsable, isOutcome });
  switch (step.at) {
    case "ambiguous":
      throw fail(
        keysFindings.ambiguous(target.shown, step.keys[0]?.name ?? base, idsOf(step.keys)),
      );
    case "secretless":
      throw fail(keysFindings.secretless(target.shown, step.key.name));
    case "stranger":
      throw fail(keysFindings.strangerInFile(into, variable, base, step.key?.name));
    default:
      return step;
  }
}

const idsOf = (keys: readonly KeyRecord[]): string[] => keys.map(({ id }) => id);

/** The key that was made before, or is made now; `undefined` if the user does not want it. */
async function madeKey(
  { cwd, into, days, acceptIncomplete, confirm, done }: RotateOptions,
  { api, target }: Keys,
  needed: NeededKey,
  step: RotationStep,
): Promise<{ readonly key: KeyRecord; readonly secret: string } | undefined> {
  if (step.at === "verify" || step.at === "done") return step;
  const file = shownPath(into, cwd);
  if (step.at !== "create") {
    if (!isPlain(step.secret)) throw new FindingsError([keysFindings.badSecret(target.shown)]);
    return (await confirm(keyQuestions.write(step.key.name, file))) ? step : undefined;
  }
  const { scopes, complete, units } = needed;
  if (!complete && !acceptIncomplete) throw new FindingsError([keysFindings.incomplete(units)]);
  const name = rotatedName(baseName(step.current.name), step.number);
  const valid = await days();
  if (valid === undefined) return undefined;
  const expire = expiryAfter(valid);
  const change = { before: step.current.scopes, scopes };
  expectNotMissed(needed, change, acceptIncomplete);
  if (!(await confirm(keyQuestions.rotate(name, change, expire, file, needed)))) return undefined;
  const key = await makeKey(api, { name, scopes, expire }, target.shown);
  done("created", key);
  return { key, secret: key.secret };
}

/** Deletes the keys that were replaced, if the user has asked for that. */
async function deleteOlder(
  { deleteOld, confirm, done }: RotateOptions,
  { api }: Keys,
  older: readonly KeyRecord[],
): Promise<KeyRecord[]> {
  if (!deleteOld || older.length === 0 || !(await confirm(keyQuestions.remove(older)))) return [];
  const deleted: KeyRecord[] = [];
  for (const key of older) {
    await api.remove(key.id);
    done("deleted", key);
    deleted.push(key);
  }
  return deleted;
}
