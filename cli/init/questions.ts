import { cancel, confirm, isCancel, select, text } from "@clack/prompts";
import { serverOrder } from "../../codegen/src/catalog/history.js";
import { versionPattern } from "../../codegen/src/catalog/names.js";
import { shippedCatalog } from "../../codegen/src/catalog/shipped.js";
import { configName } from "../../codegen/src/config/name.js";
import { commandLine } from "../../codegen/src/findings/finding.js";
import { publishedServer } from "../../codegen/src/publish/published-server.js";
import { findInstalledSdk } from "../../codegen/src/sdk/installed.js";
import { chooseServer } from "../../codegen/src/server/choose.js";
import type { InitFlags } from "./command.js";
import { initQuestions } from "./messages.js";
import type { InitAnswers } from "./run.js";

/** Questions are for people: standard output carries data alone. */
const output = process.stderr;

/**
 * Asks what the command line leaves open.
 *
 * @param sdks - the SDKs to choose from
 * @returns `undefined` if the user had enough
 */
export async function askFor(
  flags: InitFlags,
  sdks: readonly string[],
  defaults: InitAnswers,
): Promise<InitAnswers | undefined> {
  const options = sdks.map((value) => ({ value, label: value }));
  const sdk =
    sdks.length > 1 ? await select({ message: initQuestions.sdk, options, output }) : defaults.sdk;
  if (isCancel(sdk)) return stop();

  const usual = { defaultValue: defaults.output, placeholder: defaults.output };
  const folder = flags.output ?? (await text({ message: initQuestions.output, ...usual, output }));
  if (isCancel(folder)) return stop();

  const server =
    flags.server ?? (flags.spec === undefined ? await askForServer(sdk, folder) : fork);
  if (isCancel(server)) return stop();

  const spec = flags.spec ?? (server === fork ? await askForSpec() : undefined);
  if (isCancel(spec)) return stop();

  const commit = flags.commit ?? (await confirm({ message: initQuestions.commit, output }));
  if (isCancel(commit)) return stop();

  const scripts = flags.scripts ?? (await confirm({ message: initQuestions.scripts, output }));
  if (isCancel(scripts)) return stop();
  const named = server === fork ? undefined : server;
  return { sdk, output: folder, server: named, spec, commit, scripts };
}

const fork = "fork";

/** Appwrite Cloud, or any release; the one that the folder was generated for, or goes with the SDK, is preselected. */
function askForServer(sdk: string, folder: string) {
  const catalog = shippedCatalog();
  const releases = serverOrder(catalog.servers).filter((name) => versionPattern.test(name));
  const { version } = findInstalledSdk(sdk, "", { file: configName });
  const usual = chooseServer(
    catalog,
    { named: undefined, before: publishedServer(folder), sdk: { name: sdk, version } },
    commandLine,
  );
  const options = [
    { value: "cloud", label: initQuestions.cloud },
    ...releases.reverse().map((value) => ({ value, label: `${initQuestions.release}: ${value}` })),
    { value: fork, label: initQuestions.fork },
  ];
  return select({ message: initQuestions.server, options, initialValue: usual.name, output });
}

function askForSpec() {
  const validate = (value: string | undefined) => (value ? undefined : initQuestions.specMissing);
  return text({ message: initQuestions.spec, validate, output });
}

function stop(): undefined {
  cancel(initQuestions.cancelled, { output });
}
