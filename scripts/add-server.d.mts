import type { Catalog } from "../codegen/src/catalog/schema.js";

/** What a server's own code says when it runs. */
export interface Dump {
  readonly date: string;
  readonly commit: string;
  readonly scopes: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly routes: readonly {
    readonly verb: string;
    readonly path: string;
    readonly scopes: readonly string[];
    readonly aliases?: readonly string[];
  }[];
}

/** The catalog with a server added, or said anew. */
export function addServer(catalog: Catalog, name: string, dump: Dump): Catalog;
