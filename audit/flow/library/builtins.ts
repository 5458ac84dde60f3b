import type { ts } from "../../../codegen/src/compiler.js";
import type { Flow } from "../flow.js";
import { methodsOfNode } from "./node-classes.js";

const known = new WeakMap<ts.TypeChecker, Map<string, ReadonlySet<string>>>();

/** The names that a prototype of the language's own has, such as `Array.prototype`. */
export function ownBuiltins(
  { program: { checker, files } }: Flow,
  prototype: string,
): ReadonlySet<string> {
  const ofChecker = known.get(checker) ?? new Map<string, ReadonlySet<string>>();
  known.set(checker, ofChecker);
  const found = ofChecker.get(prototype);
  if (found !== undefined) return found;
  const ofNode = methodsOfNode(prototype);
  if (ofNode !== undefined) return ofNode;
  const name = prototype.replace(/\.prototype$/, "");
  const symbol = checker.resolveName(name, files[0], 788968 /* Type */, false);
  const type = symbol && checker.getDeclaredTypeOfSymbol(symbol);
  const names = new Set((type?.getProperties() ?? []).map((property) => nameOf(property)));
  ofChecker.set(prototype, names);
  return names;
}

/** `Symbol.iterator` is named `@@iterator`, as the language's specification names it. */
const nameOf = ({ name }: ts.Symbol): string => name.replace(/^__@(\w+?)@\d+$/, "@@$1");

/**
 * Whether a name may be that of a method which the program's own library is too old, or too new, to declare. Of lists,
 * maps, sets, generators and `module` that is any name, so that a call of a method which nobody knows is listed.
 */
export const mayBeNewer = (prototype: string, name: string): boolean =>
  (prototype === "module" && name !== "exports") ||
  (prototype === "Object.prototype" && /^__(?:define|lookup)[GS]etter__$/.test(name)) ||
  (/^(?:Array|(?:Async)?Generator|Map|Set|WeakMap|WeakRef|WeakSet)\.prototype$/.test(prototype) &&
    /^(?:@@)?[a-z]\w*$/i.test(name));
