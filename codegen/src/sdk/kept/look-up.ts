import { basename, dirname, join, resolve } from "node:path";
import { publishFiles } from "../../publish/files.js";
import type { InstalledSdk, SdkDeclarations } from "../sdk.js";
import { writeAnswer } from "./answer.js";
import { keyOf } from "./key.js";
import { answerIn, shippedAnswer } from "./shipped.js";

/** What is known of an SDK without reading it, and a way to keep what reading it tells. */
export interface LookUp {
  readonly known: SdkDeclarations | undefined;
  keep(declarations: SdkDeclarations): void;
}

/**
 * Looks whether an SDK was read before, by the build of this tool or on this machine. Reading it takes a
 * compiler, which takes longer to load than all else that is to be done.
 */
export function lookUp(sdk: InstalledSdk): LookUp {
  const key = keyOf(sdk);
  const folder = keptIn(resolve(sdk.folder));
  const file = key === undefined || folder === undefined ? undefined : join(folder, `${key}.json`);
  const found = (key && shippedAnswer(key)) || (file && answerIn(file)) || undefined;
  const isOfSdk = found?.name === sdk.name && found.version === sdk.version;
  return {
    known: isOfSdk ? found.declarations : undefined,
    keep(declarations) {
      if (file !== undefined) writeIfPossible(file, writeAnswer(sdk, declarations));
    },
  };
}

/** Where tools keep what they can find out anew: beside the packages, so that it goes with them. */
function keptIn(folder: string): string | undefined {
  if (basename(folder) === "node_modules") return join(folder, ".cache", "appwrite-scopes");
  const parent = dirname(folder);
  return parent === folder ? undefined : keptIn(parent);
}

/** Nobody has asked for the file, so nobody has to hear that it can't be written. */
function writeIfPossible(file: string, text: string): void {
  try {
    publishFiles([{ file, text }]);
  } catch {}
}
