import { watch as watchFiles } from "chokidar";
import { readCatalog } from "../catalog/read.js";
import { findConfig } from "../config/read.js";
import type { Target } from "../config/target.js";
import { FindingsError } from "../findings/finding.js";
import { formatFinding } from "../findings/report.js";
import { nearestManifest } from "../sdk/installed.js";
import { type TargetOptions, targetsOf } from "./targets.js";
import { say } from "./terminal.js";

/** Long enough for an editor to write all of a file, in milliseconds. */
const settling = 100;

/**
 * Runs at once and whenever an input changes, until the process is told to end. Bad input is shown, and does
 * not end it: the next change may mend it.
 */
export async function watch(options: TargetOptions, run: () => void): Promise<void> {
  const watcher = watchFiles([], { ignoreInitial: true });
  const turn = () => {
    attempt(run);
    // What is read may have changed with what was read. Files that are watched already are passed over.
    watcher.add(inputsOf(options));
    say("watching for changes; end with Ctrl-C");
  };
  let timer: NodeJS.Timeout | undefined;
  watcher.on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(turn, settling);
  });
  turn();
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  clearTimeout(timer);
  await watcher.close();
}

function attempt(run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof FindingsError)) throw error;
    for (const finding of error.findings) say(formatFinding(finding));
    say("nothing was written");
  }
}

/** The config, the catalogs and the manifests of the SDKs, as far as they can be told. */
function inputsOf(options: TargetOptions): string[] {
  const config = options.output === undefined ? (options.config ?? findConfig("")) : undefined;
  const targets = orNothing(() => targetsOf(options));
  return [...(config === undefined ? [] : [config]), ...targets.flatMap(inputsOfTarget)];
}

function inputsOfTarget({ catalog, folder, sdk }: Target): string[] {
  const names = sdk === undefined ? orNothing(() => sdksIn(catalog)) : [sdk];
  return [catalog, ...names.flatMap((name) => nearestManifest(name, folder) ?? [])];
}

const sdksIn = (catalog: string) => Object.keys(readCatalog(catalog).catalog.sdks);

/** Bad input has been shown already. */
function orNothing<Item>(read: () => Item[]): Item[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof FindingsError) return [];
    throw error;
  }
}
