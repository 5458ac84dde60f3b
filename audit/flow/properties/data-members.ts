import type { Flow } from "../flow.js";
import { ownBuiltins } from "../library/builtins.js";
import { libraryTable } from "../library/library-table.js";
import { special } from "../library/special.js";

/** What data is made of, as far as it has methods of the language's own. */
const prototypes = ["Array.prototype", "String.prototype"];

/**
 * The methods of the language's own that data has by a name, by their whole names. Whether it is a text or a list is not
 * asked: that would take the type of each expression.
 */
export const methodsOfData = (flow: Flow, name: string): readonly string[] =>
  prototypes
    .filter((prototype) => ownBuiltins(flow, prototype).has(name))
    .map((prototype) => `${prototype}.${name}`)
    .filter(isFollowed);

/** Whether it is told what a method does with the values that it is given. */
const isFollowed = (method: string): boolean =>
  method.startsWith("String.prototype.") || method in libraryTable || special.has(method);
