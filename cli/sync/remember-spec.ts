import { findConfig } from "../../codegen/src/config/read.js";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { type FileWrite, publishFiles } from "../../codegen/src/publish/files.js";
import { syncFindings } from "../../codegen/src/sync/messages.js";
import { isSaved, type NamedSpec, withSpec } from "../../codegen/src/sync/save-spec.js";
import { say } from "../terminal.js";
import type { SyncFlags } from "./command.js";

/** Has a config name the document that the command line named; returns the config if it was written. */
export type Remember = () => Promise<string | undefined>;

/**
 * A document that was named on the command line has to be named again, unless the config knows it. Whether
 * it can be written there is found out before anything else is written.
 *
 * @throws FindingsError if it is to be, and can't
 */
export function planRemembering(named: NamedSpec, options: SyncFlags): Remember {
  const { diff, json, save } = options;
  const nothing = async () => undefined;
  if (diff || save === false) return nothing;
  const config = options.config ?? findConfig("");
  if (config !== undefined && isSaved(config, named)) return nothing;
  const write = config === undefined ? undefined : withSpec(config, named);
  if (save && write === undefined) {
    throw new FindingsError([
      config === undefined
        ? syncFindings.nowhereToSave(named.spec)
        : syncFindings.nothingToSave(config),
    ]);
  }
  return async () => {
    if (write !== undefined && (save || (!json && (await isWanted(write))))) {
      publishFiles([write]);
      return write.file;
    }
    if (!json) say(hint(named, config, write));
    return undefined;
  };
}

async function isWanted({ file }: FileWrite): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return false;
  const { confirm } = await import("@clack/prompts");
  const message = `Write the document into ${file}, so that it need not be named again?`;
  return (await confirm({ message, output: process.stderr })) === true;
}

/** How the document can be remembered all the same. */
function hint({ spec }: NamedSpec, config: string | undefined, write?: FileWrite): string {
  if (config === undefined) {
    return `to have a config remember the document: npx appwrite-scopes init --spec ${spec}`;
  }
  return write === undefined
    ? `to have ${config} use it, write "spec" into its output by hand, and take its "server" out`
    : `to have ${config} remember the document, run it with --save`;
}
