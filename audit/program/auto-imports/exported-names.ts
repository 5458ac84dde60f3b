import { basename } from "node:path";
import { ts } from "../../../codegen/src/compiler.js";

/** The folders whose files Nuxt and Nitro import by themselves, wherever one of their names is used. */
const folders = /[\\/](composables|utils)[\\/]/;

/** The names that a file gives to all others of such a project; `default` is called as its file. */
export function autoExports(file: string, text: string): ReadonlyMap<string, "default" | "named"> {
  const names = new Map<string, "default" | "named">();
  if (!folders.test(file) || !/\.[cm]?[jt]s$/.test(file)) return names;
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  for (const statement of statements) {
    if (ts.isExportAssignment(statement)) names.set(fileName(file), "default");
    if (ts.isExportDeclaration(statement)) {
      const clause = statement.exportClause;
      if (clause === undefined || !ts.isNamedExports(clause)) continue;
      for (const { name } of clause.elements) names.set(name.text, "named");
    }
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    const kinds = new Set(modifiers.map(({ kind }) => kind));
    if (!kinds.has(ts.SyntaxKind.ExportKeyword)) continue;
    if (kinds.has(ts.SyntaxKind.DefaultKeyword)) names.set(fileName(file), "default");
    else for (const name of declaredNames(statement)) names.set(name, "named");
  }
  return names;
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => bound(name));
  }
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

function bound(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((one) => (ts.isBindingElement(one) ? bound(one.name) : []));
}

/** `use-users.ts` and, of a folder, `users/index.ts` are called `useUsers` and `users`. */
function fileName(file: string): string {
  const parts = file.split(/[\\/]/);
  const own = basename(file).replace(/\.[cm]?[jt]s$/, "");
  const name = own === "index" ? (parts.at(-2) ?? own) : own;
  return name.replace(/[-_.](\w)/g, (_, letter: string) => letter.toUpperCase());
}
