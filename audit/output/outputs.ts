import { resolve } from "node:path";
import { type Finding, FindingsError } from "../../codegen/src/findings/finding.js";
import { nearest } from "../../codegen/src/findings/nearest.js";
import { otherFileAt } from "../../codegen/src/publish/own-file.js";
import { type Format, formats } from "../report/formats.js";
import { outputFindings } from "./messages.js";
import { clashOf, type Place, placeOf } from "./places.js";
import { reportFile } from "./report-file.js";

/** A file that a report is written into. */
export interface Output {
  readonly format: Format;
  /** Absolute. */
  readonly file: string;
  /** The same, as it was named. */
  readonly named: string;
}

/**
 * Reads what `--output` was given, each as `<format>=<file>`, and looks at what is there.
 *
 * @param cwd - the folder that files are named from
 * @param taken - a file that is written by the same run
 * @throws FindingsError with all that is wrong with them
 */
export function readOutputs(
  texts: readonly string[],
  { cwd, taken }: { readonly cwd: string; readonly taken: string | undefined },
): readonly Output[] {
  const places = taken === undefined ? [] : [placeOf(taken)];
  const outputs: Output[] = [];
  const findings: Finding[] = [];
  for (const text of texts) {
    const read = readOutput(text, cwd);
    if (isFinding(read)) findings.push(read);
    else {
      const fault = faultOf(read, places);
      if (fault !== undefined) findings.push(fault);
      outputs.push(read);
    }
  }
  if (findings.length > 0) throw new FindingsError(findings);
  return outputs;
}

const isFinding = (read: Output | Finding): read is Finding => "code" in read;

function readOutput(text: string, cwd: string): Output | Finding {
  const [, name = "", file] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? [];
  const format = formats.find((known) => known === name);
  if (format === undefined) {
    const isNamed = name !== "" && file !== undefined;
    if (!isNamed) return outputFindings.noFormat(text);
    return outputFindings.unknownFormat(name, nearest(name, formats));
  }
  if (file === undefined || file === "") return outputFindings.noFile(format);
  if (file === "-") return outputFindings.standardOutput(format);
  if (/[/\\]$/.test(file)) return outputFindings.noFileName(format, file);
  return { format, file: resolve(cwd, file), named: file };
}

function faultOf({ format, file }: Output, places: Place[]): Finding | undefined {
  const place = placeOf(file);
  const clash = clashOf(place, places);
  if (clash !== undefined) return clash;
  const fault = otherFileAt(file, reportFile(format, file));
  if (fault === undefined) places.push(place);
  return fault;
}
