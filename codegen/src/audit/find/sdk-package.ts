import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** An SDK that is installed. */
export interface SdkPackage {
  readonly name: string;
  readonly version: string;
}

/** The SDKs whose calls are audited. */
export const sdkNames = ["node-appwrite", "@appwrite.io/console"] as const;

/** Whether a module's specifier names an SDK, or a file in it; `npm:` and addresses included. */
export function namesSdk(specifier: string): boolean {
  if (/^https?:.*\/x\/appwrite[@/]/.test(specifier)) return true;
  const isAddress = /^https?:/.test(specifier);
  const name = specifier.replace(/^(npm|jsr):\/?/, "");
  return sdkNames.some((sdk) =>
    isAddress
      ? new RegExp(`/${sdk}([@/?]|$)`).test(name)
      : name === sdk || name.startsWith(`${sdk}/`) || name.startsWith(`${sdk}@`),
  );
}

/** Whether a package says that it works with an SDK. Our own run time does, and calls nothing. */
export function dependsOnSdk(manifest: Manifest | undefined): boolean {
  if (manifest === undefined || manifest.name === "appwrite-scopes") return false;
  const { dependencies, peerDependencies, optionalDependencies } = manifest;
  return [dependencies, peerDependencies, optionalDependencies].some((list) =>
    sdkNames.some((sdk) => Object.hasOwn(Object(list), sdk)),
  );
}

/**
 * Tells which SDK a file belongs to, if any: by the manifest above it, and not by its path, since a
 * package may be installed under another name or be a link.
 */
export function sdkPackages(): (file: string) => SdkPackage | undefined {
  const manifestAbove = packageManifests();
  return (file) => asSdk(manifestAbove(file));
}

/** Tells the manifest of the package that a file belongs to; each is read once. */
export function packageManifests(): (file: string) => Manifest | undefined {
  const known = new Map<string, Manifest | undefined>();
  const ofFolder = (folder: string): Manifest | undefined => {
    if (known.has(folder)) return known.get(folder);
    const parent = dirname(folder);
    const manifest = join(folder, "package.json");
    const found = existsSync(manifest) ? readManifest(manifest) : undefined;
    // Some packages have manifests in inner folders, which only say how modules are written.
    const answer = found?.name === undefined && parent !== folder ? ofFolder(parent) : found;
    known.set(folder, answer);
    return answer;
  };
  return (file) => ofFolder(dirname(file));
}

/** As much of a package.json as is asked for here. */
interface Manifest {
  readonly dependencies?: unknown;
  readonly peerDependencies?: unknown;
  readonly optionalDependencies?: unknown;
  readonly name?: unknown;
  readonly version?: unknown;
}

function readManifest(file: string): Manifest | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(file, "utf8"));
    return typeof content === "object" && content !== null ? content : undefined;
  } catch {
    return undefined;
  }
}

function asSdk(manifest: Manifest | undefined): SdkPackage | undefined {
  const name = sdkNames.find((sdk) => sdk === manifest?.name);
  if (name === undefined) return undefined;
  return { name, version: typeof manifest?.version === "string" ? manifest.version : "unknown" };
}
