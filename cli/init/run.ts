import { configName } from "../../codegen/src/config/name.js";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { knownSdks } from "../../codegen/src/sdk/choose.js";
import { isInstalled } from "../../codegen/src/sdk/installed.js";
import { sdkFindings } from "../../codegen/src/sdk/messages.js";
import type { ExitCode } from "../exit-code.js";
import { usualFolder } from "../targets.js";
import { say } from "../terminal.js";
import type { InitFlags } from "./command.js";
import { type InitOptions, init } from "./init.js";

/** The answers that may be asked for. */
export type InitAnswers = Pick<
  InitOptions,
  "commit" | "output" | "scripts" | "sdk" | "server" | "spec"
>;

/** Sets a project up, and says what comes next. */
export async function runInit(flags: InitFlags): Promise<ExitCode> {
  const answers = await answersTo(flags);
  if (answers === undefined) return 2;
  const { importExtension } = flags;
  const { files, server } = init({ project: "", importExtension, ...answers });
  for (const file of files) {
    const isNamed = file === configName && server !== undefined;
    say(`${file}: written${isNamed ? `, for ${server}` : ""}`);
  }
  say("next:");
  if (answers.spec !== undefined) say("  npx appwrite-scopes sync");
  say("  npx appwrite-scopes generate");
  return 0;
}

async function answersTo(flags: InitFlags): Promise<InitAnswers | undefined> {
  const place = { file: configName };
  const installed = knownSdks.filter((sdk) => isInstalled(sdk, ""));
  const sdks = flags.sdk === undefined ? installed : [flags.sdk];
  const [sdk, ...more] = sdks;
  if (sdk === undefined) throw new FindingsError([sdkFindings.noneInstalled(place, knownSdks)]);
  const defaults = {
    sdk,
    output: flags.output ?? usualFolder(),
    server: flags.server,
    spec: flags.spec,
    commit: flags.commit ?? true,
    scripts: flags.scripts ?? true,
  };
  if (!flags.yes && process.stdin.isTTY && process.stderr.isTTY) {
    const { askFor } = await import("./questions.js");
    return askFor(flags, sdks, defaults);
  }
  if (more.length > 0) throw new FindingsError([sdkFindings.ambiguous(place, sdks)]);
  return defaults;
}
