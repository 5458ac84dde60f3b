import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ts } from "../../../codegen/src/compiler.js";
import { slashed } from "../../units/paths.js";
import { autoExports } from "./exported-names.js";

const configs = ["nuxt.config", "nitro.config"].flatMap((name) =>
  ["ts", "js", "mjs", "mts", "cjs"].map((ending) => `${name}.${ending}`),
);

/**
 * Has a host read files of Nuxt and Nitro with the imports that those add to them: of the project's own names
 * that a file uses and does not declare. They stand behind all that the file has.
 */
export function addingAutoImports(host: ts.CompilerHost, files: readonly string[]): void {
  const byProject = new Map<string, Map<string, string>>();
  for (const file of files.map(slashed)) {
    const project = /\/(composables|utils)\//.test(file) ? projectOf(dirname(file)) : undefined;
    if (project === undefined) continue;
    const imports = byProject.get(project) ?? new Map<string, string>();
    byProject.set(project, imports);
    for (const [name, kind] of autoExports(file, readFileSync(file, "utf8"))) {
      const binding = kind === "default" ? name : `{ ${name} }`;
      imports.set(name, `import ${binding} from ${JSON.stringify(file.replace(/\.ts$/, ""))};`);
    }
  }
  if (byProject.size === 0) return;
  const { getSourceFile } = host;
  host.getSourceFile = (file, how, ...rest) => {
    const source = getSourceFile(file, how, ...rest);
    const isOwn = !file.includes("/node_modules/") && source?.isDeclarationFile === false;
    const imports = isOwn ? byProject.get(projectOf(dirname(file)) ?? "") : undefined;
    if (source === undefined || imports === undefined) return source;
    const added = [...missingNames(source, imports)].map((name) => imports.get(name));
    if (added.length === 0) return source;
    // The compiler keeps the kind of a file to itself.
    const { scriptKind } = source as ts.SourceFile & { scriptKind?: ts.ScriptKind };
    return ts.createSourceFile(file, `${source.text}\n;${added.join(" ")}`, how, false, scriptKind);
  };
}

/** The names that a file uses and nothing in it declares. */
function missingNames(
  source: ts.SourceFile,
  imports: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node, parent: ts.Node): void => {
    if (ts.isIdentifier(node) && imports.has(node.text)) {
      const isProperty =
        (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) &&
        parent.name === node;
      const isDeclared =
        "name" in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
      if (!isProperty) (isDeclared ? declared : used).add(node.text);
    }
    ts.forEachChild(node, (child) => visit(child, node));
  };
  ts.forEachChild(source, (child) => visit(child, source));
  return new Set([...used].filter((name) => !declared.has(name)));
}

const projects = new Map<string, string | undefined>();

/** The folder of the nearest configuration of one of the two. */
function projectOf(folder: string): string | undefined {
  if (projects.has(folder)) return projects.get(folder);
  const parent = dirname(folder);
  const found = configs.some((name) => existsSync(join(folder, name)))
    ? folder
    : parent === folder
      ? undefined
      : projectOf(parent);
  projects.set(folder, found);
  return found;
}
