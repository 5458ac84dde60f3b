import { compile } from "./measures/compile.js";
import { editor } from "./measures/editor.js";
import { generator } from "./measures/generator.js";
import { runTime } from "./measures/run-time.js";
import { sizes } from "./measures/sizes.js";
import { section, writeResults } from "./results.js";
import type { Measure } from "./row.js";

const measures: Readonly<Record<string, Measure>> = {
  sizes,
  "run-time": runTime,
  editor,
  compile,
  generator,
};

/**
 * Measures everything, or what is named, and writes it down.
 *
 * @param names - keys of {@link measures}
 */
export async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !Object.hasOwn(measures, name));
  if (unknown.length > 0) {
    console.error(`no measure is called ${unknown}: ${Object.keys(measures).join(", ")}`);
    process.exitCode = 2;
    return;
  }
  for (const [name, measure] of Object.entries(measures)) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.error(`measuring: ${name}`);
    const measured = section(await measure());
    console.log(measured);
    writeResults(Object.keys(measures), { [name]: measured });
  }
}
