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
  readonly routes: readonly SpecRoute[];
  /** What was passed over, and why. */
  readonly notices: readonly Finding[];
}

/** A route of the server. Several methods of an SDK may call it. */
export interface SpecRoute {
  /** As a catalog names it: `GET /users/{userId}`. */
  readonly name: string;
  /** The scopes of which any one opens it, sorted. */
  readonly anyOf: readonly string[];
  readonly where: Place;
}
