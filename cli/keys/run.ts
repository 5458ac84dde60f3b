import { existsSync, writeSync } from "node:fs";
import { resolve } from "node:path";
import { type Finding, FindingsError } from "../../codegen/src/findings/finding.js";
import { plain, plainLines } from "../../codegen/src/findings/plain.js";
import { formatNotice } from "../../codegen/src/findings/report.js";
import type { ExitCode } from "../exit-code.js";
import { withShownPlaces } from "../shown-places.js";
import { print, say, withProgress } from "../terminal.js";
import { environmentIn } from "../verify/environment.js";
import { expectNames, looksLikeKey } from "../verify/variables.js";
import { confirmWith, daysWith } from "./ask.js";
import type { KeyChangeFlags, KeysFlags } from "./command.js";
import type { KeysOptions } from "./context.js";
import { createKey } from "./create.js";
import { listKeys } from "./list.js";
import { keysFindings } from "./messages.js";
import { narrowKey } from "./narrow.js";
import {
  createJson,
  createText,
  listJson,
  listText,
  narrowJson,
  narrowText,
  rotateJson,
  rotateText,
} from "./report.js";
import { rotateKey } from "./rotate.js";
import { keysTexts } from "./texts.js";

/** Lists the keys. */
export async function runList(flags: KeysFlags): Promise<ExitCode> {
  const { for: chosen, variable } = flags;
  const result = await run(flags, flags.env, (options) =>
    listKeys(options, chosen === undefined ? undefined : { chosen, variable }),
  );
  return report(result, flags.json ? listJson(result.keys) : listText(result.keys));
}

/** Creates a key. */
export async function runCreate(
  named: string | undefined,
  flags: KeyChangeFlags,
): Promise<ExitCode> {
  const { for: chosen, variable, into } = flags;
  const name = named ?? chosen;
  expectNoKey("the key's name", name);
  const days = daysWith(flags);
  const result = await run(flags, flags.env, (options) =>
    createKey({
      ...{ ...options, name, days, code: { chosen, variable } },
      ...{ into: into && resolve(into), confirm: confirmWith(flags) },
      hand: (made) => {
        if (!made.complete) say(keysTexts.incomplete);
        if (made.written === undefined) say(plain(keysTexts.created(made.key)));
        for (const notice of made.notices) say(formatNotice(notice));
        printNow(plainLines(flags.json ? createJson(made) : createText(made)));
      },
    }),
  );
  return result === undefined ? 2 : 0;
}

/** Takes scopes away from a key. */
export async function runNarrow(key: string, flags: KeyChangeFlags): Promise<ExitCode> {
  const { for: chosen, variable, acceptIncomplete = false } = flags;
  expectNoKey("the key's name or ID", key);
  const result = await run(flags, flags.env, (options) =>
    narrowKey({
      ...{ ...options, key, acceptIncomplete, code: { chosen, variable } },
      confirm: confirmWith(flags),
    }),
  );
  if (result === undefined) return 2;
  const code = report(result, flags.json ? narrowJson(result) : narrowText(result));
  return result.missing.length > 0 ? 1 : code;
}

/** Puts a new key in place of an old one. */
export async function runRotate(key: string, flags: KeyChangeFlags): Promise<ExitCode> {
  const { for: chosen, variable, acceptIncomplete = false, deleteOld = false } = flags;
  expectNoKey("the key's name or ID", key);
  const into = flags.into ?? flags.env ?? ".env";
  const env = flags.env ?? (existsSync(into) ? into : undefined);
  const days = daysWith(flags);
  const result = await run(flags, env, (options) =>
    rotateKey({
      ...{ ...options, key, days, deleteOld, acceptIncomplete, code: { chosen, variable } },
      ...{ into: resolve(into), confirm: confirmWith(flags) },
      done: (what, { id, name }) => say(plain(keysTexts.done[what]({ id, name }))),
    }),
  );
  if (result === undefined) return 2;
  return report(result, flags.json ? rotateJson(result) : rotateText(result));
}

/** What the command line says, and what the variables do. */
async function run<Result>(
  flags: KeysFlags,
  env: string | undefined,
  work: (options: KeysOptions) => Promise<Result>,
): Promise<Result> {
  const { key, session, endpointVariable: endpoint, projectVariable, project, server } = flags;
  const given = [
    ...[["--key", key] as const, ["--session", session] as const],
    ["--endpoint-variable", endpoint] as const,
    ["--project-variable", projectVariable] as const,
    ["--variable", flags.variable] as const,
  ];
  expectNames(given.flatMap(([flag, name]) => (name === undefined ? [] : [[flag, name]])));
  const cwd = process.cwd();
  return withProgress((show) =>
    withShownPlaces(cwd, () =>
      work({
        ...{ cwd, project, server },
        environment: environmentIn(cwd, env),
        names: { key, session, endpoint, project: projectVariable },
        progress: (unit, index, total) => show(`${index + 1} of ${total}: ${unit}`),
      }),
    ),
  );
}

function expectNoKey(what: string, text: string): void {
  if (looksLikeKey(text)) throw new FindingsError([keysFindings.keyAsName(what)]);
}

function report({ notices }: { readonly notices: readonly Finding[] }, text: string): ExitCode {
  for (const notice of notices) say(formatNotice(notice));
  print(plainLines(text));
  return 0;
}

/** Prints what nobody can be told a second time. */
function printNow(text: string): void {
  try {
    writeSync(process.stdout.fd, text.endsWith("\n") ? text : `${text}\n`);
  } catch (error) {
    throw new FindingsError([keysFindings.notPrinted(error as NodeJS.ErrnoException)]);
  }
}
