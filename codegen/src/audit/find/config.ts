import { dirname, resolve } from "node:path";
import { ts } from "../../compiler.js";
import { FindingsError, type Place } from "../../findings/finding.js";
import { programFindings } from "./messages.js";

/** The files of a program, and how they are to be read. */
export interface ProgramConfig {
  /** Absolute paths. */
  readonly files: readonly string[];
  readonly options: ts.CompilerOptions;
  readonly references: readonly ts.ProjectReference[];
}

/** Options that decide what is written or remembered; an audit does neither. */
const readOnly: ts.CompilerOptions = {
  noEmit: true,
  composite: false,
  incremental: false,
  declaration: false,
  declarationMap: false,
  emitDeclarationOnly: false,
  skipLibCheck: true,
  tsBuildInfoFile: undefined as never,
};

/** Without it, JavaScript is not read that is imported from a package, be it of the same workspace. */
const linkedJavaScript: ts.CompilerOptions = { maxNodeModuleJsDepth: 1 };

/**
 * Reads a tsconfig and those that it references, as one program.
 *
 * @throws FindingsError with all that is wrong with them
 */
export function readConfig(file: string): ProgramConfig {
  const projects = new Map<string, ts.ParsedCommandLine>();
  readProjects(file, projects);
  const [root, ...others] = [...projects.values()] as [
    ts.ParsedCommandLine,
    ...ts.ParsedCommandLine[],
  ];
  // A tsconfig that only lists others says nothing of its own: then the first of them counts.
  const { options } = root.fileNames.length > 0 ? root : (others[0] ?? root);
  return {
    files: [...new Set([...projects.values()].flatMap((project) => project.fileNames))],
    options: { ...options, ...(options.allowJs ? linkedJavaScript : {}), ...readOnly },
    references: root.projectReferences ?? [],
  };
}

function readProjects(file: string, projects: Map<string, ts.ParsedCommandLine>): void {
  if (projects.has(file)) return;
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
  if (parsed === undefined || errors.length > 0) {
    throw new FindingsError(errors.map((error) => brokenConfig(file, error)));
  }
  projects.set(file, parsed);
  for (const reference of parsed.projectReferences ?? []) {
    readProjects(ts.resolveProjectReferencePath(reference), projects);
  }
}

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

const extensions = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];

/** All source files of a folder that has no tsconfig. */
export function folderConfig(folder: string): ProgramConfig {
  const excluded = [
    "**/node_modules",
    "**/dist",
    "**/.*/",
    "**/*.d.ts",
    "**/*.d.mts",
    "**/*.d.cts",
  ];
  return {
    files: ts.sys.readDirectory(folder, extensions, excluded),
    options: {
      allowJs: true,
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.Preserve,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      jsx: ts.JsxEmit.Preserve,
      strict: true,
      esModuleInterop: true,
      resolveJsonModule: true,
      typeRoots: typeRoots(folder),
      ...linkedJavaScript,
      ...readOnly,
    },
    references: [],
  };
}

/** `node_modules/@types` of the folder and of those above it. */
function typeRoots(folder: string): string[] {
  const parent = dirname(folder);
  return [resolve(folder, "node_modules/@types"), ...(parent === folder ? [] : typeRoots(parent))];
}
