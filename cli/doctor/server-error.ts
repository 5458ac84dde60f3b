/**
 * What a server's refusal says, however it was logged.
 *
 * @module
 */

import type { TracedRequest } from "../../codegen/src/sdk/called-routes.js";
import type { MissingScopes } from "../../src/missing-scopes.js";

/** The errors of a server that have to do with who calls, by the `type` that it answers with. */
export const errorTypes = [
  "general_access_forbidden",
  "general_route_not_found",
  "general_unauthorized_scope",
  "key_creation_denied",
  "project_id_missing",
  "project_key_expired",
  "project_not_found",
  "user_blocked",
  "user_unauthorized",
] as const;
export type ErrorType = (typeof errorTypes)[number];

/** A place in somebody's code, as a stack trace names it. */
export interface TracePlace {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/** What was found of one kind of refusal; the same one may have been logged often. */
export interface ServerError {
  /** `undefined` of a request of which only the status is known. */
  readonly type: ErrorType | undefined;
  /** Of `general_unauthorized_scope`, if its text is there. */
  readonly missing: MissingScopes | undefined;
  /** 401, 403 or 404, if it is said. */
  readonly status: number | undefined;
  /** The server's version, as its answers have it. */
  readonly version: string | undefined;
  /** Methods of the SDK that were called: `users.delete`. */
  readonly methods: readonly string[];
  readonly requests: readonly TracedRequest[];
  /** Where the SDK was called, as far as traces tell. */
  readonly places: readonly TracePlace[];
  /** How often it was logged. */
  readonly times: number;
}
