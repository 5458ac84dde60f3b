import type { ts } from "../../../codegen/src/compiler.js";
import type { UseGrant } from "../../code-list.js";
import { refusedMethod, type ScopedCaller, scopedCaller } from "../../facts/scoped-clients.js";
import { rawMethods, type ServiceClass } from "../../facts/sdk-classes.js";
import { distinct, methodsOf, type SdkMethod } from "../../facts/sdk-methods.js";
import { unresolvedAt } from "../../facts/unresolved-at.js";
import type { Flow } from "../../flow/flow.js";
import type { Value } from "../../flow/values.js";
import type { Unresolved } from "../../use.js";
import { callersOf } from "../callers/callers.js";
import type { FoundCaller } from "../callers/found-caller.js";
import { lentTo } from "../callers/lent-methods.js";
import { type Receiver, receiverOf } from "../callers/receiver.js";
import { soleCaller } from "../callers/sole-caller.js";
import { soleMaker } from "../callers/sole-maker.js";
import { typeEscapes } from "../escapes/type-escapes.js";
import { grantsBehind } from "../lists/grants-behind.js";
import { methodsByValue } from "./by-value.js";
import { computedMethods, nameOf } from "./computed.js";
import type { Read } from "./reads.js";

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
}

const nothing: ReadResult = { uses: [], unresolved: [] };

/** Tells which methods of an SDK a read leads to: by its type, and by the values that flow there. */
export function readUses(flow: Flow, read: Read): ReadResult {
  const { program } = flow;
  const { references, sdk } = program;
  const values = valuesOf(flow, read);
  if (read.text === undefined) return readComputed(flow, read, values);
  if (rawMethods.has(read.text) && isRawCall(flow, read, values)) {
    return { uses: [], unresolved: [unresolvedAt("raw-call", read.name.parent)] };
  }
  if (!sdk.methodNames.has(read.text)) return nothing;
  // Where all values are of one class, they tell: to ask the compiler takes longest of all, and its answer is a guess.
  const service = soleClass(values);
  if (service?.methods.has(read.text)) {
    return usesOf(flow, read, [{ service, name: read.text }], values, undefined);
  }
  const symbol = read.symbol();
  const byType = methodsOf(symbol, sdk);
  const methods = byType.length > 0 ? byType : refusedMethod(symbol, references, sdk);
  if (methods.length > 0) {
    const all = [...methods, ...methodsByValue(flow, read, read.text, values, methods)];
    return usesOf(flow, read, all, values, callerByType(flow, read));
  }
  return readDynamic(flow, read, read.text, values);
}

/** The class of the services that all of some values are, if there is one. */
function soleClass(values: readonly Value[] | undefined): ServiceClass | undefined {
  const [first] = values ?? [];
  if (first?.kind !== "service") return undefined;
  const isSame = (value: Value) => value.kind === "service" && value.class === first.class;
  return values?.every(isSame) ? first.class : undefined;
}

function valuesOf(flow: Flow, { from }: Read): readonly Value[] | undefined {
  const taken = flow.takenFrom.get(from);
  if (taken !== undefined) return [...new Set(taken.flatMap(({ values }) => values))];
  return flow.seenAt(from);
}

function usesOf(
  flow: Flow,
  read: Read,
  methods: readonly SdkMethod[],
  values: readonly Value[] | undefined,
  scoped: ScopedCaller | undefined,
): ReadResult {
  const services = [...new Set(methods.map(({ service }) => service))];
  const receiver = calledOnAt(
    flow,
    scoped === undefined ? read : { ...read, isLent: false },
    values,
  );
  const granted = grantsBehind(flow, receiver);
  return {
    uses: methods.map(({ name, service }) => {
      // Of several services, each has its own client.
      const isThere = receiver.services.some((one) => one.class === service);
      const meant = isThere ? [service] : services;
      const fallback = () => soleMaker(flow, meant) ?? soleCaller(flow);
      return {
        ...{ method: { service, name }, name: read.name, scoped, ...granted },
        callers: callersOf(flow, receiver, meant, fallback),
      };
    }),
    unresolved: graphql(read, methods),
  };
}

const callerByType = ({ program: { checker } }: Flow, { owner, type }: Read) =>
  scopedCaller(type(), owner, checker);

/** What a method is called on. */
function calledOnAt(flow: Flow, read: Read, values: readonly Value[] | undefined): Receiver {
  if (!read.isLent) return receiverOf(values);
  const selves = lentTo(flow, read);
  return selves === undefined ? { ...receiverOf(values), complete: false } : receiverOf(selves);
}

