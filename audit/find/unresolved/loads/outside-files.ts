import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ts } from "../../../../codegen/src/compiler.js";
import type { Program } from "../../../facts/analysis.js";
import { nearestFolder, rememberedByFolder } from "../../../program/modules/nearest-folder.js";
import { sourceFiles } from "../../../program/source-files.js";
import { slashed } from "../../../units/paths.js";
import { sdkFiles } from "../../../units/sdk-files.js";

/** The files of a folder that may call an SDK, by their text. */
const callingFiles = rememberedByFolder((folder) => sdkFiles(sourceFiles(folder).files).files);

/** The folder of the package that a file belongs to. */
export const packageFolder = (file: string): string =>
  nearestFolder(dirname(file), (at) => (existsSync(join(at, "package.json")) ? at : undefined)) ??
  dirname(file);

/** Whether the package of a file has code that may call an SDK, and that the program does not have. */
export function hasCallsOutside(program: Program, file: ts.SourceFile): boolean {
  const isRead = inProgram(program);
  return callingFiles(packageFolder(file.fileName)).some((one) => !isRead(one));
}

/** Tells of paths whether their files are in the program. */
export function inProgram({ compiler }: Program): (path: string) => boolean {
  return (path) => compiler.getSourceFile(slashed(path)) !== undefined;
}
