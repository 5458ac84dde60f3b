import type { ts } from "../../../compiler.js";
import { enclosingFunction } from "../syntax.js";

/**
 * What is asked of a value, and from where. Equal ones are one object, so that a question which was
 * asked before is known by its identity.
 *
 * @module
 */

/** Any element of an array, entry of a map or property of an object. */
export const element = Symbol("element");

/** A function's call, and how the code around the call was entered. */
export interface Invocation {
  /** A call, or a `new`; for a callback of a library's function, the call of that function. */
  readonly call: ts.Node;
  readonly frame: Frame | undefined;
}

/** One step into a value: one of its properties, any of its elements, or what a call returns. */
export type Step = string | typeof element | Invocation;

/** Steps into a value, the first first. */
export interface Path {
  readonly step: Step;
  readonly rest: Path | undefined;
  readonly length: number;
}

/** A function that was entered, so that its parameters are the arguments of one call. */
export interface Frame {
  /** The function, or the class of which a field is initialized. */
  readonly entered: ts.Node;
  /** By which call; unknown for accessors and fields. */
  readonly by: Invocation | undefined;
  /** What `this` is, if it is known. */
  readonly self: Site | undefined;
  /** How the function around it was entered. */
  readonly outer: Frame | undefined;
  readonly depth: number;
}

/** A place where a value is made, and how the code there was entered. */
export interface Site {
  readonly node: ts.Node;
  readonly frame: Frame | undefined;
}

/** Deeper than this nobody looks: the value counts as unknown, a call as any call. */
const deepest = 10;

/** Makes the paths and frames of one analysis. */
export interface Chains {
  /** `undefined` where the path would be too long. */
  path(step: Step, rest: Path | undefined): Path | undefined;
  invocation(call: ts.Node, frame: Frame | undefined): Invocation;
  enter(
    entered: ts.Node,
    by: Invocation | undefined,
    self: Site | undefined,
    outer: Frame | undefined,
  ): Frame | undefined;
  site(node: ts.Node, frame: Frame | undefined): Site;
}

export function createChains(): Chains {
  const paths = table<Path | undefined, Step, Path>();
  const sites = table<Frame | undefined, ts.Node, Site>();
  const invocations = table<Frame | undefined, ts.Node, Invocation>();
  const frames = table<Frame | undefined, ts.Node, Frames>();
  return {
    path(step, rest) {
      const length = 1 + (rest?.length ?? 0);
      return length > deepest ? undefined : paths(rest, step, () => ({ step, rest, length }));
    },
    invocation: (call, frame) => invocations(frame, call, () => ({ call, frame })),
    enter(entered, by, self, outer) {
      const depth = 1 + Math.max(outer?.depth ?? 0, by?.frame?.depth ?? 0, self?.frame?.depth ?? 0);
      // A function that calls itself is entered by any of its calls.
      if (depth > deepest || isEntered(entered, by)) return undefined;
      const known = frames(outer, entered, table);
      return known(by, self, () => ({ entered, by, self, outer, depth }));
    },
    site: (node, frame) => sites(frame, node, () => ({ node, frame })),
  };
}

type Frames = ReturnType<typeof table<Invocation | undefined, Site | undefined, Frame>>;

function isEntered(entered: ts.Node, by: Invocation | undefined): boolean {
  for (let at = by; at !== undefined; at = at.frame?.by) {
    if (at.frame?.entered === entered && at.call === by?.call) return true;
  }
  return false;
}

function table<Outer, Inner, Value>() {
  const rows = new Map<Outer, Map<Inner, Value>>();
  return (outer: Outer, inner: Inner, make: () => Value): Value => {
    const row = rows.get(outer) ?? new Map<Inner, Value>();
    rows.set(outer, row);
    const found = row.get(inner) ?? make();
    row.set(inner, found);
    return found;
  };
}

/** Whether two frames could be the same way into the code, as far as both are known. */
export function compatible(a: Frame | undefined, b: Frame | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return true;
  return (
    a.entered === b.entered &&
    (a.by === undefined ||
      b.by === undefined ||
      (a.by.call === b.by.call && compatible(a.by.frame, b.by.frame))) &&
    (a.self === undefined ||
      b.self === undefined ||
      (a.self.node === b.self.node && compatible(a.self.frame, b.self.frame))) &&
    compatible(a.outer, b.outer)
  );
}

/** How the code around a node was entered: the innermost function of which that is known. */
export function frameAround(node: ts.Node, frame: Frame | undefined): Frame | undefined {
  for (let at = enclosingFunction(node); at !== undefined; at = enclosingFunction(at)) {
    const found = frameOf(at, frame);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** How a function was entered, seen from the code within it. */
export function frameOf(entered: ts.Node | undefined, frame: Frame | undefined): Frame | undefined {
  for (let at = frame; at !== undefined; at = at.outer) if (at.entered === entered) return at;
  return undefined;
}
