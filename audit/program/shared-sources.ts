import type { ts } from "../../codegen/src/compiler.js";

/**
 * Packages and the compiler's library are most of what a program consists of, and the same for every
 * function of a project. They are parsed and bound once for all programs that read them alike, as
 * the compiler's own language service does it.
 */
const shared = new Map<string, ts.SourceFile | undefined>();

/** Options by which code is parsed and bound, as the compiler's own list has them. Declarations are read by none of them. */
const reading = [
  "alwaysStrict",
  "importHelpers",
  "jsx",
  "jsxImportSource",
  "module",
  "moduleDetection",
  "moduleResolution",
  "strict",
  "target",
] as const;

/** A host that takes the files of packages from what other programs of the run have read. */
export function sharingSources(
  host: ts.CompilerHost,
  options: ts.CompilerOptions,
): ts.CompilerHost {
  const how = JSON.stringify(reading.map((name) => options[name]));
  return {
    ...host,
    getSourceFile(file, version, ...rest) {
      const read = () => host.getSourceFile(file, version, ...rest);
      if (!file.includes("/node_modules/")) return read();
      const key = `${file} ${formatOf(version)} ${/\.d\.[cm]?ts$/.test(file) ? "" : how}`;
      return entryOf(shared, key, read);
    },
  };
}

/** A file that is an ES module is another than one that is not. */
const formatOf = (version: ts.ScriptTarget | ts.CreateSourceFileOptions) =>
  typeof version === "object" ? version.impliedNodeFormat : undefined;

function entryOf<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
