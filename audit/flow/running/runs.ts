import { interpreters, loaders, workers } from "../../packages/native-modules.js";

/**
 * What a call has run that may not be in the program: a command, a file by its path, a module by its name, a text, what a
 * timer is given, if that is a text, or what the runtime's inspector is told to do.
 */
export type Runs = "command" | "file" | "inspected" | "module" | "text" | "timer";

const rules: readonly (readonly [Runs, RegExp])[] = [
  ["text", /^(?:eval|Function)$/],
  ["text", /^node:vm\.(?:runIn(?:This|New)?Context|compileFunction|Script|SourceTextModule)$/],
  ["text", /^(?:module|node:module\.prototype)\._compile$/],
  ["text", new RegExp(`^npm:(?:${interpreters})(?:\\.|$)`)],
  ["inspected", /^node:inspector\.prototype\.post$/],
  ["timer", /^set(?:Timeout|Interval|Immediate)$/],
  ["file", /^(?:(?:Shared)?Worker|importScripts)$/],
  ["file", /^node:(?:child_process\.fork|worker_threads\.Worker|module\.register)$/],
  ["file", /^node:test\.run$/],
  ["file", /^node:cluster\.setup(?:Primary|Master)$/],
  ["file", /^npm:execa\.execaNode$/],
  [
    "file",
    new RegExp(
      `^npm:(?:${workers})(?:\\.(?:Worker|Piscina|Tinypool|pool|createSyncFn|\\w+Pool))?$`,
    ),
  ],
  ["module", /(?:^|\.)(?:__non_webpack_)?require$/],
  ["module", /^node:module\.(?:_load|runMain|prototype\.load)$/],
  ["module", new RegExp(`^npm:(?:${loaders})(?:\\.(?!create)\\w+)?$`)],
  ["command", /^node:child_process\.(?:exec|execFile|spawn)(?:Sync)?$/],
  ["command", /^npm:(?:bun\.spawn(?:Sync)?|(?:bun|zx)\.\$(?:\.\w+)?|shelljs\.exec)$/],
  ["command", /^npm:(?:cross-spawn|execa|nano-spawn|tinyexec)(?:\.[\w$]+)*$/],
  ["command", /^(?:Bun\.(?:spawn(?:Sync)?|\$)|Deno\.(?:Command|run)|process\.execve)$/],
];

const known = new Map<string, Runs | undefined>();

/** What a function of the language's own has run, if it does, by its whole name. Asked at each call of one. */
export function runs(native: string): Runs | undefined {
  if (!known.has(native)) known.set(native, rules.find(([, rule]) => rule.test(native))?.[0]);
  return known.get(native);
}

/** Whether whoever is handed it could run any code: it does so itself, or a part of it does. */
export const mayRun = (native: string): boolean => {
  const kind = runs(native);
  // Functions are spoken of as types, and a timer is given a function.
  if (kind !== undefined) return native !== "Function" && kind !== "timer";
  return /^(?:node:(?:child_process|module|vm|worker_threads)|npm:[^.]+)$/.test(native);
};

/** Whether a global is a runtime's own by its name, whoever declares it, and can have code run. */
export const isOfRuntime = (global: string): boolean =>
  /^(?:Bun|Deno|module|process|require)$/.test(global) || runs(global) !== undefined;
