import { relative } from "node:path";
import { ts } from "../compiler.js";
import type { ImportExtension } from "../config/import-extensions.js";

/** How relative imports have to end, and why. */
export interface ExtensionChoice {
  readonly extension: ImportExtension;
  /** For people, to stand behind the extension. */
  readonly reason: string;
}

/**
 * How the imports between generated files have to end for the build that they become part of.
 *
 * Node wants to be told the file, and so does TypeScript where it resolves as Node does. Bundlers look for
 * it themselves, and some of them don't find `client.ts` behind `client.js`.
 *
 * @param folder - where the files go
 */
export function findImportExtension(folder: string): ExtensionChoice {
  const file = ts.findConfigFile(folder, ts.sys.fileExists);
  const options = file === undefined ? undefined : compilerOptions(file);
  if (file === undefined || options === undefined) {
    return {
      extension: "js",
      reason: "there is no tsconfig.json, and Node wants a file's full name",
    };
  }
  const name = relative("", file);
  if (!resolvesAsNode(options)) {
    return { extension: "none", reason: `${name} resolves modules as bundlers do` };
  }
  return options.rewriteRelativeImportExtensions || options.allowImportingTsExtensions
    ? { extension: "ts", reason: `${name} resolves modules as Node does, and allows .ts` }
    : { extension: "js", reason: `${name} resolves modules as Node does` };
}

/** What a config says with all that it extends. Faults in it are for the user's own compiler to name. */
function compilerOptions(file: string): ts.CompilerOptions | undefined {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} };
  // No file of the program is looked for: only the options are wanted.
  return ts.getParsedCommandLineOfConfigFile(file, {}, { ...host, readDirectory: () => [] })
    ?.options;
}

function resolvesAsNode({ module, moduleResolution }: ts.CompilerOptions): boolean {
  const { Node16, NodeNext } = ts.ModuleResolutionKind;
  if (moduleResolution !== undefined) return [Node16, NodeNext].includes(moduleResolution);
  return module !== undefined && module >= ts.ModuleKind.Node16 && module <= ts.ModuleKind.NodeNext;
}
