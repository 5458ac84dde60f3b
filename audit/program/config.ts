import { dirname, resolve } from "node:path";
import { ts } from "../../codegen/src/compiler.js";
import { FindingsError, type Place } from "../../codegen/src/findings/finding.js";
import type { PlacedJudgement } from "../findings/audit-finding.js";
import { isWithin, slashed } from "../units/paths.js";
import { defaultOptions, linkedJavaScript, readOnly } from "./default-options.js";
import { programFindings } from "./messages.js";
import { type NotMade, notMadeBase, notMadeFile, notMadeNote } from "./not-made.js";
import { sourceFiles } from "./source-files.js";

/** The files of a program, and how they are to be read. */
export interface ProgramConfig {
  /** Absolute paths. */
  readonly files: readonly string[];
  readonly options: ts.CompilerOptions;
  readonly references: readonly ts.ProjectReference[];
  /** The folders of which all files belong to it, or all of some names. */
  readonly folders: readonly string[];
  /** What has to be known of how they are read. */
  readonly notes: readonly PlacedJudgement[];
}

/** What was read of a tsconfig and those that it references. */
interface Projects {
  readonly parsed: Map<string, ts.ParsedCommandLine>;
  /** What is not there yet, and is made by a command. */
  readonly notMade: NotMade[];
}

/**
 * Reads a tsconfig and those that it references, as one program.
 *
 * @param whole - whether all files of its folder are read, whatever it includes
 * @throws FindingsError with all that is wrong with them
 */
export function readConfig(file: string, whole = false): ProgramConfig {
  const projects: Projects = { parsed: new Map(), notMade: [] };
  readProjects(file, projects);
  const [root, ...others] = [...projects.parsed.values()] as [
    ts.ParsedCommandLine,
    ...ts.ParsedCommandLine[],
  ];
  const folder = dirname(file);
  const isMade = projects.notMade.length === 0;
  // A tsconfig that only lists others says nothing of its own: then the first of them counts.
  const { options } = root.fileNames.length > 0 ? root : (others[0] ?? root);
  // What it includes may stand in what is not there: then all of its folder may be.
  const isWhole = whole || !isMade;
  const all = [root, ...others];
  const files = [
    ...all.flatMap((one) => one.fileNames),
    ...(isWhole ? writtenFiles(folder, options) : []),
  ];
  return {
    files: [...new Set(files)],
    options: {
      ...(isMade ? {} : defaultOptions(folder)),
      ...options,
      ...(isWhole ? { allowJs: true } : {}),
      ...(options.allowJs || isWhole ? linkedJavaScript : {}),
      ...readOnly,
    },
    references: (root.projectReferences ?? []).filter((one) => projects.parsed.has(pathOf(one))),
    folders: [
      ...(isWhole ? [folder] : []),
      ...all.flatMap((one) => Object.keys(one.wildcardDirectories ?? {})),
    ],
    notes: projects.notMade.map((one) => notMadeNote(file, one)),
  };
}

/** Where a tsconfig says that modules are found; nothing of one that is broken. */
export function pathsOf(tsconfig: string): ts.CompilerOptions {
  try {
    const { baseUrl, paths, pathsBasePath } = readConfig(tsconfig).options;
    return Object.fromEntries(
      Object.entries({ baseUrl, paths, pathsBasePath }).filter(([, value]) => value !== undefined),
    );
  } catch (error) {
    if (error instanceof FindingsError) return {};
    throw error;
  }
}

/** All source files of a folder but those that are built, if that is done in a folder of their own. */
function writtenFiles(folder: string, { outDir }: ts.CompilerOptions): string[] {
  const isBuilt = (file: string) =>
    outDir !== undefined && !isWithin(outDir, folder) && isWithin(outDir, file);
  return sourceFiles(folder)
    .files.filter((file) => !isBuilt(file))
    .map(slashed);
}

function readProjects(file: string, projects: Projects): void {
  if (projects.parsed.has(file)) return;
  const broken: ts.Diagnostic[] = [];
  const parsed = ts.getParsedCommandLineOfConfigFile(file, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => broken.push(diagnostic),
  });
  // What does not parse is read as far as it goes, and is no error by itself.
  const unread = parsed === undefined ? [] : ts.getConfigFileParsingDiagnostics(parsed);
  const errors = [...new Set([...broken, ...unread, ...(parsed?.errors ?? [])])].filter(
    (error) => !isHarmless(error),
  );
  projects.notMade.push(...errors.flatMap((error) => notMadeBase(error) ?? []));
  const others = errors.filter((error) => notMadeBase(error) === undefined);
  if (parsed === undefined || others.length > 0) {
    throw new FindingsError(others.map((error) => brokenConfig(file, error)));
  }
  projects.parsed.set(file, parsed);
  for (const reference of parsed.projectReferences ?? []) {
    const path = pathOf(reference);
    const notMade = ts.sys.fileExists(path) ? undefined : notMadeFile(path);
    if (notMade === undefined) readProjects(path, projects);
    else projects.notMade.push(notMade);
  }
}

const pathOf = (reference: ts.ProjectReference): string =>
  ts.resolveProjectReferencePath(reference);

/** "No inputs were found" is said of a tsconfig that only lists others, too. */
function isHarmless({ code }: ts.Diagnostic): boolean {
  return code === 18002 || code === 18003;
}

function brokenConfig(config: string, { file, start, messageText }: ts.Diagnostic) {
  const place: Place =
    file === undefined || start === undefined
      ? { file: config }
      : { file: resolve(file.fileName), ...lineAndColumn(file, start) };
  return programFindings.brokenConfig(place, ts.flattenDiagnosticMessageText(messageText, " "));
}

function lineAndColumn(file: ts.SourceFile, offset: number) {
  const { line, character } = ts.getLineAndCharacterOfPosition(file, offset);
  return { line: line + 1, column: character + 1 };
}
