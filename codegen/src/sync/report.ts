import { anyOfChange, changeCounts, changeLines } from "../catalog/changes.js";
import { scopePattern } from "../catalog/names.js";
import type { Finding } from "../findings/finding.js";
import { quote } from "../findings/quote.js";
import type { ScopeNow } from "./changes.js";
import type { SyncResult } from "./sync.js";

/** What a run does to the catalog, one change a line: `+` added, `-` removed, `~` changed. */
export function formatChanges({ changes }: Pick<SyncResult, "changes">): string[] {
  const { scopes, routes } = changes;
  return [
    ...changeLines("scopes", scopes, scopeText),
    ...changeLines("routes", routes, anyOfChange),
  ];
}

/** Of the changes, as many as a screen holds beside a notice of each kind and the summary. */
const mostChanges = 6;

/** The first changes, and how many more there are. */
export function someChanges(result: Pick<SyncResult, "changes">): string[] {
  const lines = formatChanges(result);
  if (lines.length <= mostChanges) return lines;
  const shown = lines.slice(0, mostChanges);
  // A title with nothing below it says nothing.
  if (!shown.at(-1)?.startsWith(" ")) shown.pop();
  const more = lines.length - shown.length;
  return [...shown, `  … and ${more} more lines; --diff shows them all, and writes nothing`];
}

/** The first notice of each kind, and how many more there are. */
export function someNotices(notices: readonly Finding[]): {
  readonly shown: readonly Finding[];
  readonly rest: string[];
} {
  const shown = notices.filter(
    ({ code }, index) => notices.findIndex((notice) => notice.code === code) === index,
  );
  const more = notices.length - shown.length;
  const words = more === 1 ? "1 more notice" : `${more} more notices`;
  return { shown, rest: more === 0 ? [] : [`… and ${words}; --diff shows them all`] };
}

/** What was read, what it comes to, and what was done, for people. */
export function formatSummary(result: SyncResult, file: string): string[] {
  const { spec, catalog, closest, changes, written, isUpToDate } = result;
  const count = (table: object) => Object.keys(table).length;
  const outcome = written ? "written" : isUpToDate ? "up to date" : "not written";
  return [
    `${spec.title} ${spec.version} (${spec.hash}): ${count(catalog.routes)} routes, ${count(catalog.scopes)} scopes; who can have a scope is as on Appwrite ${closest}`,
    `${file}: ${outcome}; scopes ${changeCounts(changes.scopes)}, routes ${changeCounts(changes.routes)}`,
  ];
}

function scopeText(scope: ScopeNow, before?: ScopeNow): string {
  if (before === undefined) return `: ${havingText(scope)}`;
  const keys = [...new Set([...Object.keys(before), ...Object.keys(scope)])] as (keyof ScopeNow)[];
  const changed = keys.filter((key) => String(before[key]) !== String(scope[key]));
  return `: ${changed.map((key) => `${key} ${text(before[key])} → ${text(scope[key])}`).join(", ")}`;
}

/** `project, held by guest | session` */
function havingText({ grantedTo, heldBy }: ScopeNow): string {
  const held = heldBy.length === 0 ? [] : [`held by ${text(heldBy)}`];
  const granted = grantedTo.length === 0 && held.length > 0 ? [] : [text(grantedTo)];
  return [...granted, ...held].join(", ");
}

function text(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.join(" | ");
  const plain = String(value ?? "none");
  return scopePattern.test(plain) ? plain : quote(plain);
}
