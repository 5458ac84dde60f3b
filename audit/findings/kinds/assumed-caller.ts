import type { Use } from "../../use.js";
import { findingKind, hiding } from "../kind.js";
import { few } from "../words.js";

export const assumedCaller = findingKind(
  {
    code: "assumed-caller",
    ...hiding,
    summary: "Nobody can tell who makes a call, and it decides a scope.",
  },
  {
    of: ({ method }: Use, scopes: readonly string[]) => ({
      what: `The client of ${method} could not be followed, so that its caller is assumed: a key.`,
      why: `If it is none, ${few(scopes)} may not be needed; so the least scopes are not proved.`,
      fix: "Give the client to the code that calls in a way that can be followed, or accept it with a reason.",
    }),
  },
);
