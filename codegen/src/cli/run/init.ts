import { existsSync } from "node:fs";
import { type InitOptions, init } from "../../commands/init.js";
import { knownSdks } from "../../commands/sync.js";
import { configName } from "../../config/name.js";
import { FindingsError } from "../../findings/finding.js";
import { isInstalled } from "../../sdk/any-release.js";
import { syncFindings } from "../../sync/messages.js";
import type { ExitCode } from "../exit-code.js";
import type { InitFlags } from "../init.js";
import { say } from "../terminal.js";

/** The answers that may be asked for. */
export type InitAnswers = Pick<InitOptions, "commit" | "output" | "scripts" | "sdk" | "spec">;

/** Sets a project up, and says what comes next. */
export async function runInit(flags: InitFlags): Promise<ExitCode> {
  const answers = await answersTo(flags);
  if (answers === undefined) return 2;
  const { importExtension } = flags;
  const { written, hasCatalog } = init({ project: "", importExtension, ...answers });
  for (const file of written) say(`${file}: written`);
  for (const line of nextSteps(answers, hasCatalog)) say(line);
  return 0;
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
