import { titles } from "../messages.js";

/** Says of what a link names, and this page does not know, that it counts for nothing. */
export function Strange({ name }: { readonly name: string }) {
  return <p class="notice">{titles.strange(name)}</p>;
}
