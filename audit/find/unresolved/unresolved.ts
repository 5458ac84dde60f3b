import { ts } from "../../../codegen/src/compiler.js";
import type { Program } from "../../facts/analysis.js";
import { isElsewhere } from "../../facts/elsewhere-exported.js";
import { quote } from "../../facts/quote.js";
import { isJavaScript } from "../../facts/syntax.js";
import { unresolvedAt } from "../../facts/unresolved-at.js";
import type { Flow } from "../../flow/flow.js";
import type { Package } from "../../packages/packages.js";
import { namesSdk, sdkAbove } from "../../packages/sdk-package.js";
import { mappedSpecifier } from "../../program/modules/import-map.js";
import type { Unresolved } from "../../use.js";
import { templateLosses } from "../escapes/template-losses.js";
import { hiddenLoads } from "./hidden-loads.js";
import { undeclaredUses } from "./missing-packages.js";
import { unknownMethods } from "./unknown-methods.js";
import { unreadModule } from "./unread-modules.js";

/** What makes whole files opaque: they do not parse, or the SDK that they import is not there. */
export function unresolvedFiles(
  flow: Flow,
  program: Program,
  within: (file: ts.SourceFile) => boolean,
): Unresolved[] {
  return [
    ...program.files.filter(within).flatMap((file) => syntaxErrors(program, file)),
    ...hiddenLoads(flow, program, within),
    ...unknownMethods(program, within),
    ...templateLosses(program, within),
    ...undeclaredUses(program)
      .filter((node) => within(node.getSourceFile()))
      .map((node) => unresolvedAt("any", node.parent)),
    ...oneEachPackage(
      program.index.specifiers
        .filter((node) => within(node.getSourceFile()))
        .flatMap((node) => [...missingSdk(program, node), ...unreadModule(program, node)]),
    ),
  ];
}

/** A package that is not there is told once, and not for each file that imports it. */
function oneEachPackage(unresolved: readonly Unresolved[]): Unresolved[] {
  const told = new Set<string>();
  return unresolved.filter(({ reason, text }) => {
    const name = text.replace(/["']/g, "");
    if (reason !== "module-missing" || name.startsWith(".")) return true;
    const isNew = !told.has(name);
    told.add(name);
    return isNew;
  });
}

/** The first error of a file; those that follow are often its echo. */
function syntaxErrors({ compiler }: Program, file: ts.SourceFile): Unresolved[] {
  const error = compiler
    .getSyntacticDiagnostics(file)
    .find(({ code }) => !isTypeInJavaScript(code));
  if (error === undefined) return [];
  const { line, character } = file.getLineAndCharacterOfPosition(error.start ?? 0);
  return [
    {
      reason: "syntax",
      text: ts.flattenDiagnosticMessageText(error.messageText, " "),
      place: { file: file.fileName, line: line + 1, column: character + 1 },
    },
  ];
}

/** "... can only be used in TypeScript files": such a file parses, and is understood. */
function isTypeInJavaScript(code: number): boolean {
  return code >= 8002 && code <= 8038;
}

/** The SDK is imported, and its declarations are not found, or stand-ins for them are. */
function missingSdk(program: Program, specifier: ts.StringLiteralLike): Unresolved[] {
  const meant = mappedSpecifier(specifier.text, specifier.getSourceFile().fileName);
  if (!namesSdk(meant ?? specifier.text)) return [];
  const module = program.checker.getSymbolAtLocation(specifier);
  const { parent } = specifier;
  const [sdk] = (module?.declarations ?? []).flatMap(
    (d) => sdkAbove(d.getSourceFile().fileName) ?? [],
  );
  if (sdk !== undefined) return missingNames(program, parent, sdk);
  // In TypeScript, `require` is a function like any other, and what it returns is `any`.
  const reason = isPlainCall(specifier) ? "any" : "sdk-missing";
  return [unresolvedAt(reason, ts.isCallExpression(parent) ? parent : specifier)];
}

/** Names that the installed release does not export. */
function missingNames({ references }: Program, declaration: ts.Node, sdk: Package): Unresolved[] {
  const written = (name: ts.Identifier | ts.StringLiteral) => {
    const { parent } = name;
    return ts.isImportSpecifier(parent) ? (parent.propertyName ?? name).text : name.text;
  };
  const clause = ts.isImportDeclaration(declaration) ? declaration.importClause : undefined;
  const bindings = clause?.namedBindings;
  const names = [
    clause?.name,
    ...(bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : []).map(
      ({ name }) => name,
    ),
  ].filter((name) => name !== undefined);
  return names
    .filter((name) => references.declarationsOf(name).length === 0)
    .filter((name) => ts.isImportClause(name.parent) || !isElsewhere(written(name), sdk))
    .map((name) => ({
      ...unresolvedAt("sdk-missing", name),
      text: ts.isImportClause(name.parent)
        ? quote(name)
        : `${written(name)}, which ${sdk.name} ${sdk.version} does not export`,
    }));
}

function isPlainCall(specifier: ts.StringLiteralLike): boolean {
  const { parent } = specifier;
  const isRequire = ts.isCallExpression(parent) && ts.isIdentifier(parent.expression);
  return isRequire && !isJavaScript(specifier);
}
