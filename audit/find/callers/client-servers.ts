import type { ts } from "../../../codegen/src/compiler.js";
import type { Program } from "../../facts/analysis.js";
import { declared } from "../../facts/references.js";
import { makesScopedClient } from "../../facts/scoped-clients.js";

/**
 * The servers that imported scoped clients are for, each once: a generated tree exports the name of its own
 * from every file that makes a client or a service, and its types hold for that one.
 *
 * @param within - which files import them
 */
export function clientServers(
  program: Program,
  within: (file: ts.SourceFile) => boolean,
): readonly string[] {
  const { checker, index } = program;
  const modules = new Set(
    index.specifiers
      .filter((specifier) => within(specifier.getSourceFile()))
      .flatMap((specifier) => checker.getSymbolAtLocation(specifier) ?? []),
  );
  const trees = new Set([...modules].flatMap((module) => treesBehind(program, module)));
  return [...new Set([...trees].flatMap((tree) => serverOf(tree, checker)))].sort();
}

/** The files of generated trees whose functions a module has, itself or from elsewhere. */
function treesBehind({ checker, references, sdk }: Program, module: ts.Symbol): ts.Symbol[] {
  return checker
    .getExportsOfModule(module)
    .filter(({ name }) => name.startsWith("scoped"))
    .flatMap((exported) => declared(exported, checker))
    .filter((declaration) => makesScopedClient(declaration, references, sdk))
    .flatMap((declaration) => checker.getSymbolAtLocation(declaration.getSourceFile()) ?? []);
}

function serverOf(tree: ts.Symbol, checker: ts.TypeChecker): string[] {
  const server = checker.tryGetMemberInModuleExports("server", tree);
  const type = server && checker.getTypeOfSymbol(server);
  return type?.isStringLiteral() ? [type.value] : [];
}
