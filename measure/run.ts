/**
 * Takes the measure that the command line names, with the arguments after it.
 *
 * @module
 */
import { createRequire } from "node:module";

// The tool's `import common = require("@ts-morph/common")` becomes a call of what no ES module has.
Object.assign(globalThis, { require: createRequire(import.meta.url) });

/** Takes a measure, prints it, and sets the exit code. */
type Main = (args: readonly string[]) => void | Promise<void>;

/** Only the one that is asked for is loaded: most of them load a compiler. */
const measures: Readonly<Record<string, () => Promise<{ readonly main: Main }>>> = {
  bench: () => import("./bench/main.js"),
  types: () => import("./types/main.js"),
  accuracy: () => import("./accuracy/main.js"),
  "audit-time": () => import("./audit-time/main.js"),
};

const [name = "", ...args] = process.argv.slice(2);
const load = Object.hasOwn(measures, name) ? measures[name] : undefined;
if (load === undefined) {
  console.error(`no measure is called "${name}": ${Object.keys(measures).join(", ")}`);
  process.exitCode = 2;
} else {
  const { main } = await load();
  await main(args);
}
