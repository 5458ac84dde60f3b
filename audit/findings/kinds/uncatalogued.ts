import type { Use } from "../../use.js";
import { findingKind, hiding } from "../kind.js";

export const uncatalogued = findingKind(
  {
    code: "uncatalogued",
    ...hiding,
    summary: "Nobody knows which scopes open a call.",
  },
  {
    of: ({ method, sdk }: Use) => ({
      what: `Which scopes open ${method} of the installed ${sdk} is not known.`,
      why: "Its code does not say what it sends, or no server in the catalog has that; so the least scopes are not proved.",
      fix: "Update appwrite-scopes-cli, which may know it by now, or make a catalog from your server's document with appwrite-scopes sync.",
    }),
  },
);
