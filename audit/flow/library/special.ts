import type { Special } from "../calls/invocation.js";
import { collectionNatives } from "./collection-natives.js";
import { functionNatives } from "./function-natives.js";
import { nodeNatives } from "./node-classes.js";
import { objectNatives } from "./object-natives.js";
import { otherNatives } from "./other-natives.js";

/** Functions of the language's own that do more than the table can say. */
export const special: ReadonlyMap<string, Special> = new Map([
  ...functionNatives,
  ...objectNatives,
  ...collectionNatives,
  ...otherNatives,
  ...nodeNatives,
]);
