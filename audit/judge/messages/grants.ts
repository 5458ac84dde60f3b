import { quote } from "../../../codegen/src/findings/quote.js";
import { serverTitle } from "../../../src/server-title.js";
import { keyCreationCure } from "./calls.js";
import { elsewhereWords, few, type Judgement, ofOthersWords } from "./words.js";

/**
 * Every sentence with which an audit judges what a unit is granted.
 *
 * @module
 */

/** What a list of scopes in a configuration is told. */
export const grantJudgements = {
  missing: (scope: string, methods: readonly string[]): Judgement => ({
    code: "missing-scope",
    level: "error",
    what: `The scope ${scope} is not granted, and ${few(methods)} ${methods.length === 1 ? "needs" : "need"} it.`,
    why: "The server refuses the calls with a 401.",
    fix: `Grant ${scope}, or take the calls out.`,
  }),
  noList: (unit: string, scopes: readonly string[], isSure: boolean): Judgement => ({
    code: "no-scope-list",
    level: isSure ? "error" : "note",
    what: `${unit} has no list of scopes, and its calls need ${scopes.join(", ")}.`,
    why: isSure
      ? "The key that Appwrite gives it is granted nothing, so that the server refuses them with a 401."
      : "The key that Appwrite gives it is granted nothing, so only a key of its own can make them.",
    fix: `Add "scopes": ${JSON.stringify(scopes)} to it${isSure ? "" : ", unless the code brings a key of its own"}.`,
  }),
  excess: (scope: string, unit: string): Judgement => ({
    code: "excess-scope",
    level: "warning",
    what: `The scope ${scope} is granted, and nothing in ${unit} calls for it.`,
    why: "Whoever gets hold of the key can do what the scope opens.",
    fix: `Take ${scope} from the list.`,
  }),
  replaceable: (scope: string, instead: readonly string[]): Judgement => ({
    code: "replaceable-scope",
    level: "warning",
    what: `The scope ${scope} can be replaced by ${instead.join(", ")}.`,
    why: "That opens every call of the unit too: with fewer scopes, fewer methods, or scopes that later servers keep.",
    fix: `Grant ${instead.join(", ")} instead of ${scope}.`,
  }),
  outdated: (scope: string, instead: readonly string[]): Judgement => ({
    code: "deprecated-scope",
    level: "warning",
    what: `The scope ${scope} is deprecated, and ${instead.join(", ")} opens every call of the unit that it is granted for.`,
    why: "Appwrite means to remove it.",
    fix: `Grant ${instead.join(", ")} instead of ${scope}.`,
  }),
  irreplaceable: (
    scope: string,
    successor: string | undefined,
    methods: readonly string[],
  ): Judgement => ({
    code: "deprecated-scope",
    level: "note",
    what:
      successor === undefined
        ? `The scope ${scope} is deprecated and has no successor.`
        : `The scope ${scope} is deprecated, and its successor ${successor} does not open ${few(methods)}.`,
    why: "Appwrite means to remove it, and until then the calls need it.",
    fix: "Keep it, and move to other methods when you can.",
  }),
  /** @param making - the calls that make keys which newer servers refuse to make, and what does it instead */
  escalation: (
    scope: string,
    making: { readonly methods: readonly string[]; readonly instead: string | undefined },
  ): Judgement => ({
    code: "escalation-scope",
    level: "warning",
    what: `Whoever holds ${scope} can make keys with scopes that it does not hold itself.`,
    why: "The server does not compare the two, so the scope comes close to holding all of them.",
    fix:
      making.methods.length === 0
        ? `Take ${scope} from the list, and make keys from a place of their own.`
        : `Newer servers refuse ${few(making.methods)} to keys. ${keyCreationCure(making.instead)}`,
  }),
  unknown: (scope: string, near: string | undefined): Judgement => ({
    code: "unknown-scope",
    level: "error",
    what: `The catalog has no scope ${quote(scope)}.`,
    why: "A scope that does not exist opens nothing, and the server refuses the list.",
    fix: near === undefined ? "Correct it, or take it out." : `Did you mean ${near}?`,
  }),
  elsewhere: (scope: string, server: string, when: string): Judgement => ({
    code: "unknown-scope",
    level: "error",
    what: `${serverTitle(server)} does not grant the scope ${scope}: ${elsewhereWords("it", when).there}.`,
    why: "A scope that does not exist opens nothing, and the server refuses the list.",
    fix: elsewhereWords("it", when).cure,
  }),
  withoutEffect: (scope: string, server: string): Judgement => ({
    code: "scope-without-effect",
    level: "warning",
    what: `The scope ${scope} has no effect: it opens no route of ${serverTitle(server)}.`,
    why: "Whoever reads the list takes it for more than it is, and a later server may open something with it.",
    fix: `Take ${scope} from the list.`,
  }),
  held: (scope: string): Judgement => ({
    code: "scope-without-effect",
    level: "warning",
    what: `The scope ${scope} has no effect: every project key holds it without a grant.`,
    why: "Whoever reads the list takes it for more than it is.",
    fix: `Take ${scope} from the list.`,
  }),
  ungrantable: (scope: string, kinds: readonly string[]): Judgement => ({
    code: "ungrantable-scope",
    level: "error",
    what:
      kinds.length === 0
        ? `No key can be granted the scope ${scope}.`
        : `The scope ${scope} can be granted to ${kinds.join(" and ")} keys alone.`,
    why: "Functions and sites are given a project key.",
    fix: `Take ${scope} from the list.`,
  }),
  /** Of what no key is ever to be granted, since the server opens it to others. */
  ofOthers: (scope: string): Judgement => ({
    code: "ungrantable-scope",
    level: "error",
    what: `The scope ${scope} is none that a function or a site can be granted.`,
    ...ofOthersWords(scope),
  }),
  repeated: (scope: string): Judgement => ({
    code: "repeated-scope",
    level: "warning",
    what: `The scope ${quote(scope)} is listed twice.`,
    why: "A second entry changes nothing, so one of the two is likely meant to be another.",
    fix: "Remove or correct one of the two.",
  }),
} as const;

/**
 * The same of a unit whose calls were not all found: there, one of the others may need the scope, so
 * that nothing is to be done yet.
 */
export const hesitant = (judgement: Judgement): Judgement =>
  judgement.level === "warning"
    ? {
        ...judgement,
        level: "note",
        fix: "Look first at the places that may hide calls: one of those may need it.",
      }
    : judgement;
