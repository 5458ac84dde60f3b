import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { nearestManifest } from "../../codegen/src/sdk/installed.js";
import { type KnownRelease, releaseAt } from "../../codegen/src/sdk/releases/releases.js";

/** As much of a package's package.json as is asked for here. */
export interface Package {
  /** The folder of the manifest, absolute. */
  readonly folder: string;
  readonly name: string;
  /** `unknown` if the manifest does not say. */
  readonly version: string;
  /** The names of what it says that it works with. */
  readonly dependencies: readonly string[];
}

const ofFolders = new Map<string, Package | undefined>();

/** The package that a file belongs to; each manifest is read once. */
export function packageAbove(file: string): Package | undefined {
  const release = releaseAt(file);
  if (release !== undefined) return ofRelease(release);
  const folder = dirname(file);
  if (ofFolders.has(folder)) return ofFolders.get(folder);
  // Some packages have manifests in inner folders, which only say how modules are written.
  const answer =
    packageIn(folder) ?? (dirname(folder) === folder ? undefined : packageAbove(folder));
  ofFolders.set(folder, answer);
  return answer;
}

/** A release that is not installed: it is the same package wherever it is asked for. */
function ofRelease({ folder, name, version }: KnownRelease): Package {
  const known = ofFolders.get(folder) ?? { folder, name, version, dependencies: [] };
  ofFolders.set(folder, known);
  return known;
}

const resolved = new Map<Package, readonly Package[]>();

/** The packages that a package depends on, as far as they are there. */
export function dependenciesOf(one: Package): readonly Package[] {
  const known = resolved.get(one);
  if (known !== undefined) return known;
  const found = one.dependencies.flatMap((name) => installedPackage(name, one.folder) ?? []);
  resolved.set(one, found);
  return found;
}

/** The package of that name that Node would find from a folder; links are followed. */
export function installedPackage(name: string, from: string): Package | undefined {
  const manifest = nearestManifest(name, from);
  return manifest === undefined ? undefined : packageAbove(realpathSync(manifest));
}

/** Whether a path lies among what was installed; a linked package of a workspace does not. */
export const isInstalled = (path: string): boolean => /[\\/]node_modules[\\/]/.test(path);

function packageIn(folder: string): Package | undefined {
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) return undefined;
  const { name, version, dependencies, peerDependencies, optionalDependencies } = parsed(manifest);
  if (typeof name !== "string") return undefined;
  return {
    ...{ folder, name },
    version: typeof version === "string" ? version : "unknown",
    dependencies: [dependencies, peerDependencies, optionalDependencies].flatMap((list) =>
      Object.keys(Object(list)),
    ),
  };
}

function parsed(manifest: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(readFileSync(manifest, "utf8")));
  } catch {
    return {};
  }
}
