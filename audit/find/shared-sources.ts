import type { ts } from "../../codegen/src/compiler.js";

/**
 * Packages and the compiler's library are most of what a program consists of, and the same for every
 * function of a project. They are parsed and bound once for all programs with the same options, as
 * the compiler's own language service does it.
 */
const shared = new Map<string, Map<string, ts.SourceFile | undefined>>();

/** Options that say where files are, and nothing of how they are read. */
const whereabouts = new Set([
  "baseUrl",
  "configFilePath",
  "declarationDir",
  "outDir",
  "paths",
  "pathsBasePath",
  "project",
  "rootDir",
  "rootDirs",
  "tsBuildInfoFile",
  "typeRoots",
  "types",
]);

/** A host that takes the files of packages from what other programs of the run have read. */
export function sharingSources(
  host: ts.CompilerHost,
  options: ts.CompilerOptions,
): ts.CompilerHost {
  const how = Object.entries(options).filter(([name]) => !whereabouts.has(name));
  const files = entryOf(shared, JSON.stringify(how.sort()), () => new Map());
  return {
    ...host,
    getSourceFile: (file, version, ...rest) =>
      file.includes("/node_modules/")
        ? entryOf(files, `${file} ${JSON.stringify(version)}`, () =>
            host.getSourceFile(file, version, ...rest),
          )
        : host.getSourceFile(file, version, ...rest),
  };
}

function entryOf<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
