import { dirname, extname, join } from "node:path";
import { ts } from "../../compiler.js";
import { codeEndings } from "../endings.js";
import { readInside } from "../inside.js";
import { isFile } from "../manifest.js";
import type { InstalledSdk } from "../sdk.js";

/** A file of an SDK's code. */
export interface CodeModule {
  readonly file: string;
  readonly source: ts.SourceFile;
}

/** The files of one SDK's code; each is parsed when it is first asked for. */
export interface CodeModules {
  /** The file that the code begins with. */
  readonly entry: CodeModule | undefined;
  /** What a file means by `./services/users`; nothing where it means another package's. */
  follow(from: CodeModule, specifier: string): CodeModule | undefined;
}

export function codeModules({ folder, code }: InstalledSdk): CodeModules {
  const known = new Map<string, CodeModule | undefined>();
  const load = (file: string): CodeModule | undefined => {
    if (!known.has(file)) known.set(file, parse(folder, file));
    return known.get(file);
  };
  return {
    get entry() {
      return load(code);
    },
    follow({ file }, specifier) {
      if (!/^\.\.?\//.test(specifier)) return undefined;
      const target = codeFile(join(dirname(file), specifier), codeEndings(code));
      return target === undefined ? undefined : load(target);
    },
  };
}

/** `./services/users` is `services/users.js`, or `services/users/index.js`. */
function codeFile(path: string, endings: readonly string[]): string | undefined {
  return [path, ...endings.map((ending) => path + ending), join(path, "index.js")].find(
    (file) => endings.includes(extname(file)) && isFile(file),
  );
}

/** Nothing where the file is no text of the package, or nested deeper than can be parsed. */
function parse(folder: string, file: string): CodeModule | undefined {
  const text = readInside(folder, file);
  if (text === undefined) return undefined;
  const how = {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  try {
    return { file, source: ts.createSourceFile(file, text, how, false, ts.ScriptKind.JS) };
  } catch {
    return undefined;
  }
}
