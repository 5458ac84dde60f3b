import { applyEdits, type JSONPath } from "jsonc-parser";
import type { JsoncDocument } from "../../codegen/src/jsonc/document.js";
import { addedList } from "./added-list.js";
import { type FreshLayout, scopesText } from "./scopes-text.js";
import { wantedOrder } from "./wanted-order.js";

/** A list of scopes that is to be another. */
export interface ScopesChange {
  /** Where the list stands: `["functions", 0, "scopes"]`. */
  readonly at: JSONPath;
  readonly scopes: readonly string[];
  /** By what a scope that was there may be replaced. */
  readonly instead: ReadonlyMap<string, readonly string[]>;
}

/**
 * The text of a configuration with other lists of scopes. Everything outside of those lists stays as
 * it is, and so does a list that has the scopes already, each once. One that is not there is added.
 */
export function withScopes(document: JsoncDocument, changes: readonly ScopesChange[]): string {
  const { text } = document;
  const edits = changes.flatMap(({ at, scopes, instead }) => {
    const list = document.node(at);
    if (list === undefined) {
      const entry = document.node(at.slice(0, -1));
      return entry === undefined ? [] : addedList(text, entry, scopes);
    }
    const children = list.children ?? [];
    if (hasJust(scopes, children)) return [];
    const listed = children.map(({ value }) => String(value));
    const { wanted, renamed } = wantedOrder(listed, scopes, instead);
    const entries = children.map((child) => ({ ...child, scope: renamed(String(child.value)) }));
    const content = scopesText({ ...list, children: entries }, text, {
      ...{ wanted, entryText: JSON.stringify, fresh: freshLayout(text, list.offset) },
    });
    return [{ offset: list.offset, length: list.length, content }];
  });
  return applyEdits(text, edits);
}

const hasJust = (scopes: readonly string[], listed: readonly { readonly value?: unknown }[]) =>
  listed.length === scopes.length &&
  scopes.every((scope) => listed.some(({ value }) => value === scope));

/**
 * An entry a line, if the list's own line begins with its key, and indented as the first line of the
 * file is.
 */
function freshLayout(text: string, offset: number): FreshLayout {
  const line = text.slice(text.lastIndexOf("\n", offset) + 1, offset);
  const indentation = /^([ \t]*)"[^"]*"\s*:\s*$/.exec(line)?.[1];
  const [, end, unit] = /^\s*\{(\r?\n)([ \t]+)/.exec(text) ?? [];
  if (indentation === undefined || end === undefined) return { before: "", tail: "" };
  return { before: `${end}${indentation}${unit}`, tail: `${end}${indentation}` };
}
