import { basename } from "node:path";
import type { ts } from "../../codegen/src/compiler.js";
import { isWithin } from "../units/paths.js";
import type { Unresolved, UnresolvedReason } from "../use.js";
import type { ProgramConfig } from "./config.js";
import { folderFiles } from "./source-files.js";

/** What belongs to a program, and is not in it: what may not be read, and what is too large. */
export function unreadParts(
  folder: string,
  { files, folders }: ProgramConfig,
  compiler: ts.Program,
  large: ReadonlySet<string>,
): Unresolved[] {
  const denied = folderFiles(folder).denied.filter((one) =>
    folders.some((within) => isWithin(within, one)),
  );
  const unopened = files.filter((file) => compiler.getSourceFile(file) === undefined);
  return [
    ...[...denied, ...unopened].map((path) => unreadPart("denied", path)),
    ...[...large].map((path) => unreadPart("too-large", path)),
  ];
}

/** A whole file or folder that is not read, or not followed. */
export const unreadPart = (reason: UnresolvedReason, path: string): Unresolved => ({
  reason,
  text: basename(path),
  place: { file: path, line: 1, column: 1 },
});
