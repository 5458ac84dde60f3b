import type { PackageSpecifier } from "./package-specifier.js";

const address = /^https?:\/\/deno\.land\/x\/appwrite(?:@v?(\d+)\.([^/]*))?\/mod\.ts$/;

/** The last release of the SDK for Deno. */
const last = 17;

/**
 * Appwrite's SDK for Deno, which ended in 2025: its releases 6 to 17 have the services and methods of node-appwrite
 * 8 to 19, one by one, since each is made from the same document of a server. (Compared by the names of all
 * methods; every pair has the same.)
 */
export function denoSdk(specifier: string): PackageSpecifier | undefined {
  const [found, major = String(last), rest = "0.0"] = address.exec(specifier) ?? [];
  const release = Number(major);
  if (found === undefined || release < 6 || release > last) return undefined;
  return {
    ...{ name: "node-appwrite", range: `^${release + 2}.0.0`, path: "" },
    port: `sdk-for-deno ${major}.${rest}`,
  };
}
