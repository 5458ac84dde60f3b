import { explain } from "../../commands/explain.js";
import { plain } from "../../findings/plain.js";
import type { ExplainFlags } from "../explain.js";
import { print, withProgress } from "../terminal.js";
import { withShownPlaces } from "./shown-places.js";

/** Explains, on standard output. */
export function runExplain(
  subject: string | undefined,
  { without, project, catalog }: ExplainFlags,
): void {
  const cwd = process.cwd();
  const lines = withProgress((show) =>
    withShownPlaces(cwd, () =>
      explain({
        ...{ cwd, subject, without, project, catalog },
        progress: (unit, index, total) => show(`${index + 1} of ${total}: ${unit}`),
      }),
    ),
  );
  print(`${lines.map(plain).join("\n")}\n`);
}
