import { extname } from "node:path";
import { ts } from "../../../codegen/src/compiler.js";
import { astroCode } from "./astro.js";
import type { ComponentCode } from "./component.js";
import { svelteCode } from "./svelte.js";
import { vueCode } from "./vue.js";

const readers: Readonly<Record<string, (source: string) => ComponentCode>> = {
  ".astro": astroCode,
  ".svelte": svelteCode,
  ".vue": vueCode,
};

const known = new Map<
  string,
  { readonly source: string; readonly code: ComponentCode | undefined }
>();

/** The code of a component; `undefined` if it can't be read. Each is read once. */
export function componentCode(file: string, source: string): ComponentCode | undefined {
  const before = known.get(file);
  if (before?.source === source) return before.code;
  const code = attempt(file, source);
  known.set(file, { source, code });
  return code;
}

function attempt(file: string, source: string): ComponentCode | undefined {
  try {
    const code = readers[extname(file)]?.(source);
    return code !== undefined && isSound(file, code) ? code : undefined;
  } catch {
    // Each of the parsers has errors of its own.
    return undefined;
  }
}

/** Whether the compiler understands it: what stands in a template may be more than an expression. */
function isSound(file: string, { kind, text }: ComponentCode): boolean {
  const { diagnostics = [] } = ts.transpileModule(text, {
    fileName: `${file}${kind === ts.ScriptKind.TS ? ".ts" : ".tsx"}`,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
  });
  return diagnostics.length === 0;
}
