import type { ts } from "../../../codegen/src/compiler.js";
import type { Flow } from "../../flow/flow.js";
import type { Value } from "../../flow/values.js";
import type { Read } from "../uses/reads.js";

/**
 * The objects that a method is called on which goes on by itself: `const { list } = users; list.call(users)`.
 *
 * @returns `undefined` if it may be called on others, out of sight
 */
export function lentTo(flow: Flow, { from, name }: Read): readonly Value[] | undefined {
  if (exportsAny(flow, name.getSourceFile())) return undefined;
  const taken = flow.valuesAt(flow.takenFrom.has(from) ? from : name.parent);
  const selves = new Set<Value>();
  for (const value of taken) {
    const called = value.kind === "method" ? flow.calledOn.get(value) : undefined;
    if (called === undefined || flow.methodsHandedOut.has(value)) return undefined;
    for (const self of called) selves.add(self);
  }
  return selves.size === 0 ? undefined : [...selves];
}

function exportsAny({ program: { checker } }: Flow, file: ts.SourceFile): boolean {
  const module = checker.getSymbolAtLocation(file);
  return module !== undefined && checker.getExportsOfModule(module).length > 0;
}
