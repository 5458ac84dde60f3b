import type { UseCaller } from "../use.js";

/** What a setter makes of its client's caller, and whether that is a guess. */
export interface Sets {
  readonly caller: UseCaller;
  readonly assumed: boolean;
}

/** What the client's setters make of its caller. A bearer token may stand for several. */
export const setters: ReadonlyMap<string, Sets> = new Map([
  ["setKey", { caller: "key", assumed: false }],
  ["setSession", { caller: "session", assumed: false }],
  ["setJWT", { caller: "session", assumed: false }],
  ["setCookie", { caller: "session", assumed: false }],
  ["setBearer", { caller: "session", assumed: true }],
  ["addHeader", { caller: "key", assumed: true }],
]);

/** The methods by which a client is told who calls. */
export const setterNames: ReadonlySet<string> = new Set(setters.keys());
