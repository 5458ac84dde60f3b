import type { ts } from "../../compiler.js";
import { keyId } from "../key-source.js";
import type { Program } from "./analysis.js";
import { sourceOf } from "./imports.js";
import { isForAppwrite } from "./package-names.js";
import { isInstalled, packageAbove } from "./packages.js";
import { mayCallSdk, namesSdk, sdkAbove } from "./sdk-package.js";
import type { FoundCaller } from "./service-callers.js";

/** Asked for each service that can't be followed, and the same for all of them. */
const known = new WeakMap<Program, FoundCaller | "several">();

/**
 * Whom a client calls for that can't be followed: where all clients that the program makes have one and the same
 * credentials, it is one of them, whichever way it went.
 *
 * @returns `undefined` if there is no client, or they differ, or something may be set on one of them unseen
 */
export function soleCaller(program: Program): FoundCaller | undefined {
  const found = known.get(program) ?? findSole(program);
  known.set(program, found);
  return found === "several" ? undefined : found;
}

function findSole(program: Program): FoundCaller | "several" {
  const clients = program.index.news.filter((made) => program.made(made).client);
  const { setOn, unattributed } = program.credentials();
  const isOpen = unattributed || program.handedOver().clients.size > 0;
  if (clients.length === 0 || isOpen || hasForeignClients(program)) return "several";
  const each = clients.map((node) => setOn({ node, frame: undefined }));
  return each.some((set) => set.length === 0) ? "several" : oneOf(each.flat());
}

/** The caller that all of some are. */
export function oneOf(all: readonly Omit<FoundCaller, "chain">[]): FoundCaller | "several" {
  const [first] = all;
  if (first?.caller === undefined) return "several";
  const ids = (keys: FoundCaller["keys"]) => keys.map(keyId).join();
  const isFirst = ({ assumed, caller, keys }: Omit<FoundCaller, "chain">) =>
    !assumed && caller === first.caller && ids(keys) === ids(first.keys);
  if (!all.every(isFirst)) return "several";
  return { caller: first.caller, assumed: false, keys: first.keys, chain: [] };
}

/** Whether code is imported that is not read, works with an SDK, and may have clients of its own. */
export const hasForeignClients = (program: Program): boolean =>
  program.index.specifiers.some((specifier) => mayMakeClients(program, specifier));

function mayMakeClients({ checker, isOwnNode }: Program, specifier: ts.StringLiteralLike): boolean {
  const file = sourceOf(specifier, checker);
  if (file === undefined) return isForAppwrite(specifier.text) && !namesSdk(specifier.text);
  if (isOwnNode(file) || sdkAbove(file.fileName) !== undefined) return false;
  const owner = packageAbove(file.fileName);
  return !isInstalled(file.fileName) || (owner !== undefined && mayCallSdk(owner));
}
