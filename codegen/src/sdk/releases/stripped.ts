import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { ts } from "../../compiler.js";
import { readInside } from "../inside.js";
import { isFile, readManifest, typesOf } from "../manifest.js";
import type { InstalledSdk } from "../sdk.js";

/** What the compiler has to be told of a release where it is not installed. */
export interface ReleaseTypes {
  /** The file of declarations for each path that can be imported: `.`, `./file`. */
  readonly entries: Readonly<Record<string, string>>;
  /** The declarations without their comments, by their paths in the package. */
  readonly files: Readonly<Record<string, string>>;
  /** What its makers ask to stand beside their declarations. */
  readonly licence: string;
}

/** Takes from an installed SDK what declares it. */
export function releaseTypes({ folder, declarations }: InstalledSdk): ReleaseTypes {
  const files: Record<string, string> = {};
  for (const path of declarationFiles(folder, "")) {
    const text = readInside(folder, join(folder, path));
    if (text !== undefined) files[path] = stripped(text);
  }
  const main = relative(folder, declarations).split(sep).join("/");
  return {
    entries: { ...exportedTypes(folder), ".": main },
    files,
    licence: readInside(folder, join(folder, "LICENSE")) ?? "",
  };
}

function declarationFiles(root: string, path: string): string[] {
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => {
    const inner = path === "" ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory())
      return entry.name === "node_modules" ? [] : declarationFiles(root, inner);
    return entry.name.endsWith(".d.ts") ? [inner] : [];
  });
}

/** The types of what can be imported beside the package itself. */
export function exportedTypes(folder: string): Record<string, string> {
  const all = Object(readManifest(join(folder, "package.json"))?.exports);
  return Object.fromEntries(
    Object.keys(all).flatMap((path) => {
      // Those for ES modules and for CommonJS say the same.
      const types = typesOf({ exports: all[path] })?.replace(/\.d\.mts$/, ".d.ts");
      return types?.endsWith(".d.ts") && isFile(join(folder, types))
        ? [[path, types.replace(/^\.\//, "")]]
        : [];
    }),
  );
}

const printer = ts.createPrinter({ removeComments: true });

/**
 * Early releases declare themselves in `declare module "node-appwrite"`: that is taken apart, since a
 * program may know the SDK by another name.
 */
function stripped(text: string): string {
  const how = {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  const file = ts.createSourceFile("sdk.d.ts", text, how, true);
  const statements = file.statements.flatMap((statement) => {
    const body = ts.isModuleDeclaration(statement) && ts.isStringLiteral(statement.name);
    return body && statement.body && ts.isModuleBlock(statement.body)
      ? [...statement.body.statements]
      : [statement];
  });
  return statements
    .map((statement) => printer.printNode(ts.EmitHint.Unspecified, statement, file))
    .join("\n");
}
