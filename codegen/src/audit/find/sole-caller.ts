import { keyId } from "../key-source.js";
import type { Program } from "./analysis.js";
import type { FoundCaller } from "./callers.js";

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
  if (clients.length === 0 || unattributed || program.handedOver().clients.size > 0) {
    return "several";
  }
  const each = clients.map((node) => setOn({ node, frame: undefined }));
  const all = each.flat();
  const [first] = all;
  const isSame = all.every(
    ({ assumed, caller, keys }) =>
      !assumed &&
      caller === first?.caller &&
      keys.map(keyId).join() === first.keys.map(keyId).join(),
  );
  if (first === undefined || !isSame || each.some((set) => set.length === 0)) return "several";
  return { caller: first.caller, assumed: false, keys: first.keys, chain: [] };
}
