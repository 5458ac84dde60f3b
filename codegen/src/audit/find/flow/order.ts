import { ts } from "../../../compiler.js";
import type { Program } from "../analysis.js";
import { wrapped } from "../syntax.js";
import { type Chains, element, type Path } from "./chains.js";

/** Methods after which an array's elements stand elsewhere. */
const reordering: ReadonlySet<string> = new Set(
  "copyWithin pop reverse shift sort splice unshift".split(" "),
);

/** Whether the elements of what a declaration holds are moved somewhere: which is first is not known then. */
export const isReordered = ({ references }: Program, declaration: ts.Declaration): boolean =>
  references.to(declaration).some((name) => {
    const { parent } = name;
    const node = wrapped(
      ts.isPropertyAccessExpression(parent) && parent.name === name ? parent : name,
    );
    const access = node.parent;
    return (
      ts.isPropertyAccessExpression(access) &&
      access.expression === node &&
      reordering.has(access.name.text)
    );
  });

/** Whether a path leads to an element by its number. */
export const isIndexed = (path: Path | undefined): boolean =>
  typeof path?.step === "string" && /^\d+$/.test(path.step);

/** The same path, to any element. */
export const anyElement = (chains: Chains, path: Path | undefined): Path | undefined =>
  path !== undefined && isIndexed(path) ? chains.path(element, path.rest) : path;
