import { cancel, confirm, isCancel, select, text } from "@clack/prompts";
import { initQuestions } from "../../init/messages.js";
import type { InitFlags } from "../init.js";
import type { InitAnswers } from "./init.js";

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

  const spec =
    flags.spec ?? (await text({ message: initQuestions.spec, defaultValue: "", output }));
  if (isCancel(spec)) return stop();

  const commit = flags.commit ?? (await confirm({ message: initQuestions.commit, output }));
  if (isCancel(commit)) return stop();

  const scripts = flags.scripts ?? (await confirm({ message: initQuestions.scripts, output }));
  if (isCancel(scripts)) return stop();
  return { sdk, output: folder, spec: spec === "" ? undefined : spec, commit, scripts };
}

function stop(): undefined {
  cancel(initQuestions.cancelled, { output });
}
