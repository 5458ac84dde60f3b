import { existsSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, extname, resolve } from "node:path";
import { ts } from "../../codegen/src/compiler.js";
import type { Place } from "../../codegen/src/findings/finding.js";
import { analysisOf } from "../facts/analysis.js";
import { sdkNames } from "../packages/sdk-package.js";
import { isComponent } from "../program/components/component.js";
import type { AuditProgram } from "../program/program.js";
import type { FoundUses, SourcePlace, Unresolved } from "../use.js";
import { deployedFrom } from "./deployed.js";
import { slashed } from "./paths.js";
import type { AuditUnit } from "./unit.js";

/** What is known of a unit in another language: that nothing is known. */
export function notJavaScript({ runtime, where }: NonNullable<AuditUnit["foreign"]>): FoundUses {
  return {
    uses: [],
    lists: [],
    scopesInTypes: [],
    unresolved: [notRead(runtime, where)],
    files: [],
    generated: [],
  };
}

/** Of a unit without a file that can be read, the same. */
export const nothingToRead = ({ deployed, name }: AuditUnit): Unresolved[] =>
  deployed === undefined ? [] : [notRead(name, deployed.where)];

const notRead = (text: string, where: Place): Unresolved => ({
  ...{ reason: "not-javascript", text },
  place: { ...where, line: where.line ?? 1, column: where.column ?? 1 },
});

/** Which files a program read; without the program, which takes far more room. */
export interface ProgramFiles {
  readonly names: ReadonlySet<string>;
  /** Where it is built, if that is said. */
  readonly outDir: string | undefined;
}

export const filesOf = ({ compiler, files, unread }: AuditProgram): ProgramFiles => ({
  names: new Set([
    ...files.map(({ fileName }) => fileName),
    // Those that can't be read belong to it all the same, and are listed.
    ...unread.map(({ place }) => place.file).filter(isComponent),
  ]),
  outDir: compiler.getCompilerOptions().outDir,
});

/** The file that a unit begins with, if it is not among those of its program. */
export function unreadEntrypoint(
  { entrypoint }: AuditUnit,
  { names, outDir }: ProgramFiles,
): Unresolved[] {
  if (entrypoint === undefined || !existsSync(entrypoint)) return [];
  const file = slashed(realpathSync(entrypoint));
  // What is built is read where it is written.
  const isBuilt = outDir !== undefined && file.startsWith(`${slashed(outDir)}/`);
  const isRead = names.has(file) || names.has(slashed(entrypoint));
  return isBuilt || isRead ? [] : [unread({ file, line: 1, column: 1 })];
}

/** What stands between any two quotes of a line: an apostrophe in a text is one, too. */
const quotes = /(?=["']([^"'\n]+)["'])/g;

/** Texts with components in them that name an SDK, or import a file of the program that does: `.mdx`. */
export function unreadTexts(unit: AuditUnit, program: AuditProgram): Unresolved[] {
  const { files } = program;
  const found = textsOf(unit, program);
  if (found.length === 0) return [];
  const namesSdkIn = (text: string) => sdkNames.some((sdk) => text.includes(sdk));
  const callers = new Set(
    files
      .filter(({ text }) => namesSdkIn(text))
      .map(({ fileName }) => basename(fileName, extname(fileName))),
  );
  // With or without its ending: `appwrite.server` has none.
  const mayCall = (quoted: string) =>
    namesSdkIn(quoted) ||
    (quoted.includes("/") &&
      [basename(quoted), basename(quoted, extname(quoted))].some((name) => callers.has(name)));
  return found.flatMap((file) => {
    const text = readFileSync(file, "utf8");
    const at = [...text.matchAll(quotes)].find(([, quoted = ""]) => mayCall(quoted));
    if (at === undefined) return [];
    const before = text.slice(0, at.index).split("\n");
    const column = (before.at(-1) ?? "").length + 1;
    return [unread({ file, line: before.length, column })];
  });
}

const ending = ".mdx";

/** Those of the unit's folder that are deployed, and those that its files import from elsewhere. */
function textsOf({ deployed, files, folder }: AuditUnit, program: AuditProgram): string[] {
  const isDeployed = deployedFrom(folder, deployed?.ignore ?? []);
  // Where files are listed one by one, no other belongs to them.
  const all =
    files === undefined
      ? ts.sys.readDirectory(folder, [ending], ["**/node_modules", "**/dist"])
      : [];
  const own = all.filter(isDeployed);
  const { names } = filesOf(program);
  const imported = analysisOf(program)
    .index.specifiers.filter(({ text }) => extname(text) === ending || isComponent(text))
    .map((specifier) => resolve(dirname(specifier.getSourceFile().fileName), specifier.text))
    .filter((file) => existsSync(file) && !names.has(slashed(file)));
  return [...new Set([...own, ...imported].map(slashed))].sort();
}

const unread = (place: SourcePlace): Unresolved => ({
  reason: "unread",
  text: basename(place.file),
  place,
});
