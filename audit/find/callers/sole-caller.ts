import type { ts } from "../../../codegen/src/compiler.js";
import type { Program } from "../../facts/analysis.js";
import { sourceOf } from "../../facts/imports.js";
import { oncePer } from "../../facts/once-per.js";
import type { Flow } from "../../flow/flow.js";
import { keyId } from "../../key-source.js";
import { isForAppwrite } from "../../packages/package-names.js";
import { isInstalled, packageAbove } from "../../packages/packages.js";
import { mayCallSdk, namesSdk, sdkAbove } from "../../packages/sdk-package.js";
import { credentialsOf } from "./client-credentials.js";
import type { FoundCaller } from "./found-caller.js";
import { outOfSight } from "./out-of-sight.js";
import { receiverOf } from "./receiver.js";

/**
 * Whom a client calls for that can't be followed: where all clients that the program makes have one and the same
 * credentials, it is one of them, whichever way it went.
 *
 * @returns `undefined` if there is no client, or they differ, or something may be set on one of them unseen
 */
export const soleCaller = oncePer(findSoleCaller);

function findSoleCaller(flow: Flow): FoundCaller | undefined {
  const { index } = flow.program;
  const { clients } = receiverOf(index.news.flatMap((node) => flow.valuesAt(node)));
  const { altered, unattributed } = outOfSight(flow);
  if (clients.length === 0 || unattributed || altered.size > 0 || hasForeignClients(flow.program)) {
    return undefined;
  }
  const each = clients.map((client) => credentialsOf(flow, client, undefined).set);
  const found = each.some((set) => set.length === 0) ? "several" : oneOf(each.flat());
  return found === "several" ? undefined : found;
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
