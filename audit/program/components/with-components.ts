import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { ts } from "../../../codegen/src/compiler.js";
import { slashed } from "../../units/paths.js";
import type { Unresolved } from "../../use.js";
import { isComponent } from "./component.js";
import { componentCode } from "./component-code.js";

/** What is added to a program for its components. */
export interface Components {
  /** The files that it begins with beside its own: one that imports all of them, since none may be one itself. */
  readonly roots: readonly string[];
  /** Those that can't be read. */
  readonly unread: readonly Unresolved[];
}

let programs = 0;

/** Has a host read components as the code that stands in them. It is changed, as the compiler changes it. */
export function readingComponents(
  host: ts.CompilerHost,
  folder: string,
  files: readonly string[],
): Components {
  const { fileExists, getSourceFile } = host;
  const paths = files.map(slashed);
  const root = `${slashed(folder)}/node_modules/.appwrite-scopes/components-${++programs}.ts`;
  const text = paths.map((file) => `import ${JSON.stringify(file)};`).join("\n");
  host.fileExists = (file) => file === root || fileExists(file);
  host.getSourceFile = (file, how, ...rest) => {
    if (file === root) return ts.createSourceFile(root, text, how);
    const code = isComponent(file) ? codeOf(file) : undefined;
    return code === undefined
      ? getSourceFile(file, how, ...rest)
      : ts.createSourceFile(file, code.text, how, false, code.kind);
  };
  return {
    roots: paths.length === 0 ? [] : [root],
    unread: paths
      .filter((file) => codeOf(file) === undefined)
      .map((file) => ({
        ...{ reason: "unread", text: basename(file) },
        place: { file, line: 1, column: 1 },
      })),
  };
}

function codeOf(file: string) {
  try {
    return componentCode(file, readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** The component that a specifier leads to, if it can be read. */
export function resolvedComponent(
  specifier: string,
  candidates: () => readonly string[],
): ts.ResolvedModuleFull | undefined {
  if (!isComponent(specifier)) return undefined;
  const found = candidates()
    .map(slashed)
    .find((file) => codeOf(file) !== undefined);
  // What it is told to be decides whether it is read: the code itself says how.
  return found === undefined
    ? undefined
    : { resolvedFileName: found, extension: ts.Extension.Ts, isExternalLibraryImport: false };
}
