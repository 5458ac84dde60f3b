import { findingKind, hiding } from "../kind.js";

export const unproved = findingKind(
  {
    code: "unproved",
    ...hiding,
    summary: "Fewer scopes may open the calls: there are too many choices to try each.",
  },
  {
    /** @param calls - how many there are */
    of: (calls: number) => ({
      what: `The scopes that are required open all of the ${calls} calls, and fewer may do.`,
      why: "So many calls are open to several scopes each that not every choice of them was tried.",
      fix: "Split the unit, or accept it with a reason.",
    }),
  },
);
