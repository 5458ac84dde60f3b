import type { Command } from "commander";
import { explain } from "../commands/explain.js";
import { plain } from "../findings/plain.js";
import type { Finish } from "./exit-code.js";
import { withShownPlaces } from "./shown-places.js";
import { print, withProgress } from "./terminal.js";

interface Options {
  readonly without?: string;
  readonly project?: string;
  readonly catalog?: string;
}

/** Adds `appwrite-scopes explain` to the program. */
export function addExplain(program: Command, finish: Finish): void {
  program
    .command("explain")
    .description("explain what a scope is needed for, what a method needs, or what a line calls")
    .argument("[subject]", "a scope (users.read), a method (users.list) or a line (src/main.ts:12)")
    .option("--without <scope>", "show the calls that break if the scope is taken away")
    .option("-p, --project <tsconfig>", "explain the program of this tsconfig alone")
    .option("-c, --catalog <file>", "the catalog (default: scopes.json, or else the tool's own)")
    .action((subject: string | undefined, { without, project, catalog }: Options) => {
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
      finish(0);
    });
}
