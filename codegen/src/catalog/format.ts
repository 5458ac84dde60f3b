import { byCodePoint } from "./canonical.js";
import type { Catalog, CatalogSdk, CatalogService } from "./schema.js";

/**
 * The text of `scopes.json`: a scope or a method takes one line, in the order of their code points,
 * so that a difference between two catalogs reads as what changed.
 */
export function formatCatalog({ $schema, scopes, ungrantable, callers, sdks }: Catalog): string {
  const text = object({
    $schema: $schema === undefined ? undefined : line($schema),
    scopes: table(scopes, ({ kinds, category, description, ...marks }) => {
      const { deprecated, successor, unreviewed } = marks;
      return line({ kinds, category, description, deprecated, successor, unreviewed });
    }),
    ungrantable: table(ungrantable, line),
    callers: table(callers, ({ holds }) => object({ holds: list(holds) })),
    sdks: table(sdks, sdkText),
  });
  return `${text}\n`;
}

function sdkText({ version, server, document, services }: CatalogSdk): string {
  return object({
    version: line(version),
    server: line(server),
    document: document && line(pick(document, ["title", "version", "hash"])),
    services: table(services, serviceText),
  });
}

function serviceText({ class: className, methods, uncatalogued }: CatalogService): string {
  return object({
    class: line(className),
    methods: table(methods, (method) => line(pick(method, ["verb", "path", "anyOf"]))),
    uncatalogued: uncatalogued && list(uncatalogued),
  });
}

/** Members in a fixed order, whatever order they were read in. */
function pick<Value, Key extends keyof Value>(value: Value, keys: readonly Key[]) {
  return Object.fromEntries(keys.map((key) => [key, value[key]]));
}

/** A value on one line. */
function line(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(line).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{ ${members.map(([key, member]) => `${JSON.stringify(key)}: ${line(member)}`).join(", ")} }`;
}

/** An object whose members take a line or more each, in the order that they are given in. */
function object(members: Readonly<Record<string, string | undefined>>): string {
  const present = Object.entries(members).filter(([, text]) => text !== undefined);
  const texts = present.map(([key, text]) => `${JSON.stringify(key)}: ${text}`);
  return block("{", texts, "}");
}

/** An object whose members are in the order of their names. */
function table<Value>(
  entries: Readonly<Record<string, Value>>,
  textOf: (value: Value) => string,
): string {
  const sorted = Object.entries(entries).sort(([a], [b]) => byCodePoint(a, b));
  return object(Object.fromEntries(sorted.map(([key, value]) => [key, textOf(value)])));
}

function list(entries: readonly string[]): string {
  return block("[", entries.map(line), "]");
}

/** The line feeds are the layout's own: JSON has none within a string. */
function block(open: string, entries: readonly string[], close: string): string {
  if (entries.length === 0) return open + close;
  return `${open}\n  ${entries.join(",\n").replaceAll("\n", "\n  ")}\n${close}`;
}
