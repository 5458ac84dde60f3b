import type { Catalog } from "./schema.js";

/** Server → what holds from that server on, up to the next one that is named. */
export type History<Value> = Readonly<Record<string, Value>>;

/** The catalog's servers, oldest first; those without a date come last, by their names. */
export function serverOrder(servers: Catalog["servers"]): string[] {
  const key = (name: string) => `${servers[name]?.date ?? "9999"} ${name}`;
  return Object.keys(servers).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/**
 * What a history says of a server.
 *
 * @param order - all servers, oldest first
 * @returns `undefined` for a server before the first entry
 */
export function valueOn<Value>(
  history: History<Value> | undefined,
  server: string,
  order: readonly string[],
): Value | undefined {
  if (history === undefined) return undefined;
  const named = order.slice(0, order.indexOf(server) + 1).filter((s) => Object.hasOwn(history, s));
  const last = named.at(-1);
  return last === undefined ? undefined : history[last];
}

/**
 * The history of what is known server by server: what does not change is said once.
 *
 * @param of - what is known of a server
 * @param absent - what stands for a server that lacks it, where an earlier one had it
 */
export function historyOf<Value>(
  order: readonly string[],
  of: (server: string) => Value | undefined,
  absent: Value,
): Record<string, Value> {
  const history: Record<string, Value> = {};
  let last = JSON.stringify(absent);
  for (const server of order) {
    const value = of(server) ?? absent;
    const text = JSON.stringify(value);
    if (text !== last) history[server] = value;
    last = text;
  }
  return history;
}
