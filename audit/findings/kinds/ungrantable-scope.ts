import { findingKind } from "../kind.js";
import { ofOthersWords } from "../words.js";

export const ungrantableScope = findingKind(
  {
    code: "ungrantable-scope",
    level: "error",
    summary: "A granted scope is for another kind of key, or for none.",
  },
  {
    /** @param kinds - the kinds of keys that can be granted it */
    toProjectKeys: (scope: string, kinds: readonly string[]) => ({
      what:
        kinds.length === 0
          ? `No key can be granted the scope ${scope}.`
          : `The scope ${scope} can be granted to ${kinds.join(" and ")} keys alone.`,
      why: "Functions and sites are given a project key.",
      fix: `Take ${scope} from the list.`,
    }),
    /** Of what no key is ever to be granted, since the server opens it to others. */
    ofOthersGranted: (scope: string) => ({
      what: `The scope ${scope} is none that a function or a site can be granted.`,
      ...ofOthersWords(scope),
    }),
    /** The same in the list of a scoped client. */
    ofOthersDeclared: (scope: string) => ({
      what: `A scoped client declares ${scope}, which is none that a project's key can be granted.`,
      ...ofOthersWords(scope),
    }),
  },
);
