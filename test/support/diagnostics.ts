/** What a compiler says about one file: the number of the line, and all that it says about it. */
export type Diagnostics = ReadonlyMap<number, string>;

/** Splits a compiler's output by file. Throws if there is anything in it that is about no file. */
export function diagnosticsByFile(output: string): ReadonlyMap<string, Diagnostics> {
  const files = new Map<string, Map<number, string>>();
  for (const text of output.split(/^(?=\S)/m)) {
    const place = /^(?<file>\S+)\((?<line>\d+),\d+\): /.exec(text)?.groups;
    if (place?.file === undefined) {
      if (text.trim() === "") continue;
      throw new Error(`about no file: ${text}`);
    }
    const lines = files.get(place.file) ?? new Map<number, string>();
    const line = Number(place.line);
    files.set(place.file, lines.set(line, (lines.get(line) ?? "") + text));
  }
  return files;
}
