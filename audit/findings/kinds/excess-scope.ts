import { unitTitle } from "../../units/unit-title.js";
import { findingKind } from "../kind.js";

export const excessScope = findingKind(
  {
    code: "excess-scope",
    level: "warning",
    summary: "A key is granted a scope that no call needs.",
    needsAllCalls: true,
  },
  {
    of: (scope: string, unit: string) => ({
      what: `The scope ${scope} is granted, and nothing in ${unitTitle(unit)} calls for it.`,
      why: "Whoever gets hold of the key can do what the scope opens.",
      fix: `Take ${scope} from the list.`,
    }),
  },
);
