import { unitTitle } from "../../units/unit-title.js";
import { findingKind } from "../kind.js";

export const noScopeList = findingKind(
  {
    code: "no-scope-list",
    level: "error",
    summary: "A function or a site calls with its dynamic key, and has no list of scopes.",
    exception: "A note for a site, and where the key may be another one.",
  },
  {
    /** @param isSure - whether the key that makes the calls is the one that Appwrite gives it */
    of: (unit: string, scopes: readonly string[], isSure: boolean) => ({
      level: isSure ? "error" : "note",
      what: `${unitTitle(unit)} has no list of scopes, and its calls need ${scopes.join(", ")}.`,
      why: isSure
        ? "The key that Appwrite gives it is granted nothing, so that the server refuses them with a 401."
        : "The key that Appwrite gives it is granted nothing, so only a key of its own can make them.",
      fix: `Add "scopes": ${JSON.stringify(scopes)} to it${isSure ? "" : ", unless the code brings a key of its own"}.`,
    }),
  },
);
