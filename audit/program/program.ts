import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { getLibFiles, libFolderInMemoryPath, ts } from "../../codegen/src/compiler.js";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { isFile } from "../../codegen/src/sdk/manifest.js";
import { releaseAt, releaseFile } from "../../codegen/src/sdk/releases/releases.js";
import type { PlacedJudgement } from "../findings/audit-finding.js";
import { scopedStandInText } from "../packages/scoped-stand-in.js";
import { slashed } from "../units/paths.js";
import type { Unresolved } from "../use.js";
import { addingAutoImports } from "./auto-imports/with-auto-imports.js";
import { isComponent } from "./components/component.js";
import { reachingSdk } from "./components/reaching.js";
import { readingComponents } from "./components/with-components.js";
import { type ProgramConfig, pathsOf, readConfig } from "./config.js";
import { configIn } from "./config-file.js";
import { defaultOptions } from "./default-options.js";
import { withoutLargeFiles } from "./large-files.js";
import { programFindings } from "./messages.js";
import { resolvingModules, standInNotes } from "./modules/resolve-modules.js";
import { scopedClientNotes } from "./modules/scoped-client-missing.js";
import { withRoom } from "./room.js";
import { sharingSources } from "./shared-sources.js";
import { sourceFiles } from "./source-files.js";
import { unreadParts } from "./unread-parts.js";

/** What is audited: the files of a tsconfig, or all of a folder without one. */
export interface ProgramSource {
  /** A tsconfig's file. Without it, the folder's own tsconfig or jsconfig is taken, if there is one. */
  readonly tsconfig?: string;
  /** The files that are read, and no others; of the tsconfig, its paths count. */
  readonly files?: readonly string[];
  /** Whether all files of the folder are read, whatever a tsconfig includes. */
  readonly whole?: boolean;
  readonly folder: string;
}

/** A program that was read, and that nothing has been asked of yet. */
export interface AuditProgram {
  readonly compiler: ts.Program;
  readonly checker: ts.TypeChecker;
  /** The source files that are audited: no declarations, and nothing from `node_modules`. */
  readonly files: readonly ts.SourceFile[];
  /** What belongs to it and could not be read. */
  readonly unread: readonly Unresolved[];
  /** What has to be known of how it was read. */
  readonly notes: readonly PlacedJudgement[];
}

/**
 * Tells which files a program has, with those of the projects that it references. There may be none.
 *
 * @throws FindingsError if there is no such folder or tsconfig, or if that is broken
 */
export function programConfig(source: ProgramSource): ProgramConfig {
  const folder = resolve(source.folder);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new FindingsError([programFindings.noFolder(folder)]);
  }
  return configOf(source, folder);
}

/**
 * Reads the files of a program.
 *
 * @throws FindingsError as {@link programConfig} does
 */
export function openProgram(
  source: ProgramSource,
  config: ProgramConfig = programConfig(source),
): AuditProgram {
  const folder = resolve(source.folder);
  const code = { ...config, files: config.files.filter((file) => !isComponent(file)) };
  const large = withoutLargeFiles(compilerHost(config.options));
  // A reference stands for the project's source files, whether it was built or not.
  const host = Object.assign(sharingSources(large.host, config.options), {
    useSourceOfProjectReferenceRedirect: () => true,
  });
  const standing = resolvingModules(host, config.options);
  const components = readingComponents(host, folder, componentsOf(source, folder));
  addingAutoImports(host, code.files);
  const compiler = withRoom(folder, [], () =>
    ts.createProgram({
      rootNames: [...code.files, ...components.roots],
      options: config.options,
      projectReferences: config.references,
      host,
    }),
  );
  const files = compiler.getSourceFiles().filter(isAudited);
  return {
    compiler,
    checker: withRoom(folder, files, () => compiler.getTypeChecker()),
    files,
    unread: [...unreadParts(folder, code, compiler, large.files), ...components.unread],
    notes: [
      ...config.notes,
      ...standInNotes(standing.sdks),
      ...scopedClientNotes(standing.scopedClients),
    ],
  };
}

function configOf({ files, tsconfig, whole }: ProgramSource, folder: string): ProgramConfig {
  if (files !== undefined) {
    const paths = tsconfig === undefined ? {} : pathsOf(tsconfig);
    return { ...plainConfig(folder, files), options: { ...defaultOptions(folder), ...paths } };
  }
  const file = tsconfig === undefined ? configIn(folder) : resolve(tsconfig);
  if (file !== undefined && isFile(file)) return readConfig(file, whole);
  if (file !== undefined) throw new FindingsError([programFindings.noConfig(file)]);
  return { ...plainConfig(folder, sourceFiles(folder).files), folders: [folder] };
}

/** Where files are listed one by one, no other component belongs to them. */
function componentsOf({ files }: ProgramSource, folder: string): readonly string[] {
  if (files !== undefined) return files.filter(isComponent);
  const all = sourceFiles(folder).files;
  if (!all.some(isComponent)) return [];
  const reaching = reachingSdk(all);
  return all.filter((file) => isComponent(file) && reaching.has(file));
}

/** Files of which no tsconfig says how they are read. */
const plainConfig = (folder: string, files: readonly string[]): ProgramConfig => ({
  files: files.map(slashed),
  options: defaultOptions(folder),
  ...{ references: [], folders: [], notes: [] },
});

/**
 * Reads files as the compiler does. Its own library comes with ts-morph, and what stands in for SDKs and scoped
 * clients that are not there with this tool, as text.
 */
function compilerHost(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const library = new Map(
    getLibFiles().map(({ fileName, text }) => [`${libFolderInMemoryPath}/${fileName}`, text]),
  );
  const textOf = (file: string) =>
    library.get(file) ?? releaseFile(file) ?? scopedStandInText(file);
  return {
    ...host,
    // In TypeScript, what stands in comments types nothing.
    jsDocParsingMode: ts.JSDocParsingMode.ParseForTypeErrors,
    getDefaultLibLocation: () => libFolderInMemoryPath,
    getDefaultLibFileName: (o) => `${libFolderInMemoryPath}/${ts.getDefaultLibFileName(o)}`,
    fileExists: (file) => textOf(file) !== undefined || host.fileExists(file),
    directoryExists: (folder) => releaseAt(folder) !== undefined || ts.sys.directoryExists(folder),
    readFile: (file) => textOf(file) ?? host.readFile(file),
    getSourceFile(file, how, ...rest) {
      const text = textOf(file);
      return text === undefined
        ? host.getSourceFile(file, how, ...rest)
        : ts.createSourceFile(file, text, how);
    },
  };
}

/** By its real path: a package of the same workspace is linked, and does not lie in `node_modules`. */
function isAudited(file: ts.SourceFile): boolean {
  return (
    !file.isDeclarationFile &&
    !file.fileName.endsWith(".json") &&
    !file.fileName.includes("/node_modules/")
  );
}
