import { isAbsolute } from "node:path";
import { shownPath } from "../../audit/units/paths.js";
import { FindingsError } from "../../findings/finding.js";

/** What is wrong on the command line has no path. */
const shownFile = (file: string, cwd: string): string =>
  isAbsolute(file) ? shownPath(file, cwd) : file;

/** Does work whose findings name files from the working folder, as its report does. */
export async function withShownPlaces<Result>(
  cwd: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FindingsError)) throw error;
    throw new FindingsError(
      error.findings.map((finding) => ({
        ...finding,
        where: { ...finding.where, file: shownFile(finding.where.file, cwd) },
      })),
      error.written,
    );
  }
}
