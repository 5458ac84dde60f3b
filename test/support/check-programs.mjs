/**
 * Has one compiler check and emit several programs, as its `tsc` does with each: they share what it reads of
 * declarations, its own and those of packages, which is most of what a small program takes. Prints what it says of
 * each, as an array of JSON; files are named from their program's folder.
 *
 *     node check-programs.mjs <compiler> <tsconfig>…
 *
 * @module
 */
import { dirname, resolve } from "node:path";

const [name, ...configs] = process.argv.slice(2);
const { default: ts } = await import(name);

/** By path and module format, since a file that is an ES module is parsed as another. */
const known = new Map();

/** A compiler's host that reads no declarations twice. No option differs that has them parsed or bound otherwise. */
function sharingHost(options) {
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile;
  host.getSourceFile = (file, how, ...rest) => {
    if (!/\.d\.[cm]?ts$/.test(file)) return read(file, how, ...rest);
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
  const found = ts.getPreEmitDiagnostics(program);
  const emitted = parsed.options.noEmit ? [] : program.emit().diagnostics;
  return ts.sortAndDeduplicateDiagnostics([...parsed.errors, ...found, ...emitted]);
}

const said = configs.map((config) =>
  ts.formatDiagnostics(diagnosticsOf(config), {
    getCanonicalFileName: (file) => file,
    getCurrentDirectory: () => resolve(dirname(config)),
    getNewLine: () => "\n",
  }),
);
process.stdout.write(JSON.stringify(said));
