import { ts } from "../../codegen/src/compiler.js";
import { isOurFile } from "../packages/sdk-package.js";
import type { AuditProgram } from "../program/program.js";
import { Carriers } from "./carriers.js";
import { type ClassRelations, classRelations } from "./class-relations.js";
import { findReferences, type References } from "./references.js";
import {
  isClientFactory,
  isScopedClientCall,
  keyGrantKind,
  mayBeOfTree,
  treeFunctionNames,
} from "./scoped-clients.js";
import { findSdkClasses, rawMethods, type SdkClasses } from "./sdk-classes.js";
import { type SdkNames, sdkNamesOf } from "./sdk-names.js";
import { setterNames } from "./setters.js";
import { indexSyntax, type SyntaxIndex } from "./syntax-index.js";

/** The facts of a program: what stands in it, what its names mean, and what its SDKs declare. */
export interface Program {
  readonly compiler: ts.Program;
  readonly checker: ts.TypeChecker;
  readonly files: readonly ts.SourceFile[];
  readonly index: SyntaxIndex;
  readonly references: References;
  readonly sdk: SdkClasses;
  readonly names: SdkNames;
  readonly carriers: Carriers;
  readonly classes: ClassRelations;
  /** Whether a node stands in the declarations of JavaScript's own library. */
  isLibrary(node: ts.Node): boolean;
  /** Whether a node stands in the code that is audited. */
  isOwnNode(node: ts.Node): boolean;
  /** Whether a name is declared there. */
  isOwn(callee: ts.Node): boolean;
  /** Whether it is a method of the SDK's client that gives back the client. */
  isClientMethod(access: ts.PropertyAccessExpression): boolean;
  isScopedClient(call: ts.CallExpression): boolean;
  isClientFactory(call: ts.CallExpression): boolean;
  /** Whether a call makes the grant of a key that is none of a project's. */
  isKeyGrant(call: ts.CallExpression): boolean;
}

/** Tells of callees whether what they name is declared where some nodes stand. */
export const declaredBy =
  (references: References, isThere: (node: ts.Node) => boolean) =>
  (callee: ts.Node): boolean =>
    references
      .declarationsOf(ts.isPropertyAccessExpression(callee) ? callee.name : callee)
      .some(isThere);

const analyses = new WeakMap<AuditProgram, Program>();

/** The analysis of a program: one, however many parts of it are audited. */
export function analysisOf(audited: AuditProgram): Program {
  const known = analyses.get(audited);
  if (known !== undefined) return known;
  const made = analyse(audited);
  analyses.set(audited, made);
  return made;
}

function analyse({ compiler, checker, files }: AuditProgram): Program {
  const sdk = findSdkClasses(compiler);
  const names = sdkNamesOf(sdk);
  const isCallName = (name: string) =>
    [names.methods, rawMethods, setterNames].some((some) => some.has(name));
  const index = indexSyntax(files, isCallName);
  const references = findReferences(checker, index);
  const treeNames = treeFunctionNames(index);
  const audited = new Set(files);
  const isIn = (node: ts.Node) => audited.has(node.getSourceFile());
  return {
    compiler,
    checker,
    files,
    index,
    references,
    sdk,
    names,
    // A scoped client of our own package is gone through like one that is generated in the project.
    carriers: new Carriers(checker, sdk, (node) => isIn(node) || isOurFile(node.getSourceFile())),
    classes: classRelations(checker),
    isLibrary: (node) => compiler.isSourceFileDefaultLibrary(node.getSourceFile()),
    isOwnNode: isIn,
    isOwn: declaredBy(references, isIn),
    isClientMethod: (access) =>
      references.declarationsOf(access.name).some((d) => sdk.clients.has(d.parent)),
    isScopedClient: (call) =>
      mayBeOfTree(call, treeNames) && isScopedClientCall(call, references, sdk),
    isClientFactory: (call) =>
      mayBeOfTree(call, treeNames) && isClientFactory(call, references, sdk),
    isKeyGrant: (call) =>
      mayBeOfTree(call, treeNames) && keyGrantKind(call, references) !== undefined,
  };
}
