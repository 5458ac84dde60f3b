import { dirname, isAbsolute, relative } from "node:path";
import { ts } from "../../codegen/src/compiler.js";
import type { PlacedJudgement } from "../findings/audit-finding.js";
import { baseConfigMissing } from "../findings/kinds/base-config-missing.js";
import { slashed } from "../units/paths.js";

/** A tsconfig that others build upon, that a command makes, and that nobody has made yet. */
export interface NotMade {
  /** As the compiler names it: a path, or a file of a package. */
  readonly file: string;
  readonly command: string;
}

/** The folders that frameworks generate a tsconfig into, and what has them do it. */
const commands: Readonly<Record<string, string>> = {
  ".svelte-kit": "npx svelte-kit sync",
  ".nuxt": "npx nuxt prepare",
  ".astro": "npx astro sync",
  ".nitro": "npx nitropack prepare",
  ".wxt": "npx wxt prepare",
};

/** What is missing, if it is a file of such a folder. */
export function notMadeFile(file: string): NotMade | undefined {
  const folder = file.split(/[\\/]/).find((part) => Object.hasOwn(commands, part));
  const command = commands[folder ?? ""];
  return command === undefined ? undefined : { file, command };
}

/** What is missing, if an error of a tsconfig says that its base is, and a command makes that. */
export function notMadeBase({ code, messageText }: ts.Diagnostic): NotMade | undefined {
  // "Cannot read file …", or "File … not found" where it is named as a package's file, or without an ending.
  if (code !== 5083 && code !== 6053) return undefined;
  const [, file = ""] = /'(.*)'/.exec(ts.flattenDiagnosticMessageText(messageText, " ")) ?? [];
  if (ts.sys.fileExists(file)) return undefined;
  const isPath = /^\.|^\/|^[a-z]:/i.test(file);
  return isPath ? notMadeFile(file) : { file, command: "npm install" };
}

/** A path is shown from where it is named. */
export function notMadeNote(tsconfig: string, { file, command }: NotMade): PlacedJudgement {
  const base = isAbsolute(file) ? slashed(relative(dirname(tsconfig), file)) : file;
  return { ...baseConfigMissing.of(base, command), where: { file: tsconfig } };
}
