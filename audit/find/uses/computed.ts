import { ts } from "../../../codegen/src/compiler.js";
import type { Program } from "../../facts/analysis.js";
import { methodsIn, type SdkMethod } from "../../facts/sdk-methods.js";
import type { Read } from "./reads.js";

/** The methods that a computed name may be. */
export interface ComputedMethods {
  readonly methods: readonly SdkMethod[];
  /** Whether it may be others. */
  readonly open: boolean;
}

/**
 * What a name in brackets may be: as its type says, or as the values say that flow into it.
 *
 * @returns `undefined` if it is no service that is read
 */
export function computedMethods(
  program: Program,
  read: Read,
  textsOf: (name: ts.Node) => ReadonlySet<string> | undefined,
): ComputedMethods | undefined {
  const name = nameOf(read);
  const type = program.checker.getTypeAtLocation(name);
  if (type.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.ESSymbolLike)) return undefined;
  const methods = methodsIn(program.checker.getApparentType(read.type()), program.sdk);
  if (methods.size === 0) {
    // A type of the program's own that stands for a service has none of its methods by declaration.
    return program.carriers.isService(read.type()) ? { methods: [], open: true } : undefined;
  }
  const names = literalsOf(type) ?? textsOf(name);
  // As many as there are: then the type says that it may be any of them, and not which.
  if (names === undefined || [...methods.keys()].every((method) => names.has(method))) {
    return textsOrOpen(textsOf(name), methods);
  }
  return pick(methods, names);
}

function textsOrOpen(
  texts: ReadonlySet<string> | undefined,
  methods: ReadonlyMap<string, readonly SdkMethod[]>,
): ComputedMethods {
  return texts === undefined ? { methods: [], open: true } : pick(methods, texts);
}

function pick(
  methods: ReadonlyMap<string, readonly SdkMethod[]>,
  names: ReadonlySet<string>,
): ComputedMethods {
  const found = [...names].flatMap((name) => methods.get(name) ?? []);
  return { methods: found, open: found.length === 0 };
}

/** The texts of a type that lists them. */
function literalsOf(type: ts.Type): Set<string> | undefined {
  const parts = type.isUnion() ? type.types : [type];
  return parts.every((part) => part.isStringLiteral())
    ? new Set(parts.map((part) => (part as ts.StringLiteralType).value))
    : undefined;
}

/** The expression that a computed name is. */
export const nameOf = ({ name }: Read): ts.Node =>
  ts.isComputedPropertyName(name) ? name.expression : name;
