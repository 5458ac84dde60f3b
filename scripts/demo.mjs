// Shows the whole of it: generates, compiles what is right, shows what the compiler says to what is wrong, runs an example
// against the server of the tests, audits a function that is granted everything, and asks the doctor about one that is
// granted too little.
import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const output = ".tmp/demo";
// The newest compiler is several times as fast as those before it.
const tsc = `${root}node_modules/typescript70/bin/tsc`;
const cli = `${root}codegen/dist/cli/appwrite-scopes.js`;

/**
 * Runs a program of Node's, shows what it prints, and gives back what it prints to the standard error. It is to end with
 * a status, and to say what the scene is there to show.
 */
function show(title, args, { says, status = 0, cwd = "", input }) {
  console.log(`\n\u25b8 ${title}`);
  const run = spawnSync(process.execPath, args, {
    cwd: `${root}${cwd}`,
    encoding: "utf8",
    input,
  });
  // The compiler has colours wherever it shows source lines.
  const plain = stripVTControlCharacters(run.stdout);
  process.stdout.write(process.stdout.isTTY ? run.stdout : plain);
  process.stderr.write(run.stderr);
  if (run.status !== status) fail(`it ended with ${run.status} instead of ${status}`);
  if (!says.test(`${plain}${run.stderr}`)) fail(`it does not say ${says}`);
  return run.stderr;
}

function fail(reason) {
  console.error(`\nThe demo failed: ${reason}.`);
  process.exit(1);
}

const copy = (from) => cpSync(`${root}${from}`, `${root}${output}/${from}`, { recursive: true });

rmSync(`${root}${output}`, { recursive: true, force: true });
show("Generate the typed clients from scopes.json", [cli, "generate"], {
  says: /^generated\/node-appwrite: \d+ files/m,
});
show(
  "Type-check the example of a back end job: it compiles",
  [tsc, "-p", "examples/demo", "--noEmit", "false", "--outDir", output],
  { says: /^$/ },
);
show(
  "Type-check calls that the key's scopes don't cover: none compiles",
  [tsc, "-p", "examples/demo/tsconfig.refused.json", "--pretty"],
  // The refused call, and the caret below it.
  { status: 1, says: /MissingScope<"users\.write">[\s\S]*^\d+ .*\.users\.delete\(.*\n +~{6}$/m },
);
// What the server answers is data, which the compiler leaves where it is.
copy("test/fixtures/servers");
show(
  "Run the job against a server that answers as Appwrite does",
  [`${output}/examples/demo/run.js`],
  {
    says: /^3 users counted [\s\S]*^MissingScopeError: users\.delete needs [\s\S]*^Hello Ada$[\s\S]*^ {2}200 GET \/users$/m,
  },
);

copy("examples/demo/everything-granted");
const granted = { cwd: `${output}/examples/demo/everything-granted` };
const audit = [cli, "audit", "--server", "cloud"];
show("Audit a function that is granted everything", audit, {
  ...granted,
  status: 1,
  says: /needs users\.read, users\.write [\s\S]*^ {2}excess {2}buckets\.write /m,
});
show("Take away what it does not need", [...audit, "--fix"], {
  ...granted,
  says: /^ {2}appwrite\.config\.json:\d+:\d+: removed .*buckets\.write$/m,
});

copy("examples/demo/granted-too-little");
const error = show(
  "Execute a function in JavaScript, by a key that lacks a scope",
  [`${output}/examples/demo/refused-by-server.js`],
  { status: 1, says: /missing scopes \(\["users\.write"\]\)/ },
);
show("Ask the doctor what the error means", [cli, "doctor"], {
  cwd: `${output}/examples/demo/granted-too-little`,
  input: error,
  status: 1,
  says: /It needs users\.write; [\s\S]*functions\/welcome\/main\.js:11:\d+: users\.updateLabels[\s\S]* is granted users\.read$/m,
});
