import type { ClassDeclaration, EnumDeclaration, Scope } from "ts-morph";
import { classBeside, exportedDeclarations } from "./exported-declarations.js";
import { morph } from "./morph.js";
import type { InstalledSdk, SdkClass, SdkEnum, SdkMethod } from "./sdk.js";

/** A class as its types tell it: they don't say what is sent. */
export interface DeclaredClass extends Omit<SdkClass, "methods"> {
  readonly methods: readonly Omit<SdkMethod, "route">[];
}

/** What the types of an SDK tell. */
export interface Declared {
  readonly classes: readonly DeclaredClass[];
  readonly enums: readonly SdkEnum[];
}

/**
 * Reads an SDK's declarations with ts-morph, by syntax alone: it parses the files that the package's
 * entry exports from and never asks the type checker, which would take seconds.
 */
export function readDeclarations(sdk: InstalledSdk): Declared {
  const { Node } = morph();
  const exported = exportedDeclarations(sdk);
  const classes = exported.filter(Node.isClassDeclaration);
  const bases = new Map(classes.map((declaration) => [declaration.getName(), declaration]));
  const extended = new Set(classes.map(baseName));
  const baseOf = (declaration: ClassDeclaration) => {
    const name = baseName(declaration);
    return name === undefined
      ? undefined
      : (bases.get(name) ?? classBeside(sdk, declaration, name));
  };
  return {
    classes: classes
      .filter((declaration) => !extended.has(declaration.getName()))
      .flatMap((declaration) => readService(declaration, baseOf(declaration))),
    enums: exported.filter(Node.isEnumDeclaration).flatMap(readEnum),
  };
}

/** The class that another one extends, by its name: early releases have a common `Service`. */
function baseName(declaration: ClassDeclaration): string | undefined {
  return declaration.getExtends()?.getExpression().getText();
}

/**
 * A service, with what it inherits. Services are made from a client, and nothing else is.
 *
 * @param base - the class that it extends, if that can be found
 */
function readService(
  declaration: ClassDeclaration,
  base: ClassDeclaration | undefined,
): DeclaredClass[] {
  const lineage = base === undefined ? [declaration] : [declaration, base];
  const made = lineage.map((one) => one.getConstructors()).find((own) => own.length > 0) ?? [];
  const parameters = made
    .map((constructed) => constructed.getParameters())
    .filter(([client]) => client?.getTypeNode()?.getText() === "Client");
  if (parameters.length === 0) return [];
  const service = readMembers(declaration.getName() ?? "", lineage);
  const needsMore = parameters.every(({ length }) => length > 1);
  return [needsMore ? { ...service, needsMore } : service];
}

function readMembers(name: string, lineage: readonly ClassDeclaration[]): DeclaredClass {
  const { Scope: Visibility } = morph();
  const isPublic = (member: { getScope(): Scope | undefined }) =>
    member.getScope() === Visibility.Public;
  const methods = new Map<string, boolean>();
  for (const method of lineage.flatMap((c) => c.getInstanceMethods()).filter(isPublic)) {
    const returns = method.getReturnTypeNode()?.getText() ?? "";
    const synchronous = !returns.startsWith("Promise<");
    methods.set(method.getName(), synchronous && (methods.get(method.getName()) ?? true));
  }
  return {
    name,
    methods: [...methods].map(([name, synchronous]) => ({ name, synchronous })),
    fields: lineage
      .flatMap((c) => c.getInstanceProperties())
      .filter(isPublic)
      .map((field) => field.getName()),
  };
}

function readEnum(declaration: EnumDeclaration): SdkEnum[] {
  const { SyntaxKind } = morph();
  const members = declaration.getMembers().flatMap((member) => {
    const value = member.getInitializerIfKind(SyntaxKind.StringLiteral)?.getLiteralValue();
    return value === undefined ? [] : [{ name: member.getName(), value }];
  });
  const isText = members.length === declaration.getMembers().length;
  return isText ? [{ name: declaration.getName(), members }] : [];
}
