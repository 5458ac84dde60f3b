import { findingKind } from "../kind.js";
import { ignoreForm } from "../words.js";

export const ignoreWithoutCode = findingKind(
  {
    code: "ignore-without-code",
    level: "error",
    summary: "An ignore comment does not name what it ignores.",
  },
  {
    of: () => ({
      what: "The ignore comment does not name what it ignores.",
      why: "It would hide whatever comes to stand there.",
      fix: ignoreForm("missing-scope"),
    }),
  },
);
