import { serverOrder } from "../catalog/history.js";
import type { Catalog } from "../catalog/schema.js";
import { type ServerFacts, serverFacts } from "../catalog/server-facts.js";
import { closestServer } from "../server/resolve.js";

/**
 * The server of the tool's catalog that comes closest to a document's, or the oldest: a document says which
 * scopes open a route, and neither who can be granted them nor who holds them anyway.
 */
export function closestShipped(shipped: Catalog, version: string): ServerFacts {
  const [oldest = ""] = serverOrder(shipped.servers);
  return serverFacts(shipped, closestServer(shipped, version) ?? oldest);
}
