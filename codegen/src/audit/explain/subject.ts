import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { FindingsError } from "../../findings/finding.js";
import { nearest } from "../../findings/nearest.js";
import type { UnitServer } from "../server/unit-server.js";
import { isWithin } from "../units/paths.js";
import { explainFindings } from "./messages.js";

/** What is to be explained. */
export type Subject =
  | { readonly kind: "line"; readonly file: string; readonly line: number }
  | { readonly kind: "method"; readonly name: string }
  | { readonly kind: "scope"; readonly name: string };

/**
 * Tells a scope from a method from a line of a file.
 *
 * @param text - as it was typed: `users.read`, `users.list` or `src/main.ts:12`
 * @throws FindingsError if it is none of them
 */
export function readSubject(text: string, server: UnitServer, cwd: string): Subject {
  const { facts } = server;
  const [, path, line] = /^(.+?):(\d+)(?::\d+)?$/.exec(text) ?? [];
  if (path !== undefined) return readLine(path, Number(line), cwd);
  if (facts.description(text) !== undefined) {
    return { kind: "scope", name: text };
  }
  if (facts.methods(text).length > 0) return { kind: "method", name: text };
  const near = nearest(text, [...facts.scopeNames, ...facts.methodNames]);
  throw new FindingsError([explainFindings.unknown(text, server, near)]);
}

function readLine(path: string, line: number, cwd: string): Subject {
  const file = resolve(cwd, path);
  const fail = (finding: ReturnType<typeof explainFindings.noFile>) => new FindingsError([finding]);
  if (!isWithin(cwd, file)) throw fail(explainFindings.outside(file));
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw fail(explainFindings.noFile(file));
  if (!isSource.test(file)) throw fail(explainFindings.noSource(file));
  // The end of the last line begins no other.
  const lines = readFileSync(file, "utf8").split(/\r\n|\r|\n(?!$)/).length;
  if (line < 1 || line > lines) throw fail(explainFindings.noLine(file, line, lines));
  return { kind: "line", file: file.replaceAll("\\", "/"), line };
}

const isSource = /\.[cm]?[jt]sx?$/;
