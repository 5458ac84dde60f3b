import { plain } from "../../codegen/src/findings/plain.js";
import { withShownPlaces } from "../shown-places.js";
import { print, withProgress } from "../terminal.js";
import type { ExplainFlags } from "./command.js";
import { explain } from "./explain.js";

/** Explains, on standard output. */
export async function runExplain(
  subject: string | undefined,
  { without, ...flags }: ExplainFlags,
): Promise<void> {
  const cwd = process.cwd();
  const lines = await withProgress((show) =>
    withShownPlaces(cwd, () =>
      explain({
        ...{ cwd, subject, without, project: flags.project, ...flags },
        progress: (unit, index, total) => show(`reading ${index + 1} of ${total}: ${plain(unit)}`),
      }),
    ),
  );
  print(`${lines.map(plain).join("\n")}\n`);
}
