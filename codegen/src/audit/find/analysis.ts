import { ts } from "../../compiler.js";
import { Carriers } from "./carriers.js";
import { type ClassRelations, classRelations } from "./class-relations.js";
import { type Credentials, findCredentials, setterNames } from "./credentials.js";
import type { Calls } from "./flow/call-sites.js";
import { type Chains, createChains, type Site } from "./flow/chains.js";
import { findHandedOver, type HandedOver } from "./handed-over.js";
import type { AuditProgram } from "./program.js";
import { findReferences, type References } from "./references.js";
import { isClientFactory, isScopedClientCall, keyGrantKind } from "./scoped-clients.js";
import { findSdkClasses, rawMethods, type SdkClasses, type ServiceClass } from "./sdk-classes.js";
import { type SdkNames, sdkNamesOf } from "./sdk-names.js";
import { isOurFile } from "./sdk-package.js";
import { indexSyntax, type SyntaxIndex } from "./syntax-index.js";

/** A program with what is known of it. Questions are answered when they are first asked. */
export interface Program {
  readonly compiler: ts.Program;
  readonly checker: ts.TypeChecker;
  readonly files: readonly ts.SourceFile[];
  readonly index: SyntaxIndex;
  readonly references: References;
  readonly chains: Chains;
  readonly sdk: SdkClasses;
  readonly names: SdkNames;
  readonly carriers: Carriers;
  /** What is known of the calls of functions. */
  readonly calls: Map<ts.Node, Calls>;
  /** Whether a member of that name may be one by which a service, or a client, is called or set. */
  isCallName(name: string): boolean;
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
  /** The calls that were found of what a client factory makes, each with the call of the factory. */
  readonly fromFactories: Map<ts.Node, Site>;
  /** The classes that an expression may make instances of, of the SDK's own. */
  made(node: ts.NewExpression): { readonly services: ServiceClass[]; readonly client: boolean };
  /** The classes of this program that a `new` goes through, from the made one up. */
  lineage(node: ts.NewExpression): readonly ts.ClassLikeDeclaration[];
  readonly classes: ClassRelations;
  readonly credentials: () => Credentials;
  readonly handedOver: () => HandedOver;
}

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
  const audited = new Set(files);
  const classes = classRelations(checker, index);
  const isIn = (node: ts.Node) => audited.has(node.getSourceFile());
  const isClientMethod = (access: ts.PropertyAccessExpression) =>
    references.declarationsOf(access.name).some((d) => sdk.clients.has(d.parent));
  let credentials: Credentials | undefined;
  let handedOver: HandedOver | undefined;
  const program: Program = {
    compiler,
    checker,
    files,
    index,
    references,
    chains: createChains(),
    sdk,
    names,
    // A scoped client of our own package is gone through like one that is generated in the project.
    carriers: new Carriers(checker, sdk, (node) => isIn(node) || isOurFile(node.getSourceFile())),
    isCallName,
    isLibrary: (node) => compiler.isSourceFileDefaultLibrary(node.getSourceFile()),
    isOwnNode: isIn,
    calls: new Map(),
    isOwn: (callee) =>
      references
        .declarationsOf(ts.isPropertyAccessExpression(callee) ? callee.name : callee)
        .some(isIn),
    isClientMethod,
    isScopedClient: (call) => isScopedClientCall(call, references, sdk),
    isClientFactory: (call) => isClientFactory(call, references, sdk),
    isKeyGrant: (call) => keyGrantKind(call, references) !== undefined,
    fromFactories: new Map(),
    made: (node) => {
      const bases = classes.basesOf(node);
      return {
        services: bases.flatMap((base) => sdk.services.get(base) ?? []),
        client: bases.some((base) => sdk.clients.has(base)),
      };
    },
    lineage: (node) => classes.basesOf(node).filter((d) => isIn(d)) as ts.ClassLikeDeclaration[],
    classes,
    credentials: () => {
      credentials ??= findCredentials(program);
      return credentials;
    },
    handedOver: () => {
      handedOver ??= findHandedOver(program);
      return handedOver;
    },
  };
  return program;
}
