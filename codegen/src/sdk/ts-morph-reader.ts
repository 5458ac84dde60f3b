import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ts } from "../compiler.js";
import type { SdkClass, SdkEnum, SdkReader } from "./sdk.js";

import morph = require("ts-morph");

const { createWrappedNode, Node, SyntaxKind, Scope: Visibility } = morph;
type ClassDeclaration = morph.ClassDeclaration;
type EnumDeclaration = morph.EnumDeclaration;
type SourceFile = morph.SourceFile;

/**
 * Reads an SDK's declarations with ts-morph, by syntax alone: it parses the files that the package's
 * entry exports from and never asks the type checker, which would take seconds.
 */
export const readWithTsMorph: SdkReader = (sdk) => {
  const exported = exportedDeclarations(sourceReader(), sdk.declarations);
  const classes = exported.filter(Node.isClassDeclaration);
  const bases = new Map(classes.map((declaration) => [declaration.getName(), declaration]));
  const extended = new Set(classes.map(baseName));
  return {
    classes: classes
      .filter((declaration) => isService(declaration) && !extended.has(declaration.getName()))
      .map((declaration) => readClass(declaration, bases.get(baseName(declaration)))),
    enums: exported.filter(Node.isEnumDeclaration).flatMap(readEnum),
  };
};

type Declaration = ClassDeclaration | EnumDeclaration;
type ReadSource = (file: string) => SourceFile;

/** Parses each file once, and none of its comments, which are half of an SDK's declarations. */
function sourceReader(): ReadSource {
  const known = new Map<string, SourceFile>();
  const how = {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  return (file) => {
    const source =
      known.get(file) ??
      createWrappedNode(ts.createSourceFile(file, readFileSync(file, "utf8"), how, true));
    known.set(file, source);
    return source;
  };
}

/** The classes and enums that a file exports, itself or from a file next to it. */
function exportedDeclarations(read: ReadSource, file: string): Declaration[] {
  const source = read(file);
  const own = [source, ...ambientModules(source)].flatMap((scope) => [
    ...scope.getClasses(),
    ...scope.getEnums(),
  ]);
  const exportsOf = source.getExportDeclarations().flatMap((declaration) => {
    const specifier = declaration.getModuleSpecifierValue();
    const names = new Set(declaration.getNamedExports().map((named) => named.getName()));
    const wanted = (d: Declaration) => names.size === 0 || names.has(d.getName() ?? "");
    if (specifier === undefined) return own.filter(wanted);
    const target = declarationFile(source, specifier);
    return target === undefined ? [] : exportedDeclarations(read, target).filter(wanted);
  });
  // Not `isExported`, which asks the type checker, and so makes it bind all files read so far anew.
  return [...own.filter((declaration) => declaration.hasExportKeyword()), ...exportsOf].filter(
    (declaration, index, all) => all.indexOf(declaration) === index,
  );
}

/** Early releases keep everything in one file, inside `declare module "node-appwrite"`. */
function ambientModules(source: SourceFile): morph.ModuleDeclaration[] {
  return source.getModules().filter((module) => module.hasModuleKeyword());
}

/** `./services/users.js`, as it stands in declarations, is the file `services/users.d.ts`. */
function declarationFile(source: SourceFile, specifier: string): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  const base = join(dirname(source.getFilePath()), specifier.replace(/\.[cm]?js$/, ""));
  return [`${base}.d.ts`, join(base, "index.d.ts")].find((file) => existsSync(file));
}

/** Services are made from a client, and nothing else is. */
function isService(declaration: ClassDeclaration): boolean {
  return declaration.getConstructors().some((declared) => {
    const [client, ...others] = declared.getParameters();
    return client?.getTypeNode()?.getText() === "Client" && others.length === 0;
  });
}

/** The class that another one extends, by its name: early releases have a common `Service`. */
function baseName(declaration: ClassDeclaration): string | undefined {
  return declaration.getExtends()?.getExpression().getText();
}

/**
 * A service, with what it inherits.
 *
 * @param base - the class that it extends, if the SDK exports that
 */
function readClass(declaration: ClassDeclaration, base: ClassDeclaration | undefined): SdkClass {
  const isPublic = (member: { getScope(): morph.Scope | undefined }) =>
    member.getScope() === Visibility.Public;
  const methods = new Map<string, boolean>();
  const lineage = base === undefined ? [declaration] : [declaration, base];
  for (const method of lineage.flatMap((c) => c.getInstanceMethods()).filter(isPublic)) {
    const returns = method.getReturnTypeNode()?.getText() ?? "";
    const synchronous = !returns.startsWith("Promise<");
    methods.set(method.getName(), synchronous && (methods.get(method.getName()) ?? true));
  }
  return {
    name: declaration.getName() ?? "",
    methods: [...methods].map(([name, synchronous]) => ({ name, synchronous })),
    fields: lineage
      .flatMap((c) => c.getInstanceProperties())
      .filter(isPublic)
      .map((field) => field.getName()),
  };
}

function readEnum(declaration: EnumDeclaration): SdkEnum[] {
  const members = declaration.getMembers().flatMap((member) => {
    const value = member.getInitializerIfKind(SyntaxKind.StringLiteral)?.getLiteralValue();
    return value === undefined ? [] : [{ name: member.getName(), value }];
  });
  const isText = members.length === declaration.getMembers().length;
  return isText ? [{ name: declaration.getName(), members }] : [];
}
