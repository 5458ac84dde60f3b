import { dirname } from "node:path";
import { compare, lte, major, maxSatisfying, minVersion, satisfies, validRange } from "semver";
import { type KnownRelease, knownReleases } from "../../../codegen/src/sdk/releases/releases.js";
import type { PackageSpecifier } from "../../packages/package-specifier.js";
import { lockedVersions } from "./lock-files.js";

/** A release that stands in for one that is not installed. */
export interface StandIn {
  readonly release: KnownRelease;
  /** What the project asks for: a release, a range, or nothing. */
  readonly asked: string | undefined;
  /** Whether it is the very release, so that it has all that the other has. */
  readonly exact: boolean;
  /** Whether another package is asked for, which has the same services and methods. */
  readonly isPort?: boolean;
}

/**
 * The release by which calls of an SDK are read that is not installed: that which the lock file names, or else
 * the newest that the range takes. Where the tool does not know it, the newest of the same major that it knows,
 * since that has all that the earlier ones have; or else the nearest before it.
 */
export function knownRelease(
  { name, range }: Omit<PackageSpecifier, "path">,
  file: string,
): StandIn | undefined {
  const releases = [...knownReleases(name)].sort((a, b) => compare(a.version, b.version));
  const isRange = range !== undefined && validRange(range) !== null;
  const locked = lockedVersions(name, dirname(file));
  const version = maxSatisfying(locked, isRange ? range : "*");
  if (version !== null) return nearest(releases, version, version);
  const newest = releases.at(-1);
  // `latest`, a link, or nothing: what is installed then is what is newest then.
  if (!isRange) return newest && { release: newest, asked: range, exact: false };
  const fitting = releases.filter((release) => satisfies(release.version, range)).at(-1);
  if (fitting !== undefined) {
    return { release: fitting, asked: range, exact: fitting.version === range };
  }
  return nearest(releases, minVersion(range)?.version ?? "0.0.0", range);
}

function nearest(
  releases: readonly KnownRelease[],
  version: string,
  asked: string,
): StandIn | undefined {
  const release =
    releases.find((one) => one.version === version) ??
    releases.findLast((one) => major(one.version) === major(version)) ??
    releases.findLast((one) => lte(one.version, version));
  return release && { release, asked, exact: release.version === version };
}

/** Whether an installed release is one that a range means. */
export const isMeant = (version: string, range: string | undefined): boolean =>
  range === undefined || validRange(range) === null || satisfies(version, range);
