import { statSync } from "node:fs";
import { ts } from "../../codegen/src/compiler.js";

/** More than anybody writes, in bytes: what is larger is made by a tool, and takes the compiler very long. */
export const largest = 5_000_000;

/** A host that takes very large files of the project for empty ones, and which of them it was asked for. */
export function withoutLargeFiles(host: ts.CompilerHost): {
  readonly host: ts.CompilerHost;
  readonly files: ReadonlySet<string>;
} {
  const files = new Set<string>();
  return {
    files,
    host: {
      ...host,
      getSourceFile(file, how, ...rest) {
        if (!isLarge(file)) return host.getSourceFile(file, how, ...rest);
        files.add(file);
        return ts.createSourceFile(file, "", how);
      },
    },
  };
}

/** What is installed is known to compilers, and the library's files are on no disk. */
const isLarge = (file: string): boolean =>
  !file.includes("/node_modules/") &&
  (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest;
