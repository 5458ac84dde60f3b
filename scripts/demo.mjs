// Shows the whole of it: generates, compiles what is right, shows what the compiler says to what is
// wrong, and runs an example against the server of the tests.
import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

function run(title, args, expectedStatus) {
  console.log(`\n\u25b8 ${title}`);
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status === expectedStatus) return;
  console.error(`\nThe demo failed: it ended with ${status} instead of ${expectedStatus}.`);
  process.exit(1);
}

const tsc = "node_modules/typescript/bin/tsc";
const output = ".tmp/demo";

rmSync(new URL(`../${output}/`, import.meta.url), { recursive: true, force: true });
run(
  "Generate the typed clients from scopes.json",
  ["codegen/dist/codegen/src/cli.js", "generate"],
  0,
);
run(
  "Type-check examples/weekly-report.ts: it compiles",
  [tsc, "-p", "examples", "--noEmit", "false", "--outDir", output],
  0,
);
run(
  "Type-check examples/refused.ts: no call in it compiles",
  [tsc, "-p", "examples/tsconfig.refused.json", "--pretty", "false"],
  2,
);
// What the server answers is data, which the compiler leaves where it is.
const facts = "test/fixtures/servers";
cpSync(new URL(`../${facts}`, import.meta.url), new URL(`../${output}/${facts}`, import.meta.url), {
  recursive: true,
});
run(
  "Run the example against a server that answers as Appwrite does",
  [`${output}/examples/run.js`],
  0,
);
