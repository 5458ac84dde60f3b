import { readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { isGenerated } from "../facts/generated.js";
import { packageSpecifier } from "../packages/package-specifier.js";
import { packageAbove } from "../packages/packages.js";
import { sdkNames } from "../packages/sdk-package.js";
import { slashed } from "./paths.js";
import { specifiersIn, stem } from "./specifiers.js";

/** What may call an SDK, by its text alone: no syntax is looked at, so that it costs little. */
export interface SdkFiles {
  /** Files that name an SDK, or that may import a file that does; none of a generated tree. */
  readonly files: readonly string[];
  /** Files that may not be opened. */
  readonly denied: readonly string[];
}

/** What SDKs are imported by; that for Deno is another one's port. */
const addresses = [...sdkNames, "deno.land/x/appwrite"];

export function sdkFiles(files: readonly string[]): SdkFiles {
  const denied: string[] = [];
  const found = new Set(
    files.filter((file) => {
      const text = bytesOf(file);
      if (text === undefined) denied.push(file);
      return text !== undefined && addresses.some((sdk) => text.includes(sdk));
    }),
  );
  if (found.size === 0) return { files: [], denied };
  const importers = importersOf(files);
  // A file that is added here is looked at in its turn.
  for (const file of found) for (const one of importersFor(file, importers)) found.add(one);
  return {
    files: [...found].filter((file) => !isGenerated(bytesOf(file)?.toString() ?? "")).sort(),
    denied,
  };
}

/** Who imports a file, by what is written: a path, the end of a path behind an alias, or the package that it is in. */
interface Importers {
  readonly byPath: ReadonlyMap<string, readonly string[]>;
  readonly byEnd: ReadonlyMap<string, readonly Importer[]>;
  readonly byPackage: ReadonlyMap<string, readonly string[]>;
}

interface Importer {
  readonly end: string;
  readonly file: string;
}

function importersOf(files: readonly string[]): Importers {
  const byPath = new Map<string, string[]>();
  const byEnd = new Map<string, Importer[]>();
  const byPackage = new Map<string, string[]>();
  for (const file of files) {
    for (const specifier of specifiersIn(bytesOf(file)?.toString() ?? "")) {
      if (specifier.startsWith(".")) {
        push(byPath, stem(resolve(dirname(file), specifier)), file);
        continue;
      }
      push(byPackage, packageSpecifier(specifier)?.name ?? specifier, file);
      // Where an alias leads is for a tsconfig to say; the end of it is that of the file's own path.
      const parts = stem(specifier).split("/");
      for (const end of [parts.slice(1), parts.slice(2)].map((rest) => rest.join("/"))) {
        if (end !== "") push(byEnd, basename(end), { end, file });
      }
    }
  }
  return { byPath, byEnd, byPackage };
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

/** The files that may import one. */
function importersFor(file: string, { byEnd, byPackage, byPath }: Importers): string[] {
  const path = stem(file);
  const ends = byEnd.get(basename(path)) ?? [];
  const owner = packageAbove(file)?.name;
  return [
    ...(byPath.get(path) ?? []),
    ...ends.filter(({ end }) => slashed(path).endsWith(`/${end}`)).map((one) => one.file),
    ...((owner !== undefined && byPackage.get(owner)) || []),
  ];
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
