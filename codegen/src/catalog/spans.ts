/** Servers that follow one another and say the same of something. */
export interface Span<Value> {
  /** At least one, oldest first. */
  readonly servers: readonly string[];
  /** `undefined` where they know nothing of it. */
  readonly value: Value | undefined;
}

/**
 * What all servers say of something, the oldest first.
 *
 * @param order - all servers, oldest first
 * @param of - what a server says
 */
export function spansOf<Value>(
  order: readonly string[],
  of: (server: string) => Value | undefined,
): Span<Value>[] {
  const spans: { servers: string[]; value: Value | undefined }[] = [];
  for (const server of order) {
    const value = of(server);
    const last = spans.at(-1);
    if (last !== undefined && isSame(last.value, value)) last.servers.push(server);
    else spans.push({ servers: [server], value });
  }
  return spans;
}

/** Those that say something else than a server does. */
export function otherSpans<Value>(spans: readonly Span<Value>[], server: string): Span<Value>[] {
  const own = spans.find(({ servers }) => servers.includes(server));
  return spans.filter(({ value }) => !isSame(value, own?.value));
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
