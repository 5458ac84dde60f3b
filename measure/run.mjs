// `node measure/run.mjs bench`, or another measure of run.ts, with its arguments. Vite loads the TypeScript, and
// goes on loading what is imported later until run.ts has ended.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

// Of the tool's `import morph = require("ts-morph")`, Vite leaves a call of what no ES module has.
globalThis.require = createRequire(import.meta.url);

const run = fileURLToPath(new URL("run.ts", import.meta.url));
await runnerImport(run, { configFile: false, logLevel: "error" });
