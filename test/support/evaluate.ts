import vm from "node:vm";
import ts from "typescript";

/** What a module of TypeScript exports when it is run. It must not need another module. */
export function evaluate(text: string): Record<string, unknown> {
  const { outputText, diagnostics } = ts.transpileModule(text, {
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const errors = (diagnostics ?? []).map((d) =>
    ts.flattenDiagnosticMessageText(d.messageText, "\n"),
  );
  if (errors.length > 0) throw new SyntaxError(errors.join("\n"));
  const exported = {};
  vm.runInThisContext(`(function (exports) { ${outputText}\n})`)(exported);
  return exported;
}
