import { ts } from "../../../compiler.js";
import type { Program } from "../analysis.js";
import { assignedValue, isAssigned, isMerge, literalText, unwrap, wrapped } from "../syntax.js";
import { accessesNamed } from "../syntax-index.js";
import { isTakenByPattern, traceTaken } from "./assigned-patterns.js";
import { callsOf } from "./call-sites.js";
import { compatible, element, type Frame, type Path, type Site } from "./chains.js";
import { entriesBy } from "./entries.js";
import { Trace } from "./trace.js";

/**
 * What is put into a container or an object by whatever name its code has for it: `rows.push(users)`, where `rows`
 * is another name of the list that is asked about.
 *
 * @module
 */

/** A place where something is put into an object. */
interface Store {
  /** The object. */
  readonly into: ts.Node;
  /** Which part of it is written: a property's name, or one that nobody knows. */
  readonly step: string | typeof element;
  /** What is written there; `undefined` if nobody can tell. */
  readonly value: ts.Node | undefined;
  /**
   * Whether the value is an object whose parts are put in, part of what a pattern takes apart, or the second of an
   * entry of a map, which is a pair.
   */
  readonly how: "apart" | "entry" | "pattern" | "whole";
}

/** A store, one of the objects that it may be into, and the call by which its code was entered. */
interface Landing {
  readonly store: Store;
  readonly site: Site;
  readonly frame: Frame | undefined;
}

interface Stores {
  readonly all: readonly Store[];
  readonly landings: Map<Store, { readonly sites: readonly Landing[]; readonly known: boolean }>;
  readonly byName: Map<string, readonly Store[]>;
}

const known = new WeakMap<Program, Stores>();

/** Whether a value is one that things are put into after it was made. */
export const isContainer = (node: ts.Node): boolean =>
  ts.isArrayLiteralExpression(node) ||
  ts.isObjectLiteralExpression(node) ||
  ts.isNewExpression(node) ||
  ts.isCallExpression(node);

/**
 * Follows what is put into an object that was made at a place, by other names than the one it is asked by.
 *
 * @returns whether all of that is known
 */
export function traceStores(
  trace: Trace,
  node: ts.Node,
  path: Path,
  frame: Frame | undefined,
): boolean {
  const { program } = trace;
  if (typeof path.step === "object") return true;
  const stores = storesOf(program);
  return trace.every(candidates(program, stores, path.step), (store) => {
    const { sites, known: isKnown } = landingsOf(program, stores, store);
    const here = sites.filter(({ site }) => site.node === node && compatible(site.frame, frame));
    const followed = trace.every(here, (landing) => traceStore(trace, landing, path));
    return followed && (isKnown || here.length > 0 || !fits(program, store, node));
  });
}

function traceStore(trace: Trace, { store, frame }: Landing, path: Path): boolean {
  const { how, value } = store;
  if (value === undefined) {
    trace.isReplaced = true;
    return false;
  }
  if (how === "entry") return path.rest?.step !== "1" || trace.value(value, path.rest.rest, frame);
  if (how === "pattern") return traceTaken(trace, value, path.rest, frame);
  return trace.value(value, how === "apart" ? path : path.rest, frame);
}

/**
 * Whether an object that was made at a place may be the one that a store is into, of which nobody knows where it was
 * made. What a class of the program's own keeps is written by its members.
 */
function fits(program: Program, { into }: Store, node: ts.Node): boolean {
  const { checker } = program;
  if (ts.isNewExpression(node) && program.classes.basesOf(node).some(isOfProgram(program)))
    return false;
  const type = checker.getTypeAtLocation(into);
  // What is handed to code that takes anything has lost its type there, and is followed from there.
  const isAnything = type.getProperties().length === 0 && type.getStringIndexType() === undefined;
  return !isAnything && checker.isTypeAssignableTo(checker.getTypeAtLocation(node), type);
}

const isOfProgram =
  ({ isLibrary }: Program) =>
  (declaration: ts.Node): boolean =>
    !isLibrary(declaration);

/** The stores that may write a part of that name. */
function candidates(program: Program, stores: Stores, step: string | typeof element): Store[] {
  const isMeant = (store: Store) =>
    step === element || store.step === element || store.step === step;
  const named = typeof step === "string" ? namedStores(program, stores, step) : [];
  return [...stores.all.filter(isMeant), ...named];
}

/** `box.users = users`, where nothing tells whose property that is. */
function namedStores(program: Program, stores: Stores, name: string): readonly Store[] {
  const found = stores.byName.get(name);
  if (found !== undefined) return found;
  const { index, references } = program;
  const made = accessesNamed(index, name)
    .filter((access) => references.declarationsOf(access.name).length === 0)
    .flatMap((access) => storeAt(access, name))
    .filter((store) => mayMatter(program, store));
  stores.byName.set(name, made);
  return made;
}

