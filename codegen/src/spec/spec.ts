import type { CatalogService } from "../catalog/schema.js";
import type { Finding, Place } from "../findings/finding.js";

/**
 * What a server's document says of the server's routes.
 *
 * @module
 */
export interface Spec {
  readonly title: string;
  /** The release of the server. */
  readonly version: string;
  /** The hash of the document's canonical JSON: the same however it is ordered and indented. */
  readonly hash: string;
  /** The file or address that it was read from. */
  readonly source: string;
  readonly operations: readonly SpecOperation[];
  /** What was passed over, and why. */
  readonly notices: readonly Finding[];
}

/** An SDK's method, and the route that it calls. Several methods may call the same route. */
export interface SpecOperation {
  /** The document's name of the service: `tablesDB`. */
  readonly service: string;
  readonly method: string;
  readonly verb: Verb;
  readonly path: string;
  /** The scopes of which any one opens it, sorted. Empty if the document names none. */
  readonly anyOf: readonly string[];
  readonly where: Place;
}

export type Verb = CatalogService["methods"][string]["verb"];
