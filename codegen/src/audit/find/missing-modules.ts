import { isBuiltin } from "node:module";
import { dirname } from "node:path";
import { ts } from "ts-morph";
import { nearestManifest } from "../../sdk/installed.js";
import type { Unresolved } from "../use.js";
import type { Program } from "./analysis.js";
import { dependsOnSdk, namesSdk, packageManifests } from "./sdk-package.js";
import { unresolvedAt } from "./unresolved.js";

/**
 * An import of code that is not read, and that may call the SDK: a module that is not found, or a package
 * that works with an SDK and of which only the declarations are there.
 */
export function unreadModule(
  { checker, isOwnNode }: Program,
  specifier: ts.StringLiteralLike,
): Unresolved[] {
  const { text } = specifier;
  if (namesSdk(text) || isBuiltin(text) || isTypeOnly(specifier)) return [];
  const files = (checker.getSymbolAtLocation(specifier)?.declarations ?? []).map((d) =>
    d.getSourceFile(),
  );
  const [file] = files;
  if (file !== undefined) {
    if (isOwnNode(file) || !file.isDeclarationFile) return [];
    return dependsOnSdk(manifestOf(file.fileName)) ? [unresolvedAt("package", specifier)] : [];
  }
  if (isProvided.test(text) || isAsset.test(text)) return [];
  if (/^[.#/~]|^@\//.test(text)) return [unresolvedAt("module-missing", specifier)];
  const name = /^(@[^/]+\/)?[^/]+/.exec(text)?.[0] ?? text;
  const installed = nearestManifest(name, dirname(specifier.getSourceFile().fileName));
  if (installed === undefined) return [unresolvedAt("module-missing", specifier)];
  return dependsOnSdk(manifestOf(installed)) ? [unresolvedAt("package", specifier)] : [];
}

const manifestOf = packageManifests();

/** Modules that a framework or a runtime makes up: `astro:content`, `$env/static/private`. */
const isProvided = /^(?!npm:|jsr:|https?:)[a-z][\w+.-]*:|^\$(app|env|service-worker)\b/;

const isAsset =
  /\.(css|scss|sass|less|svg|png|jpe?g|gif|webp|avif|ico|woff2?|json|txt|md|wasm|html?)(\?.*)?$/;

/** Whether only types are imported, so that no code runs. */
function isTypeOnly({ parent }: ts.StringLiteralLike): boolean {
  if (ts.isExportDeclaration(parent)) return parent.isTypeOnly;
  if (!ts.isImportDeclaration(parent)) return false;
  const clause = parent.importClause;
  if (clause === undefined) return false;
  const bindings = clause.namedBindings;
  const isEach =
    clause.name === undefined &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.length > 0 &&
    bindings.elements.every((element) => element.isTypeOnly);
  return clause.phaseModifier === ts.SyntaxKind.TypeKeyword || isEach;
}