function storeAt(
  access: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  name: string | typeof element,
): Store[] {
  const into = access.expression;
  const value = assignedValue(access);
  if (value !== undefined) return [{ into, step: name, value, how: "whole" }];
  const target = wrapped(access);
  return isTakenByPattern(target) ? [{ into, step: name, value: target, how: "pattern" }] : [];
}

function storesOf(program: Program): Stores {
  const found = known.get(program);
  if (found !== undefined) return found;
  const { index } = program;
  const all = [
    ...index.elements
      .filter((access) => isAssigned(access) || isTakenByPattern(wrapped(access)))
      .flatMap((access) => storeAt(access, literalText(access.argumentExpression) ?? element)),
    ...index.calls.flatMap(byCall),
  ].filter((store) => mayMatter(program, store));
  const stores: Stores = { all, landings: new Map(), byName: new Map() };
  known.set(program, stores);
  return stores;
}

/** Whether what is written may be a service or a client, or hold one. */
function mayMatter({ carriers, checker }: Program, { value, how }: Store): boolean {
  if (value === undefined || how === "pattern") return true;
  const type = checker.getTypeAtLocation(value);
  const isOpen =
    (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter)) !== 0;
  return isOpen || carriers.hides(type);
}

/** What methods of containers, and functions that write into an object, put where. */
function byCall(call: ts.CallExpression): Store[] {
  const callee = unwrap(call.expression);
  if (!ts.isPropertyAccessExpression(callee)) return [];
  const { arguments: given } = call;
  const whole = (into: ts.Node, step: Store["step"], values: readonly (ts.Node | undefined)[]) =>
    values.map((value): Store => ({ into, step, value, how: "whole" }));
  const [first, second, third] = given;
  if (isMerge(call) && first !== undefined) {
    return given.slice(1).map((value) => ({ into: first, step: element, value, how: "apart" }));
  }
  const owner = callee.expression.getText();
  if (/^(Object|Reflect)$/.test(owner) && first !== undefined) {
    const step = (second && literalText(second)) ?? element;
    if (callee.name.text === "set") return whole(first, step, [third]);
    return /^define(Property|Properties)$/.test(callee.name.text)
      ? whole(first, callee.name.text === "defineProperty" ? step : element, [undefined])
      : [];
  }
  // `Array.prototype.push.call(rows, users)`
  const method = unwrap(callee.expression);
  if (/^(apply|call)$/.test(callee.name.text) && ts.isPropertyAccessExpression(method)) {
    const isPutting = putsInto(method.name.text, given.slice(1)).length > 0;
    return isPutting && first !== undefined ? whole(first, element, [undefined]) : [];
  }
  const [, stored] = given;
  if (callee.name.text === "set" && stored !== undefined) {
    return [{ into: callee.expression, step: element, value: stored, how: "entry" }];
  }
  return whole(callee.expression, element, putsInto(callee.name.text, given));
}

/** The arguments that a method of a container puts into it. */
function putsInto(method: string, given: readonly ts.Expression[]): readonly ts.Expression[] {
  switch (method) {
    case "push":
    case "unshift":
      return given;
    case "add":
    case "fill":
      return given.slice(0, 1);
    case "splice":
      return given.slice(2);
    default:
      return [];
  }
}

/** The objects that a store may be into, by each call that enters its code. */
function landingsOf(program: Program, { landings }: Stores, store: Store) {
  const found = landings.get(store);
  if (found !== undefined) return found;
  // What is asked for meanwhile is asked for by what it leads to itself.
  landings.set(store, { sites: [], known: true });
  let isKnown = true;
  const sites = framesAround(program, store.into).flatMap((frame) => {
    const trace = new Trace(program);
    isKnown = trace.value(store.into, undefined, frame) && isKnown;
    return [...trace.sites].map((site): Landing => ({ store, site, frame }));
  });
  const answer = { sites, known: isKnown };
  landings.set(store, answer);
  return answer;
}

/** How the code around a node may be entered: by each call of the function that it stands in. */
function framesAround(program: Program, node: ts.Node): (Frame | undefined)[] {
  for (let at = node.parent; at !== undefined; at = at.parent) {
    if (!ts.isFunctionLike(at)) continue;
    const { found, complete } = callsOf(program, at);
    const isCalled = found.length > 0 && found.every((how) => how.kind === "call");
    if (!isCalled) continue;
    const entered = at;
    const frames = found.flatMap((how) => {
      const isPlain = how.kind === "call" && how.skipped === 0;
      return isPlain
        ? entriesBy(program, how.call as ts.CallExpression, entered, how.frame)
        : [undefined];
    });
    return complete ? frames : [...frames, undefined];
  }
  return [undefined];
}
