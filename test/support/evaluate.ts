import { basename, extname } from "node:path";
import vm from "node:vm";
import { transformSync } from "esbuild";
import * as runtime from "../../src/runtime.js";

/**
 * What a module of TypeScript exports when it is run.
 *
 * @param beside - what the modules beside it export, by their file names; it may need these, and the run time
 */
export function evaluate(
  text: string,
  beside: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  // Many modules are run so, each once: a compiler would make a program of each.
  const { code } = transformSync(text, { loader: "ts", format: "cjs", target: "es2022" });
  const module = { exports: {} };
  vm.runInThisContext(`(function (module, require) { ${code}\n})`)(
    module,
    (name: string) => beside[moduleName(name)] ?? runtime,
  );
  return module.exports;
}

/** What {@link evaluate} calls a module by, of how it is imported. */
export const moduleName = (specifier: string): string => basename(specifier, extname(specifier));
