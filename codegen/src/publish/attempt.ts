import { type Finding, FindingsError } from "../findings/finding.js";
import { outputFindings } from "./messages.js";

/** What is said of a file that can't be written. */
export type NotWritable = (file: string, error: NodeJS.ErrnoException) => Finding;

/**
 * Does a piece of work on a file.
 *
 * @throws FindingsError that names the file, if the file system refuses
 */
export function attempt<Result>(
  file: string,
  work: () => Result,
  notWritable: NotWritable = outputFindings.notWritable,
): Result {
  try {
    return work();
  } catch (error) {
    throw new FindingsError([notWritable(file, error as NodeJS.ErrnoException)]);
  }
}
