import { changeCounts, changeLines, countChanges } from "../catalog/changes.js";
import { scopePattern } from "../catalog/names.js";
import type { SyncResult } from "../commands/sync.js";
import { quote } from "../spec/quote.js";
import type { MethodState } from "./changes.js";
import type { CatalogScope } from "./scopes.js";

/** What a run does to the catalog, one change a line: `+` added, `-` removed, `~` changed. */
export function formatChanges({ changes }: Pick<SyncResult, "changes">): string[] {
  const { scopes, methods } = changes;
  return [
    ...changeLines("scopes", scopes, scopeText),
    ...changeLines("methods", methods, methodText),
  ];
}

/** What was read, what it comes to, and what was done, for people. */
export function formatSummary(result: SyncResult, file: string): string[] {
  const { spec, installed, catalog, changes, written } = result;
  const services = Object.values(catalog.sdks[installed.name]?.services ?? {});
  const mapped = sum(services.map(({ methods }) => Object.keys(methods).length));
  const refused = sum(services.map(({ uncatalogued = [] }) => uncatalogued.length));
  const { scopes, methods } = changes;
  const outcome = written
    ? "written"
    : countChanges(scopes) + countChanges(methods) === 0
      ? "up to date"
      : "not written";
  return [
    `${spec.title} ${spec.version} (${spec.hash}) for ${installed.name} ${installed.version}: ${services.length} services, ${mapped} methods with scopes, ${refused} uncatalogued`,
    `${file}: ${outcome}; scopes ${changeCounts(scopes)}, methods ${changeCounts(methods)}`,
  ];
}

function scopeText(scope: CatalogScope, before?: CatalogScope): string {
  if (before === undefined) return `: ${scope.kinds.join(" | ")}`;
  const text = (value: unknown = "none") => {
    const plain = String(value);
    return scopePattern.test(plain) ? plain : quote(plain);
  };
  const keys = new Set([...Object.keys(before), ...Object.keys(scope)]) as Set<keyof CatalogScope>;
  const changed = [...keys].filter((key) => String(before[key]) !== String(scope[key]));
  return `: ${changed.map((key) => `${key} ${text(before[key])} → ${text(scope[key])}`).join(", ")}`;
}

function methodText(state: MethodState, before?: MethodState): string {
  const scopes = ({ anyOf }: MethodState) => anyOf?.join(" | ") ?? "uncatalogued";
  if (before === undefined) return `: ${scopes(state)}`;
  const [old, now] = [scopes(before), scopes(state)];
  return old === now ? `: ${before.route} → ${state.route}` : `: ${old} → ${now}`;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
