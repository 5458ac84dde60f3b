import { compare } from "semver";
import type { JudgedUnit } from "../../audit/judge/judge-unit.js";
import { scopeFacts } from "../../audit/scope-facts.js";
import type { SourcePlace, Use, UseCaller } from "../../audit/use.js";
import type { KnownSdk } from "../../codegen/src/sdk/known-sdk.js";
import { type CallChange, callChange, callOn } from "./call-change.js";
import { type KeyUpgrade, keyUpgrade } from "./key-upgrade.js";
import { methodReleases } from "./sdk-release.js";
import type { ServerPair } from "./server-pair.js";
import { type Successor, successorOf } from "./successor.js";

/** Calls of a method that an upgrade breaks, or may break where nobody says what their key holds. */
export interface BrokenCall {
  /** Service and method, as in `functions.createBuild`. */
  readonly method: string;
  readonly change: CallChange;
  readonly caller: UseCaller;
  /** Of a route that is gone. */
  readonly successor: Successor | undefined;
  readonly places: readonly SourcePlace[];
}

/** What an upgrade means for code that runs together. */
export interface UnitUpgrade {
  readonly name: string;
  readonly keys: readonly KeyUpgrade[];
  readonly broken: readonly BrokenCall[];
  /** How many places may hide calls, or call what nobody knows the route of. */
  readonly hidden: number;
}

/** Compares what a unit asks for on both servers. */
export function unitUpgrade(judged: JudgedUnit, pair: ServerPair): UnitUpgrade {
  const { unit, found } = judged;
  const { sdks } = found.server;
  const ranking = scopeFacts(pair.to, sdks);
  const releasesOf = remembered(methodReleases);
  const changes = new Map(found.uses.map((use) => [use, callChange(use, pair)]));
  const successorFor = (use: Use) =>
    changes.get(use)?.kind === "gone"
      ? successorOf(use.method, oldest(use.sdk, sdks), releasesOf(use.sdk), pair.to)
      : undefined;
  const afterOf = (use: Use) =>
    callOn({ ...use, route: successorFor(use)?.route ?? use.route }, pair.to);
  const keys = judged.keys.map((key) => keyUpgrade(judged, key, pair, afterOf, ranking));
  const groups = new Map<string, BrokenCall & { readonly places: SourcePlace[] }>();
  for (const [use, change] of changes) {
    if (change === undefined || !breaks(use, change, keys)) continue;
    const { sdk, method, caller, place } = use;
    const key = JSON.stringify([sdk, method, caller, change]);
    const known = groups.get(key);
    if (known === undefined) {
      groups.set(key, { method, caller, change, successor: successorFor(use), places: [place] });
    } else if (!known.places.some((other) => isSame(other, place))) known.places.push(place);
  }
  const unknown = found.uses.filter((use) => !isKnown(use)).length;
  return {
    ...{ name: unit.name, keys, broken: [...groups.values()] },
    hidden: found.unresolved.length + unknown,
  };
}

/** The oldest release of an SDK that is in use. */
const oldest = (sdk: string, used: readonly KnownSdk[]): string =>
  used.flatMap(({ name, version }) => (name === sdk ? [version] : [])).sort(compare)[0] ?? "0.0.0";

/** Whether some server of the catalog answers the call. */
const isKnown = ({ anyOf, notOnServer }: Use): boolean =>
  anyOf !== undefined || notOnServer !== undefined;

/** Whether some key that made the call before can't make it after. */
function breaks(use: Use, change: CallChange, keys: readonly KeyUpgrade[]): boolean {
  if (change.kind !== "scopes") return true;
  const own = keys.filter(({ uses }) => uses.includes(use));
  const isBroken = ({ held }: KeyUpgrade) =>
    held === undefined ||
    (!change.anyOf.some((scope) => held.includes(scope)) &&
      (change.lost.length === 0 || change.lost.some((scope) => held.includes(scope))));
  return own.length === 0 || own.some(isBroken);
}

/** A call whose scopes change breaks only if its key holds no other, which nobody may have said. */
export const isSurelyBroken = ({ change }: BrokenCall, { keys }: UnitUpgrade): boolean =>
  change.kind !== "scopes" || keys.every(({ held }) => held !== undefined);

const isSame = (a: SourcePlace, b: SourcePlace): boolean =>
  a.file === b.file && a.line === b.line && a.column === b.column;

function remembered<Value>(work: (name: string) => Value): (name: string) => Value {
  const known = new Map<string, Value>();
  return (name) => {
    const value = known.get(name) ?? work(name);
    known.set(name, value);
    return value;
  };
}

/** Whether there is something to be done about it. */
export const isUnitAffected = ({ broken, keys }: UnitUpgrade): boolean =>
  broken.length > 0 || keys.some(({ add, addAfter }) => add.length + addAfter.length > 0);
