import { ts } from "../../../codegen/src/compiler.js";
import type { Frame } from "../values.js";

/** The frame of the function, or the class's fields, that a node stands in. */
export function frameAround(node: ts.Node, frame: Frame | undefined): Frame | undefined {
  const owner = scopeOf(node);
  if (owner === undefined) return undefined;
  for (let at = frame; at !== undefined; at = at.outer) if (at.entered === owner) return at;
  return frame;
}

/** The function whose code a node is; the class, for what stands in the value of one of its fields. */
function scopeOf(node: ts.Node): ts.Node | undefined {
  for (let at = node; at.parent !== undefined; at = at.parent) {
    const { parent } = at;
    if (ts.isFunctionLike(parent)) {
      // A name in brackets, and a decorator, are none of the function's own.
      const isOutside = ts.isComputedPropertyName(at) || ts.isDecorator(at);
      if (!isOutside && at !== (parent as { readonly name?: ts.Node }).name) return parent;
      if (at === (parent as { readonly name?: ts.Node }).name && ts.isFunctionExpression(parent))
        return parent;
    }
    if (ts.isPropertyDeclaration(parent) && parent.initializer === at) return parent.parent;
    if (ts.isClassStaticBlockDeclaration(parent)) return parent.parent;
  }
  return undefined;
}

/** The frame of a function that is on its way already, by the same call. */
export function runningFrame(
  entered: ts.Node,
  call: ts.Node | undefined,
  caller: Frame | undefined,
): Frame | undefined {
  for (let at = caller; at !== undefined; at = at.caller) {
    if (at.entered === entered && at.call === call) return at;
  }
  return undefined;
}
