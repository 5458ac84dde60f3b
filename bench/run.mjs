// `npm run bench`: measures, prints the table and writes it to RESULTS.md. Vite loads the TypeScript.
import { runnerImport } from "vite";

const { module } = await runnerImport("./bench/main.ts", { configFile: false, logLevel: "error" });
await module.main(process.argv.slice(2));
