import { byCodePoint } from "./canonical.js";
import { serverOrder } from "./history.js";
import type { Catalog } from "./schema.js";

/**
 * The text of `scopes.json`: a server, a scope or a route takes one line, so that a difference between
 * two catalogs reads as what changed. Servers are in the order of their age, all else in the order of
 * code points.
 */
export function formatCatalog({
  $schema,
  version,
  servers,
  sdks,
  scopes,
  routes,
  probes,
}: Catalog): string {
  const order = serverOrder(servers);
  const bySince = <Value>(history: Readonly<Record<string, Value>> | undefined) =>
    history && Object.fromEntries(inOrder(history, order));
  const text = object({
    $schema: $schema === undefined ? undefined : line($schema),
    version: line(version),
    servers: object(
      Object.fromEntries(
        inOrder(servers, order).map(([name, { date, commit, alike, note, document }]) => [
          name,
          line({ date, commit, alike, note, document }),
        ]),
      ),
    ),
    sdks: table(sdks, line),
    scopes: table(scopes, ({ grantedTo, heldBy, category, description, ...marks }) => {
      const { deprecated, successor, unreviewed } = marks;
      return line({
        grantedTo: bySince(grantedTo),
        heldBy: bySince(heldBy),
        ...{ category, description, deprecated, successor, unreviewed },
      });
    }),
    routes: table(routes, (route) => line(bySince(route)), byPath),
    probes: probes === undefined ? undefined : list([...probes].sort(byCodePoint)),
  });
  return `${text}\n`;
}

function inOrder<Value>(table: Readonly<Record<string, Value>>, order: readonly string[]) {
  return order.flatMap((name): [string, Value][] => {
    const value = Object.hasOwn(table, name) ? table[name] : undefined;
    return value === undefined ? [] : [[name, value]];
  });
}

/** The verbs of a path stand together. */
function byPath(a: string, b: string): number {
  const turned = (route: string) => route.split(" ").reverse().join(" ");
  return byCodePoint(turned(a), turned(b));
}

/** A value on one line. */
function line(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(line).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (members.length === 0) return "{}";
  return `{ ${members.map(([key, member]) => `${JSON.stringify(key)}: ${line(member)}`).join(", ")} }`;
}

/** An object whose members take a line or more each, in the order that they are given in. */
function object(members: Readonly<Record<string, string | undefined>>): string {
  const present = Object.entries(members).filter(([, text]) => text !== undefined);
  const texts = present.map(([key, text]) => `${JSON.stringify(key)}: ${text}`);
  // The line feeds are the layout's own: JSON has none within a string.
  return texts.length === 0 ? "{}" : `{\n  ${texts.join(",\n").replaceAll("\n", "\n  ")}\n}`;
}

/** A list whose entries take a line each. */
const list = (entries: readonly string[]): string =>
  entries.length === 0 ? "[]" : `[\n  ${entries.map(line).join(",\n  ")}\n]`;

/** An object whose members are in the order of their names. */
function table<Value>(
  entries: Readonly<Record<string, Value>>,
  textOf: (value: Value) => string,
  compare = byCodePoint,
): string {
  const sorted = Object.entries(entries).sort(([a], [b]) => compare(a, b));
  return object(Object.fromEntries(sorted.map(([key, value]) => [key, textOf(value)])));
}