/** What a query asks for is known by its text alone. */
const graphql = (read: Read, methods: readonly SdkMethod[]): Unresolved[] =>
  methods.some(({ service }) => service.name === "Graphql")
    ? [unresolvedAt("graphql", read.name.parent)]
    : [];

function isRawCall(
  { program: { carriers, sdk } }: Flow,
  read: Read,
  values: readonly Value[] | undefined,
): boolean {
  // `Function.prototype.call` of what may be a method as well is told by where that is read.
  if (values?.some(({ kind }) => kind === "method")) return false;
  if (receiverOf(values).clients.length > 0) return true;
  // The types of releases up to 11 don't have it, and JavaScript calls it all the same.
  const symbol = read.symbol();
  if (symbol === undefined) return carriers.isClient(read.type());
  return (symbol.declarations ?? []).some((declaration) => sdk.clients.has(declaration.parent));
}

function readComputed(flow: Flow, read: Read, values: readonly Value[] | undefined): ReadResult {
  const computed = computedMethods(flow.program, read, (name) => textsAt(flow, name));
  const hidden = () => [unresolvedAt("computed-name", read.name.parent)];
  if (computed === undefined) {
    const { clients, scoped, services } = receiverOf(values);
    const isCarrier = clients.length + scoped.length + services.length > 0;
    if (!isCarrier) return nothing;
    const texts = textsAt(flow, nameOf(read));
    const methods = distinct(
      [...(texts ?? [])].flatMap((text) =>
        services.flatMap((one) =>
          one.class.methods.has(text) ? [{ service: one.class, name: text }] : [],
        ),
      ),
    );
    if (methods.length === 0) return { uses: [], unresolved: hidden() };
    return usesOf(flow, read, methods, values, callerByType(flow, read));
  }
  const { methods, open } = computed;
  const names = textsAt(flow, nameOf(read)) ?? new Set(methods.map(({ name }) => name));
  const others = [...names].flatMap((name) => methodsByValue(flow, read, name, values, methods));
  const all = [...methods, ...others];
  const known =
    all.length === 0 ? nothing : usesOf(flow, read, all, values, callerByType(flow, read));
  return { uses: known.uses, unresolved: [...known.unresolved, ...(open ? hidden() : [])] };
}

/** The texts that flow into an expression, if all of them are known. */
function textsAt(flow: Flow, name: ts.Node): ReadonlySet<string> | undefined {
  const values = flow.valuesAt(name);
  const texts = values.map((value) => (value.kind === "text" ? value.text : undefined));
  return texts.length > 0 && texts.every((text) => text !== undefined)
    ? new Set(texts as string[])
    : undefined;
}

/** The services that flow into a receiver whose type is not theirs. */
function readDynamic(
  flow: Flow,
  read: Read,
  name: string,
  values: readonly Value[] | undefined,
): ReadResult {
  const found = receiverOf(values);
  const receiver = calledOnAt(flow, read, values);
  const outside = (values ?? []).flatMap((value) =>
    value.kind === "outside" ? methodsOf(value.type.getProperty(name), flow.program.sdk) : [],
  );
  const taken = flow.valuesAt(flow.takenFrom.has(read.from) ? read.from : read.name.parent);
  const classes = new Set(found.services.map((service) => service.class));
  const methods = distinct([
    ...taken.flatMap((value) =>
      value.kind === "method" &&
      value.of.kind === "service" &&
      value.name === name &&
      // It may be the prototype's, called on a service: `Users.prototype.list.call(users)`.
      classes.has(value.of.class)
        ? [{ service: value.of.class, name }]
        : [],
    ),
    ...outside,
  ]);
  if (methods.length === 0) {
    // A service of a scoped client whose type does not say which.
    const isUntyped = read.symbol() === undefined;
    const isLost =
      found.scoped.length > 0 ||
      (isUntyped && (values?.length === 0 || (!found.complete && typeEscapes(flow.program, read))));
    return { uses: [], unresolved: isLost ? [unresolvedAt("any", read.name.parent)] : [] };
  }
  const services = [...new Set(methods.map(({ service }) => service))];
  const callers = callersOf(
    flow,
    receiver,
    services,
    () => soleMaker(flow, services) ?? soleCaller(flow),
  );
  return {
    uses: methods.map((method) => ({
      ...{ method, name: read.name, callers, scoped: undefined },
      ...grantsBehind(flow, receiver),
    })),
    unresolved: graphql(read, methods),
  };
}
