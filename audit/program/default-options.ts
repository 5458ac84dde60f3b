import { dirname, resolve } from "node:path";
import { ts } from "../../codegen/src/compiler.js";

/** Options that decide what is written or remembered; an audit does neither. */
export const readOnly: ts.CompilerOptions = {
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
export const linkedJavaScript: ts.CompilerOptions = { maxNodeModuleJsDepth: 1 };

/** How files are read of which no tsconfig says it: as a bundler would that takes everything. */
export function defaultOptions(folder: string): ts.CompilerOptions {
  return {
    allowJs: true,
    checkJs: false,
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
  };
}

/** `node_modules/@types` of the folder and of those above it. */
function typeRoots(folder: string): string[] {
  const parent = dirname(folder);
  return [resolve(folder, "node_modules/@types"), ...(parent === folder ? [] : typeRoots(parent))];
}
