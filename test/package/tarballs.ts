import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The packages of this repository, as npm names them. */
export const packages = ["appwrite-scopes", "appwrite-scopes-cli"] as const;

/** One package, packed as it would be published. */
export interface Tarball {
  readonly name: string;
  readonly file: string;
  /** Bytes of the file. */
  readonly size: number;
  /** Bytes of all that is in it. */
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/**
 * Packs both packages, which have to be built, into a folder.
 *
 * @param from - a copy of this repository, or else this
 */
export function packInto(folder: string, from = root): Tarball[] {
  // The build is not repeated: other tests use its files at the same time.
  const args = ["pack", "--ignore-scripts", "--json", "--pack-destination", folder];
  const named = packages.flatMap((name) => ["-w", name]);
  const json = execFileSync("npm", [...args, ...named], { cwd: from, encoding: "utf8" });
  const packed = JSON.parse(json) as (Tarball & { filename: string })[];
  const names = packed.map(({ name }) => name);
  if (names.join() !== packages.join()) throw new Error(`npm packed ${names.join()}`);
  return packed.map((each) => ({ ...each, file: join(folder, each.filename) }));
}
