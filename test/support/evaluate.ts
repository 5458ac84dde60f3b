import { basename, extname } from "node:path";
import vm from "node:vm";
import ts from "typescript";
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
  const { outputText, diagnostics } = ts.transpileModule(text, {
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const errors = (diagnostics ?? []).map((d) =>
    ts.flattenDiagnosticMessageText(d.messageText, "\n"),
  );
  if (errors.length > 0) throw new SyntaxError(errors.join("\n"));
  const exported = {};
  vm.runInThisContext(`(function (exports, require) { ${outputText}\n})`)(
    exported,
    (name: string) => beside[moduleName(name)] ?? runtime,
  );
  return exported;
}

/** What {@link evaluate} calls a module by, of how it is imported. */
export const moduleName = (specifier: string): string => basename(specifier, extname(specifier));
