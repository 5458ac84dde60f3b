import type { Command } from "commander";
import { sync } from "../commands/sync.js";
import { formatNotice } from "../findings/report.js";
import { formatChanges, formatSummary } from "../sync/report.js";
import type { Finish } from "./exit-code.js";
import { say } from "./terminal.js";

interface Options {
  readonly spec: string;
  readonly catalog: string;
  readonly sdk?: string;
  readonly diff?: true;
}

/** Adds `appwrite-scopes sync` to the program. */
export function addSync(program: Command, finish: Finish): void {
  program
    .command("sync")
    .description("bring the catalog up to a server's own document")
    .requiredOption(
      "--spec <file-or-url>",
      "the server's OpenAPI 3 or Swagger 2 document; a URL has to be https",
    )
    .option("-c, --catalog <file>", "the catalog; it is made if there is none", "scopes.json")
    .option("--sdk <package>", "the SDK that the document belongs to, if several are installed")
    .option("--diff", "write nothing; show what would change")
    .action(async (options: Options) => {
      const result = await sync({ ...options, diff: options.diff ?? false });
      for (const line of formatChanges(result)) say(line);
      for (const notice of result.notices) say(formatNotice(notice));
      for (const line of formatSummary(result, options.catalog)) say(line);
      finish(0);
    });
}
