import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FileWrite } from "../../codegen/src/publish/files.js";

/**
 * The lines by which other tools leave the generated files alone: version control does not show them in
 * reviews, or does not keep them at all; formatters and linters that have a list of what to ignore get a line.
 *
 * @param project - the project's folder
 * @param output - the generated folder below it
 */
export function ignoreLines(project: string, output: string, isCommitted: boolean): FileWrite[] {
  const folder = output.split("\\").join("/").replace(/^\.\//, "").replace(/\/+$/, "");
  const git = isCommitted
    ? { file: ".gitattributes", line: `/${folder}/** linguist-generated` }
    : { file: ".gitignore", line: `/${folder}/` };
  const others = [".prettierignore", ".eslintignore"]
    .filter((file) => existsSync(join(project, file)))
    .map((file) => ({ file, line: `/${folder}/` }));
  return [git, ...others].flatMap(({ file, line }) => withLine(join(project, file), line));
}

function withLine(file: string, line: string): FileWrite[] {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  if (text.split(/\r?\n/).some((existing) => existing.trim() === line)) return [];
  const separator = text === "" || /\n$/.test(text) ? "" : end;
  return [{ file, text: `${text}${separator}${line}${end}` }];
}
