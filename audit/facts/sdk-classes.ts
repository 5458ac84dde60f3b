import { ts } from "../../codegen/src/compiler.js";
import type { Package } from "../packages/packages.js";
import { sdkAbove } from "../packages/sdk-package.js";
import { oncePer } from "./once-per.js";

/** A class of an SDK that is made from a client, and whose methods call the server. */
export interface ServiceClass {
  readonly sdk: Package;
  /** The class's name: `TablesDB`. */
  readonly name: string;
  readonly methods: ReadonlySet<string>;
}

/** What the SDKs of a program declare. */
export interface SdkClasses {
  readonly services: ReadonlyMap<ts.Node, ServiceClass>;
  /** The classes called `Client`. */
  readonly clients: ReadonlySet<ts.Node>;
  /** The files that declare them. */
  readonly files: ReadonlySet<ts.SourceFile>;
  /** The names of all methods of all services. */
  readonly methodNames: ReadonlySet<string>;
}

/** Methods of the client that send whatever they are told to. */
export const rawMethods: ReadonlySet<string> = new Set([
  "call",
  "chunkedUpload",
  "prepareRequest",
  "redirect",
]);

/** Finds the service classes in the declarations of the SDKs, by syntax alone. */
export function findSdkClasses(compiler: ts.Program): SdkClasses {
  const services = new Map<ts.Node, ServiceClass>();
  const clients = new Set<ts.Node>();
  const files = new Set<ts.SourceFile>();
  const methodNames = new Set<string>();
  for (const file of compiler.getSourceFiles()) {
    const sdk = file.isDeclarationFile ? sdkAbove(file.fileName) : undefined;
    if (sdk === undefined) continue;
    files.add(file);
    const declared = declarationsOf(file);
    for (const client of declared.clients) clients.add(client);
    for (const { declaration, name, methods } of declared.services) {
      services.set(declaration, { sdk, name, methods });
      for (const method of methods) methodNames.add(method);
    }
  }
  return { services, clients, files, methodNames };
}

/** What a file declares. */
interface Declared {
  readonly services: readonly (Omit<ServiceClass, "sdk"> & { readonly declaration: ts.Node })[];
  readonly clients: readonly ts.Node[];
}

/** Programs share these files. */
const declarationsOf = oncePer(declaredIn);

function declaredIn(file: ts.SourceFile): Declared {
  const classes = classesIn(file.statements);
  const byName = new Map(classes.map((declaration) => [declaration.name?.text, declaration]));
  const bases = new Set(classes.map(baseName));
  const services = classes.flatMap((declaration) => {
    const name = declaration.name?.text ?? "";
    if (!isService(declaration, byName) || bases.has(name)) return [];
    return [{ declaration, name, methods: new Set(declaration.members.flatMap(publicMethod)) }];
  });
  return { services, clients: classes.filter(({ name }) => name?.text === "Client") };
}

/** Early releases declare their classes inside `declare module "node-appwrite"`. */
function classesIn(statements: readonly ts.Statement[]): ts.ClassDeclaration[] {
  return statements.flatMap((statement) => {
    if (ts.isClassDeclaration(statement)) return [statement];
    const body = ts.isModuleDeclaration(statement) ? statement.body : undefined;
    return body !== undefined && ts.isModuleBlock(body) ? classesIn(body.statements) : [];
  });
}

/**
 * Services are made from a client, and nothing else is. Without a constructor of its own, a class has its
 * base's: early releases write it in their common `Service` alone.
 */
function isService(
  declaration: ts.ClassDeclaration,
  byName: ReadonlyMap<string | undefined, ts.ClassDeclaration>,
): boolean {
  const constructors = declaration.members.filter(ts.isConstructorDeclaration);
  const base = byName.get(baseName(declaration) ?? "");
  if (constructors.length === 0) {
    return base !== undefined && base !== declaration && isService(base, new Map());
  }
  // The databases of release 7 take the database's ID as well.
  return constructors.some(({ parameters }) => parameters[0]?.type?.getText() === "Client");
}

/** The class that another one extends: early releases have a common `Service`. */
function baseName(declaration: ts.ClassDeclaration): string | undefined {
  const base = declaration.heritageClauses?.find((c) => c.token === ts.SyntaxKind.ExtendsKeyword);
  return base?.types[0]?.expression.getText();
}

function publicMethod(member: ts.ClassElement): string[] {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static;
  const isPublic = (ts.getCombinedModifierFlags(member) & hidden) === 0;
  if (!ts.isMethodDeclaration(member) || !isPublic) return [];
  // To get at its text would be to read the comment before it.
  return [ts.isIdentifier(member.name) ? member.name.text : member.name.getText()];
}
