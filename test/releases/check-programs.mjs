/**
 * Checks several programs with one compiler, as its `tsc` does with each: they share what the compiler reads of its
 * own libraries and of the packages, which is most of what a small program takes.
 *
 *     node check-programs.mjs <compiler> <tsconfig>…
 *
 * @module
 */
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [name, ...configs] = process.argv.slice(2);
const { default: ts } = await import(name);
const libraries = resolve(createRequire(import.meta.url).resolve(`${name}/package.json`), "..");

/** By path and module format, since a file that is an ES module is parsed as another. */
const known = new Map();

/** A compiler's host that reads no library twice. All programs have the same options. */
function sharingHost(options) {
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile;
  host.getSourceFile = (file, how, ...rest) => {
    const isShared = file.startsWith(libraries) || file.includes("/node_modules/@types/");
    if (!isShared) return read(file, how, ...rest);
    const key = `${file} ${typeof how === "object" ? how.impliedNodeFormat : how}`;
    if (!known.has(key)) known.set(key, read(file, how, ...rest));
    return known.get(key);
  };
  return host;
}

function diagnosticsOf(config) {
  const onUnRecoverableConfigFileDiagnostic = (diagnostic) => {
    throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"));
  };
  const parsed = ts.getParsedCommandLineOfConfigFile(config, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic,
  });
  const host = sharingHost(parsed.options);
  const program = ts.createProgram(parsed.fileNames, parsed.options, host);
  return [...parsed.errors, ...ts.getPreEmitDiagnostics(program)];
}

for (const config of configs) {
  const text = ts.formatDiagnostics(diagnosticsOf(config), {
    getCanonicalFileName: (file) => file,
    getCurrentDirectory: () => process.cwd(),
    getNewLine: () => "\n",
  });
  process.stdout.write(text);
}
