import { existsSync } from "node:fs";
import { type Command, Option } from "commander";
import { type InitOptions, init } from "../commands/init.js";
import { knownSdks } from "../commands/sync.js";
import { configName } from "../config/read.js";
import { type ImportExtension, importExtensions } from "../config/schema.js";
import { FindingsError } from "../findings/finding.js";
import { isInstalled } from "../sdk/any-release.js";
import { syncFindings } from "../sync/messages.js";
import type { Finish } from "./exit-code.js";
import { say } from "./terminal.js";

/** What the command line answers; what it leaves open is asked, or decided. */
export interface InitFlags {
  readonly sdk?: string;
  readonly output?: string;
  readonly spec?: string;
  readonly importExtension?: ImportExtension;
  readonly commit?: boolean;
  readonly scripts?: boolean;
  readonly yes?: true;
}

/** The answers that may be asked for. */
export type InitAnswers = Pick<InitOptions, "commit" | "output" | "scripts" | "sdk" | "spec">;

/** Adds `appwrite-scopes init` to the program. */
export function addInit(program: Command, finish: Finish): void {
  program
    .command("init")
    .description("set a project up: config, catalog, scripts and ignore lines")
    .option("--sdk <package>", "the SDK, if several are installed")
    .option("-o, --output <folder>", "where to generate (default: src/generated/appwrite)")
    .option("--spec <file-or-url>", "the server's own document, which sync reads")
    .addOption(
      new Option(
        "--import-extension <ending>",
        "how relative imports end (default: as tsconfig.json asks for)",
      ).choices(importExtensions),
    )
    .option("--commit", "generated files are committed (default)")
    .option("--no-commit", "generated files are not committed")
    .option("--scripts", "add scripts to package.json (default)")
    .option("--no-scripts", "leave package.json alone")
    .option("-y, --yes", "ask nothing")
    .addHelpText(
      "after",
      "\nWithout a terminal nothing is asked.\nExit codes: 0 done; 2 could not run, nothing was written.",
    )
    .action(async (flags: InitFlags) => {
      const answers = await answersTo(flags);
      if (answers === undefined) return finish(2);
      const { importExtension } = flags;
      const { written, hasCatalog } = init({ project: "", importExtension, ...answers });
      for (const file of written) say(`${file}: written`);
      for (const line of nextSteps(answers, hasCatalog)) say(line);
      finish(0);
    });
}

async function answersTo(flags: InitFlags): Promise<InitAnswers | undefined> {
  const installed = knownSdks.filter((sdk) => isInstalled(sdk, ""));
  const sdks = flags.sdk === undefined ? installed : [flags.sdk];
  const [sdk, ...more] = sdks;
  if (sdk === undefined) throw new FindingsError([syncFindings.noSdk(configName, knownSdks)]);
  const defaults = {
    sdk,
    output: flags.output ?? (existsSync("src") ? "src/generated/appwrite" : "generated/appwrite"),
    spec: flags.spec,
    commit: flags.commit ?? true,
    scripts: flags.scripts ?? true,
  };
  if (!flags.yes && process.stdin.isTTY && process.stderr.isTTY) {
    const { askFor } = await import("./init-questions.js");
    return askFor(flags, sdks, defaults);
  }
  if (more.length > 0) throw new FindingsError([syncFindings.severalSdks(configName, sdks)]);
  return defaults;
}

function nextSteps({ spec, sdk }: InitAnswers, hasCatalog: boolean): string[] {
  const generate = "  npx appwrite-scopes generate";
  if (hasCatalog) return ["next:", generate];
  const named = spec === undefined ? " --spec open-api3-<release>-server.json" : "";
  return [
    `next, to make a catalog for your server and the installed ${sdk}:`,
    `  npx appwrite-scopes sync${named}`,
    generate,
  ];
}
