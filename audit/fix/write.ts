import { readFileSync } from "node:fs";
import { type Finding, FindingsError } from "../../codegen/src/findings/finding.js";
import { publishFiles } from "../../codegen/src/publish/files.js";
import { writeFailure } from "../../codegen/src/publish/messages.js";
import type { Judgement } from "../findings/audit-finding.js";
import { notWritten } from "../findings/kinds/not-written.js";
import type { PlannedFile } from "./plan.js";

/** Why a file was not written. */
export interface FixFault extends Pick<PlannedFile, "file" | "units"> {
  readonly judgement: Judgement;
}

/**
 * Writes files, each by itself: what keeps one from being written keeps no other. One that is not as it was when
 * its new text was made stays as it is.
 *
 * @returns those that were written, and why the others were not
 */
export function writePlanned(files: readonly PlannedFile[]): {
  readonly written: readonly PlannedFile[];
  readonly faults: readonly FixFault[];
} {
  const written: PlannedFile[] = [];
  const faults: FixFault[] = [];
  for (const planned of files) {
    const judgement = writeOne(planned);
    if (judgement === undefined) written.push(planned);
    else faults.push({ file: planned.file, units: planned.units, judgement });
  }
  return { written, faults };
}

function writeOne({ file, before, after }: PlannedFile): Judgement | undefined {
  let reason = "";
  const notWritable = (_: string, error: NodeJS.ErrnoException): Finding => {
    reason = writeFailure(error);
    return { ...notWritten.failed(reason), where: { file } };
  };
  try {
    if (!readFileSync(file).equals(Buffer.from(before))) return notWritten.changed();
    publishFiles([{ file, text: after }], notWritable);
    return undefined;
  } catch (error) {
    if (error instanceof FindingsError) return notWritten.failed(reason);
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return notWritten.changed();
    throw error;
  }
}
