import { ts } from "../../compiler.js";
import type { UseGrant } from "../code-list.js";
import type { Unresolved } from "../use.js";
import type { Program } from "./analysis.js";
import { followReceiver, oneEach, type Receiver, valueAt } from "./callers.js";
import { computedMethods } from "./computed.js";
import { grantsBehind } from "./lists/scope-lists.js";
import type { Read } from "./reads.js";
import { refusedMethod, type ScopedCaller, scopedCaller } from "./scoped-clients.js";
import { rawMethods } from "./sdk-classes.js";
import { distinct, methodsOf, type SdkMethod } from "./sdk-methods.js";
import type { FoundCaller } from "./service-callers.js";
import type { Meeting } from "./unmet.js";
import { unresolvedAt } from "./unresolved.js";
import { isOutOfCarrier } from "./unseen-types.js";

/** A use before the catalog was asked about it. */
export interface RawUse {
  readonly method: SdkMethod;
  /** The method's name, as it stands in the source. */
  readonly name: ts.Node;
  readonly callers: readonly FoundCaller[];
  readonly scoped: ScopedCaller | undefined;
  readonly grants: readonly UseGrant[];
  readonly allGrants: boolean;
}

/** What a read turned out to be. */
export interface ReadResult {
  readonly uses: readonly RawUse[];
  readonly unresolved: readonly Unresolved[];
  /** What was found to be behind a type of the program's own. */
  readonly met?: Meeting;
}

const nothing: ReadResult = { uses: [], unresolved: [] };

/** Tells which methods of an SDK a read leads to. */
export function readUses(program: Program, read: Read): ReadResult {
  const { sdk, references } = program;
  if (read.text === undefined) return readComputed(program, read);
  if (rawMethods.has(read.text) && isRawCall(program, read)) {
    return { uses: [], unresolved: [unresolvedAt("raw-call", read.name.parent)] };
  }
  if (!sdk.methodNames.has(read.text)) return nothing;
  const byType = methodsOf(read.symbol, sdk);
  const methods = byType.length > 0 ? byType : refusedMethod(read.symbol, references, sdk);
  if (methods.length === 0) {
    return isOpen(program, read) ? readDynamic(program, read, read.text) : nothing;
  }
  return usesOf(program, read, methods);
}

function usesOf(program: Program, read: Read, methods: readonly SdkMethod[]): ReadResult {
  const services = [...new Set(methods.map(({ service }) => service))];
  const scoped = scopedCaller(read.type(), read.owner, program.checker);
  // A scoped client's methods are bound.
  const isLent = read.isLent && scoped === undefined;
  const found = isLent
    ? followReceiver(program, lent(read.receiver))
    : followReceiver(program, read.receiver, services);
  const granted = grantsBehind(program, found);
  return {
    uses: methods.map((method) => ({
      ...{ method, name: read.name, callers: found.callers, scoped },
      ...granted,
    })),
    unresolved: graphql(read, methods),
  };
}

/** What a method is called on that whoever has it may call on something else. */
const lent =
  (receiver: Receiver): Receiver =>
  (trace) => {
    receiver(trace);
    return false;
  };

/** What a query asks for is known by its text alone. */
const graphql = (read: Read, methods: readonly SdkMethod[]): Unresolved[] =>
  methods.some(({ service }) => service.name === "Graphql")
    ? [unresolvedAt("graphql", read.name.parent)]
    : [];

function isRawCall({ carriers, sdk, handedOver }: Program, { symbol, type }: Read): boolean {
  // The types of releases up to 11 don't have it, and JavaScript calls it all the same.
  if (symbol === undefined) return carriers.isClient(type());
  return (symbol.declarations ?? []).some(
    (declaration) => sdk.clients.has(declaration.parent) || handedOver().members.has(declaration),
  );
}

function readComputed(program: Program, read: Read): ReadResult {
  const computed = computedMethods(program, read);
  if (computed === undefined) return nothing;
  const { methods, open } = computed;
  const known = methods.length === 0 ? nothing : usesOf(program, read, methods);
  const hidden = open ? [unresolvedAt("computed-name", read.name.parent)] : [];
  return { uses: known.uses, unresolved: [...known.unresolved, ...hidden] };
}

/**
 * Whether the property's own declaration does not settle what is called: there is none, as of `any`,
 * or it is part of a type that a service may stand behind.
 */
function isOpen(program: Program, { symbol }: Read): boolean {
  const declarations = symbol?.declarations ?? [];
  return declarations.every(
    (declaration) => isOwnSignature(declaration) || program.handedOver().members.has(declaration),
  );
}

function isOwnSignature(declaration: ts.Declaration): boolean {
  if (declaration.getSourceFile().isDeclarationFile) return false;
  if (ts.isMethodDeclaration(declaration)) return declaration.body === undefined;
  if (ts.isPropertyDeclaration(declaration)) return declaration.initializer === undefined;
  return (
    ts.isPropertySignature(declaration) ||
    ts.isMethodSignature(declaration) ||
    ts.isIndexSignatureDeclaration(declaration)
  );
}

/** The services that flow into a receiver whose type is not theirs. */
function readDynamic(program: Program, read: Read, name: string): ReadResult {
  const found = followReceiver(program, read.isLent ? lent(read.receiver) : read.receiver);
  const members = read.symbol?.declarations ?? [];
  // What can't be followed may be whatever is handed to the member's type somewhere.
  const handed = found.complete
    ? []
    : members
        .flatMap((declaration) => program.handedOver().members.get(declaration) ?? [])
        .map((node) => followReceiver(program, valueAt(node)));
  const all = [found, ...handed];
  const methods = distinct(
    all
      .flatMap(({ services }) => services)
      .flatMap((service) => (service.methods.has(name) ? [{ service, name }] : [])),
  );
  const callers = all.filter(({ services }) => services.length > 0).flatMap((f) => f.callers);
  const granted = grantsBehind(program, {
    clients: all.flatMap(({ clients }) => clients),
    complete: all.every(({ complete }) => complete),
  });
  return {
    uses: methods.map((method) => ({
      ...{ method, name: read.name, callers: oneEach(callers), scoped: undefined },
      ...granted,
    })),
    unresolved: [
      ...graphql(read, methods),
      ...(methods.length === 0 && !found.complete && isOutOfCarrier(program, read)
        ? [unresolvedAt("any", read.name.parent)]
        : lostService(read, methods, found.sites)),
    ],
    met: { members, sites: all.flatMap(({ sites }) => sites) },
  };
}

/** A service of a scoped client whose type does not say which: its list does not fit, or it was cast. */
const lostService = (
  read: Read,
  methods: readonly SdkMethod[],
  sites: readonly ts.Node[],
): Unresolved[] =>
  methods.length === 0 && sites.some(ts.isCallExpression)
    ? [unresolvedAt("any", read.name.parent)]
    : [];
