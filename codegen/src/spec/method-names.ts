/** An SDK's method, as the document names it. Nothing of it has been checked. */
export interface MethodName {
  readonly service: unknown;
  readonly method: unknown;
}

/** The parts of an operation that name methods. */
export interface NamingParts {
  readonly tags?: unknown;
  readonly operationId?: unknown;
  readonly extension: Readonly<Record<string, unknown>>;
}

/**
 * The SDK methods behind an operation, or none if it names none.
 *
 * - A list in `x-appwrite.methods` is complete: it repeats `x-appwrite.method` where that is one.
 *   An entry without a namespace, as 1.6 writes it, belongs to the operation's tag.
 * - Before there was a list, `x-appwrite.method` is the only one. `x-appwrite.group` is a heading of
 *   the documentation and no service.
 * - A document without either joins service and method to an `operationId`.
 */
export function methodNames({ tags, operationId, extension }: NamingParts): MethodName[] {
  const tag: unknown = Array.isArray(tags) ? tags[0] : undefined;
  const { methods, method } = extension;
  if (Array.isArray(methods) && methods.length > 0) {
    return methods.map((entry: unknown) => {
      const { namespace, name } = (entry ?? {}) as { namespace?: unknown; name?: unknown };
      return { service: namespace ?? tag, method: name };
    });
  }
  if (method !== undefined) return [{ service: tag, method }];
  return typeof operationId === "string" ? splitId(operationId, tag) : [];
}

/** `account.create`, or `accountCreate` with the tag `account`. */
function splitId(id: string, tag: unknown): MethodName[] {
  const [service, method, ...more] = id.split(".");
  if (method !== undefined) return more.length === 0 ? [{ service, method }] : [];
  if (typeof tag !== "string" || tag === "" || id.length <= tag.length) return [];
  const [start, rest] = [id.slice(0, tag.length), id.slice(tag.length)];
  if (start.toLowerCase() !== tag.toLowerCase()) return [];
  return [{ service: tag, method: rest.charAt(0).toLowerCase() + rest.slice(1) }];
}
