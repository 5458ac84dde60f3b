import ts from "typescript";
import { expect } from "vitest";
import type { Catalog } from "../../codegen/src/catalog/schema.js";
import type { RenderedFiles } from "../../codegen/src/render/render.js";
import { evaluate } from "./evaluate.js";

/** Expects that every file of a tree is TypeScript, in plain ASCII. */
export function expectParses(files: RenderedFiles): void {
  for (const [file, text] of files) {
    expect(syntaxErrors(text), file).toEqual([]);
    expect(text, file).toMatch(/^[\x20-\x7e\n]*$/);
  }
}

/** Expects that what a tree exports at run time is what the catalog says, and nothing else. */
export function expectRoundTrip(files: RenderedFiles, catalog: Catalog, sdk: string): void {
  const run = (file: string) => evaluate(files.get(file) ?? "");
  const sorted = (list: readonly string[]) => [...list].sort();
  const map = <From, To>(record: Readonly<Record<string, From>>, to: (value: From) => To) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));

  const services = catalog.sdks[sdk]?.services ?? {};
  expect(run("methods.ts")).toEqual({
    methodScopes: map(services, ({ methods }) => map(methods, ({ anyOf }) => sorted(anyOf))),
  });
  expect(run("scopes.ts")).toEqual({
    scopes: map(catalog.scopes, ({ kinds, category, description, deprecated, successor }) => ({
      kinds: sorted(kinds),
      category,
      description,
      deprecated: deprecated === true,
      ...(successor === undefined ? {} : { successor }),
    })),
  });
  const takers = (kind: string) =>
    Object.entries(catalog.scopes)
      .filter(([, { kinds }]) => kinds.some((k) => k === kind))
      .map(([scope]) => scope);
  const callers = Object.entries(catalog.callers).map(([kind, { holds }]) => [
    kind,
    { holds: sorted(holds), grantable: sorted(takers(kind)) },
  ]);
  expect(run("callers.ts")).toEqual({ callers: Object.fromEntries(callers) });
}

function syntaxErrors(text: string): string[] {
  const file = ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest) as ts.SourceFile & {
    readonly parseDiagnostics: readonly ts.Diagnostic[];
  };
  return file.parseDiagnostics.map(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, "\n"),
  );
}
