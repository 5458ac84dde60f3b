/**
 * What an audit finds in a code base: the words that finding, judging and reporting share.
 *
 * @module
 */
import type { Route } from "../codegen/src/catalog/server-facts.js";
import type { CodeList, UseGrant } from "./code-list.js";
import type { KeySource } from "./key-source.js";
import type { UnitServer } from "./server/unit-server.js";

/** A place in a source file; line and column count from 1, a column is a UTF-16 unit. */
export interface SourcePlace {
  /** Absolute, with slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Scopes of which any one is meant; often only one. */
export type ScopeList = readonly string[];

/** Who makes a call: decided by what was set on the client. */
export type UseCaller = "guest" | "key" | "session";

/** One step from a use back to its client: `users = new Users(client)`, `client.setKey(...)`. */
export interface Step {
  /** The code of the step on one line, cut short. Never the argument of `setKey` and its like. */
  readonly text: string;
  readonly place: SourcePlace;
}

/** A call of an SDK's method, or a reference to one that is handed on. */
export interface Use {
  /** The SDK's package. */
  readonly sdk: string;
  /** Service and method, as in `users.list`. */
  readonly method: string;
  /** What the method sends; `undefined` if that is not known. */
  readonly route: Route | undefined;
  /** The scopes of which any one opens the method; `undefined` if that is not known. */
  readonly anyOf: readonly string[] | undefined;
  /** On which other servers the method is, if not on the one that is judged by: `since 1.9.5`. */
  readonly notOnServer: string | undefined;
  readonly place: SourcePlace;
  readonly caller: UseCaller;
  /** Whether the client could not be followed, so that the caller is only assumed. */
  readonly assumed: boolean;
  /** Where the key comes from, of which it may be any: at least one, if a key makes the call. */
  readonly keys: readonly KeySource[];
  /** From the use back to its client, as far as it could be followed. */
  readonly chain: readonly Step[];
  /**
   * What the scoped client was declared with, if the use goes through one: a list for each scope. Of a service
   * that is handed on by itself, it is what its type says, which may be that any one of some scopes is held.
   */
  readonly declared: readonly ScopeList[] | undefined;
  /** By which lists in code its client may hold its scopes. */
  readonly grants: readonly UseGrant[];
  /** Whether it is made by no client but those: it was followed to where each is made. */
  readonly allGrants: boolean;
}

/**
 * Why a place may hide uses that were not found. `package`: a package works with a client or a service,
 * and its code is not read. `unread`: a file of the unit that is not among those of its program.
 */
export type UnresolvedReason =
  | "any"
  | "code"
  | "computed-name"
  | "denied"
  | "graphql"
  | "module-missing"
  | "not-javascript"
  | "package"
  | "raw-call"
  | "raw-request"
  | "sdk-missing"
  | "syntax"
  | "too-large"
  | "unfollowed"
  | "unread";

/** A place that may hide uses. */
export interface Unresolved {
  readonly reason: UnresolvedReason;
  /** The code on one line, cut short. */
  readonly text: string;
  readonly place: SourcePlace;
}

/** All that was found in a set of files. */
export interface FoundUses {
  readonly uses: readonly Use[];
  /** The lists that the scoped clients are made with that are made there. */
  readonly lists: readonly CodeList[];
  /** The scopes that types name: a client of such a type has to have them. */
  readonly scopesInTypes: readonly string[];
  readonly unresolved: readonly Unresolved[];
  /** The source files that were read, as absolute paths with slashes. */
  readonly files: readonly string[];
  /** Those of them that are of a generated tree, which is nobody's own code. */
  readonly generated: readonly string[];
}

/** Uses, and what they are judged by. */
export interface JudgeableUses extends FoundUses {
  readonly server: UnitServer;
}

/** Whether a key that holds any one of some scopes can make a call that any one of others opens. */
export const opens = (held: ScopeList, anyOf: ScopeList): boolean =>
  held.every((scope) => anyOf.includes(scope));
