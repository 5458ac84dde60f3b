import { explain } from "../../commands/explain.js";
import { plain } from "../../findings/plain.js";
import type { ExplainFlags } from "../explain.js";
import { print, withProgress } from "../terminal.js";
import { withShownPlaces } from "./shown-places.js";

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
