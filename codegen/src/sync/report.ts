import { scopePattern } from "../catalog/names.js";
import type { SyncResult } from "../commands/sync.js";
import { quote } from "../spec/quote.js";
import type { Changes, MethodState } from "./changes.js";
import { countChanges } from "./changes.js";
import type { CatalogScope } from "./scopes.js";

/** What a run does to the catalog, one change a line: `+` added, `-` removed, `~` changed. */
export function formatChanges({ changes }: Pick<SyncResult, "changes">): string[] {
  const { scopes, methods } = changes;
  return [...section("scopes", scopes, scopeText), ...section("methods", methods, methodText)];
}

/** What was read, what it comes to, and what was done, for people. */
export function formatSummary(result: SyncResult, file: string): string[] {
  const { spec, installed, catalog, changes, written } = result;
  const services = Object.values(catalog.sdks[installed.name]?.services ?? {});
  const mapped = sum(services.map(({ methods }) => Object.keys(methods).length));
  const refused = sum(services.map(({ uncatalogued = [] }) => uncatalogued.length));
  const { scopes, methods } = changes;
  const outcome = written ? "written" : countChanges(changes) === 0 ? "up to date" : "not written";
  return [
    `${spec.title} ${spec.version} (${spec.hash}) for ${installed.name} ${installed.version}: ${services.length} services, ${mapped} methods with scopes, ${refused} uncatalogued`,
    `${file}: ${outcome}; scopes ${counts(scopes)}, methods ${counts(methods)}`,
  ];
}

function section<Value>(
  title: string,
  { added, removed, changed }: Changes<Value>,
  textOf: (value: Value, before?: Value) => string,
): string[] {
  const lines = [
    ...removed.map(({ name, before }) => `  - ${name}${textOf(before)}`),
    ...added.map(({ name, after }) => `  + ${name}${textOf(after)}`),
    ...changed.map(({ name, before, after }) => `  ~ ${name}${textOf(after, before)}`),
  ];
  return lines.length === 0 ? [] : [title, ...lines];
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

const counts = ({ added, removed, changed }: Changes<unknown>): string =>
  `+${added.length} -${removed.length} ~${changed.length}`;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
