import { readFileSync } from "node:fs";
import { applyEdits, modify, type ParseError, parse } from "jsonc-parser";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { syntaxReason } from "../../codegen/src/jsonc/document.js";
import type { FileWrite } from "../../codegen/src/publish/files.js";
import { initFindings } from "./messages.js";

/** The scripts that `init` adds; `sync` is only for servers that have a document of their own. */
const scripts = {
  "scopes:generate": "appwrite-scopes generate",
  "scopes:check": "appwrite-scopes check",
};
const syncScript = { "scopes:sync": "appwrite-scopes sync" };

/**
 * The project's package.json with the scripts that it lacks; every other byte is as it was, and scripts of
 * these names stay what they are.
 *
 * @throws FindingsError if the file is no JSON object
 */
export function withScripts(file: string, hasSpec: boolean): FileWrite[] {
  const before = readFileSync(file, "utf8");
  const errors: ParseError[] = [];
  const manifest: unknown = parse(before, errors, { disallowComments: true });
  const [error] = errors;
  if (error !== undefined || typeof manifest !== "object" || manifest === null) {
    const reason = error === undefined ? "it is no object" : syntaxReason(error);
    throw new FindingsError([initFindings.brokenProject(file, reason)]);
  }
  const existing = Object((manifest as { scripts?: unknown }).scripts);
  const text = Object.entries({ ...(hasSpec ? syncScript : {}), ...scripts })
    .filter(([name]) => !Object.hasOwn(existing, name))
    .reduce((json, [name, command]) => {
      const formattingOptions = formattingOf(json);
      return applyEdits(json, modify(json, ["scripts", name], command, { formattingOptions }));
    }, before);
  return text === before ? [] : [{ file, text }];
}

/** New lines look like the ones that are there. */
function formattingOf(text: string) {
  const [, indent = "  "] = /\n([ \t]+)"/.exec(text) ?? [];
  return {
    insertSpaces: !indent.startsWith("\t"),
    tabSize: indent.length,
    eol: text.includes("\r\n") ? "\r\n" : "\n",
  };
}
