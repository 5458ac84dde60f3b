import { FindingsError } from "../findings/finding.js";
import { outputFindings } from "./messages.js";

/**
 * Does a piece of work on a file.
 *
 * @throws FindingsError that names the file, if the file system refuses
 */
export function attempt<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new FindingsError([outputFindings.notWritable(file, error as NodeJS.ErrnoException)]);
  }
}
