import { withAlike } from "../../codegen/src/catalog/elsewhere.js";
import { versionPattern } from "../../codegen/src/catalog/names.js";
import type { Catalog } from "../../codegen/src/catalog/schema.js";
import type { Span } from "../../codegen/src/catalog/spans.js";

/** On which servers something is, so that one sentence can say it. */
export interface Since {
  /** The release that brought it; `undefined` if no release has it. */
  readonly from: string | undefined;
  /** Whether that is the oldest release that is known, so that older ones may have it as well. */
  readonly isOldest: boolean;
  /** The last release that has it, if later ones do not. */
  readonly upTo: string | undefined;
  /** Releases between the two that lack it. */
  readonly butNot: readonly string[];
  /** What is no release, and has it although the newest one does not. */
  readonly alsoOn: readonly string[];
  /** What is no release and newer than all, and lacks it although the newest release does not. */
  readonly notOn: readonly string[];
}

/** Since when something is there; `undefined` of what no server has. */
export function sinceOf(
  spans: readonly Span<unknown>[],
  servers: Catalog["servers"],
): Since | undefined {
  const order = spans.flatMap(({ servers: names, value }) =>
    names.map((name) => ({ name, has: value !== undefined })),
  );
  const isRelease = ({ name }: { readonly name: string }) => versionPattern.test(name);
  const releases = order.filter(isRelease);
  const newest = releases.at(-1);
  const first = releases.findIndex(({ has }) => has);
  const last = releases.findLastIndex(({ has }) => has);
  const unreleased = order.filter((one) => !isRelease(one));
  const later = unreleased.filter((one) => newest === undefined || isBehind(order, one, newest));
  const names = (some: readonly { readonly name: string }[]) => some.map(({ name }) => name);
  const alsoOn = names(
    first === -1
      ? unreleased.filter(({ has }) => has)
      : later.filter(({ has }) => has && !newest?.has),
  );
  if (first === -1 && alsoOn.length === 0) return undefined;
  const alike = (at: number) => withAlike(releases[at]?.name ?? "", servers);
  return {
    from: first === -1 ? undefined : alike(first)[0],
    isOldest: first === 0,
    upTo: first === -1 || newest?.has ? undefined : alike(last).at(-1),
    butNot: names(releases.slice(first + 1, Math.max(0, last)).filter(({ has }) => !has)),
    alsoOn,
    notOn: names(later.filter(({ has }) => newest?.has && !has)),
  };
}

const isBehind = <One>(order: readonly One[], one: One, other: One): boolean =>
  order.indexOf(one) > order.indexOf(other);
