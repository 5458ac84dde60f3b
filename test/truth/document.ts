import { readFileSync } from "node:fs";
import type { Catalog } from "../../codegen/src/catalog/schema.js";
import type { TruthCaller } from "./oracle.js";

/**
 * What a server's document says of its methods, read by other means than those under test: the scopes
 * of which any one opens each. Services are in lower case, as in `tablesdb.listRows`, since documents
 * and SDKs differ in theirs.
 */
export function scopesIn(file: string): Map<string, string[]> {
  const { paths } = JSON.parse(readFileSync(file, "utf8")) as { paths: object };
  const operations = Object.values(paths).flatMap((item) => Object.values(item)) as {
    operationId: string;
    tags: [string];
    "x-appwrite": {
      method?: string;
      methods?: { namespace?: string; name: string }[];
      scope: string | string[];
    };
  }[];
  return new Map(
    operations.flatMap(({ operationId, tags: [tag], "x-appwrite": { method, methods, scope } }) => {
      const joined = operationId.slice(tag.length).replace(/^./, (letter) => letter.toLowerCase());
      const named = methods ?? [{ name: method ?? joined }];
      return named.map(({ namespace = tag, name }): [string, string[]] => [
        `${namespace.toLowerCase()}.${name}`,
        [scope].flat().sort(),
      ]);
    }),
  );
}

/** The methods, as `service.method`, that the document opens to a caller. */
export function openIn(
  document: ReadonlyMap<string, readonly string[]>,
  methods: readonly string[],
  caller: TruthCaller,
  callers: Catalog["callers"],
): string[] {
  const held = new Set([...caller.granted, ...callers[caller.kind].holds]);
  const scopesOf = (method: string) => {
    const [service = "", name] = method.split(".");
    return document.get(`${service.toLowerCase()}.${name}`) ?? [];
  };
  return methods.filter((method) => scopesOf(method).some((scope) => held.has(scope)));
}
