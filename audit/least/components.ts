import type { TypedFastBitSet as Bits } from "typedfastbitset";

/** Parts of a family that share no element: each can be solved by itself. */
export function componentsOf(family: readonly Bits[]): (readonly Bits[])[] {
  let parts: { readonly elements: Bits; readonly sets: readonly Bits[] }[] = [];
  for (const set of family) {
    const touched = parts.filter(({ elements }) => elements.intersects(set));
    const elements = touched.reduce((all, part) => all.new_union(part.elements), set);
    const sets = [...touched.flatMap((part) => part.sets), set];
    parts = [...parts.filter((part) => !touched.includes(part)), { elements, sets }];
  }
  return parts.map(({ sets }) => sets);
}
