import { compare, satisfies, validRange } from "semver";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { nearest } from "../../codegen/src/findings/nearest.js";
import { serviceName } from "../../codegen/src/plan/service-plan.js";
import { knownSdks } from "../../codegen/src/sdk/choose.js";
import type { KnownSdk } from "../../codegen/src/sdk/known-sdk.js";
import type { DeprecatedMethods } from "../../codegen/src/sdk/releases/deprecated.js";
import {
  knownReleases,
  releaseDeclarations,
  releaseDeprecations,
} from "../../codegen/src/sdk/releases/releases.js";
import type { SdkRoute } from "../../codegen/src/sdk/sdk.js";
import { upgradeFindings } from "./messages.js";

/** A release of an SDK by its methods. */
export interface MethodRelease {
  readonly name: string;
  readonly version: string;
  /** What each method sends, as in `users.list`; `undefined` where its code does not say. */
  readonly routes: ReadonlyMap<string, SdkRoute | undefined>;
  readonly deprecated: DeprecatedMethods;
}

/** The methods of a release that was read. */
export const methodRelease = (
  { name, version, declarations }: KnownSdk,
  deprecated: DeprecatedMethods = {},
): MethodRelease => ({
  ...{ name, version, deprecated },
  routes: new Map(
    declarations.classes.flatMap((declared) =>
      declared.methods.map(({ name: method, route }) => [
        `${serviceName(declared.name)}.${method}`,
        route,
      ]),
    ),
  ),
});

/** All releases of an SDK that the tool knows by itself, oldest first. */
export function methodReleases(name: string): MethodRelease[] {
  return knownReleases(name)
    .map(({ folder, version }) =>
      methodRelease(
        { name, version, declarations: releaseDeclarations(folder) },
        releaseDeprecations(folder),
      ),
    )
    .sort((a, b) => compare(a.version, b.version));
}

/**
 * The release that is meant by `27`, `27.1.0` or `@appwrite.io/console@23`: of several, the newest that is known.
 *
 * @param used - the SDKs of the project, of which the first is meant where none is named
 * @throws FindingsError if none is known
 */
export function askedRelease(text: string, used: readonly string[]): MethodRelease {
  const [, named, range = ""] = /^(?:(@?[^@]+)@)?([^@]*)$/.exec(text) ?? [];
  const name = named ?? used[0] ?? knownSdks[0];
  if (!knownSdks.some((known) => known === name)) {
    const near = nearest(name, knownSdks);
    throw new FindingsError([upgradeFindings.unknownSdk(name, knownSdks, near)]);
  }
  const releases = methodReleases(name);
  const isRange = range !== "" && validRange(range) !== null;
  const found = releases.filter(({ version }) => isRange && satisfies(version, range)).at(-1);
  if (found !== undefined) return found;
  const known = releases.map(({ version }) => version);
  throw new FindingsError([upgradeFindings.unknownRelease(text, name, known)]);
}
