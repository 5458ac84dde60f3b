import { findingKind } from "../kind.js";
import { ignoreForm } from "../words.js";

export const ignoreWithoutReason = findingKind(
  {
    code: "ignore-without-reason",
    level: "error",
    summary: "An ignore comment gives no reason, and accepts nothing.",
  },
  {
    /** @param ignored - the code that it names */
    of: (ignored: string) => ({
      what: `The ignore comment for ${ignored} gives no reason.`,
      why: "Whoever comes after you can't tell whether it still holds.",
      fix: ignoreForm(ignored),
    }),
  },
);
