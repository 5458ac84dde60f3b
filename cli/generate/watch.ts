import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { watch as watchFiles } from "chokidar";
import { findConfig } from "../../codegen/src/config/read.js";
import type { Target } from "../../codegen/src/config/target.js";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { formatFinding } from "../../codegen/src/findings/report.js";
import { knownSdks } from "../../codegen/src/sdk/choose.js";
import { nearestManifest } from "../../codegen/src/sdk/installed.js";
import type { TargetOptions } from "../target-options.js";
import { targetsOf } from "../targets.js";
import { say } from "../terminal.js";

/** Long enough for an editor to write all of a file, in milliseconds. */
const settling = 100;

/**
 * Runs at once and whenever an input changes, until the process is told to end. Bad input is shown, and does
 * not end it: the next change may mend it.
 */
export async function watch(options: TargetOptions, run: () => Promise<void>): Promise<void> {
  const end = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => end.abort());
  while (!end.signal.aborted) {
    const read = contentsOf(inputsOf(options));
    await attempt(run);
    // What was signalled meanwhile is not signalled again.
    if (end.signal.aborted) return;
    // Which files are inputs may have changed with what was read.
    await nextChange(inputsOf(options), read, end.signal);
  }
}

/** Resolves when the files no longer hold what was read of them, and are no longer being written. */
async function nextChange(
  files: string[],
  read: Map<string, string | undefined>,
  end: AbortSignal,
): Promise<void> {
  const watcher = watchFiles(files, { ignoreInitial: true });
  await new Promise<void>((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const settle = () => {
      clearTimeout(timer);
      timer = setTimeout(resolve, settling);
    };
    watcher.on("all", settle);
    watcher.once("ready", () => {
      // What changed between the reading and here was seen by no watcher.
      if (!isDeepStrictEqual(contentsOf(files), read)) settle();
      else say("watching for changes; end with Ctrl-C");
    });
    end.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
  await watcher.close();
}

const contentsOf = (files: string[]) => new Map(files.map((file) => [file, textOf(file)]));

/** What a file holds, or nothing if it can't be read: the run says why. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

async function attempt(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof FindingsError)) throw error;
    for (const finding of error.findings) say(formatFinding(finding));
    say("nothing was written");
  }
}

/** The config, the catalogs and the manifests of the SDKs, as far as they can be told. */
function inputsOf(options: TargetOptions): string[] {
  const config = options.output === undefined ? (options.config ?? findConfig("")) : undefined;
  const targets = orNothing(() => targetsOf(options, true));
  return [...(config === undefined ? [] : [config]), ...targets.flatMap(inputsOfTarget)];
}

function inputsOfTarget({ catalog, folder, sdk }: Target): string[] {
  const names = sdk === undefined ? knownSdks : [sdk];
  return [catalog, ...names.flatMap((name) => nearestManifest(name, folder) ?? [])];
}

/** Bad input has been shown already. */
function orNothing<Item>(read: () => Item[]): Item[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof FindingsError) return [];
    throw error;
  }
}
