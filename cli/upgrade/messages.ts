import { anyOne, elsewhereWords } from "../../audit/findings/words.js";
import { refusedByKey, refusedToUser } from "../../audit/judge/refusal-judgements.js";
import { count } from "../../audit/report/messages.js";
import { type Finding, commandLine as where } from "../../codegen/src/findings/finding.js";
import { quote } from "../../codegen/src/findings/quote.js";
import { serverTitle } from "../../src/server-title.js";
import type { ReplacedMethod, ReroutedMethod } from "./sdk-upgrade.js";
import type { BrokenCall } from "./unit-upgrade.js";

/**
 * Every sentence about an upgrade, in one place.
 *
 * @module
 */

export const upgradeFindings = {
  sameServer: (from: string, to: string, server: string): Finding => ({
    code: "upgrade-same-server",
    what:
      from === to
        ? `--from and --to name the same server, ${serverTitle(server)}.`
        : `${quote(from)} and ${quote(to)} have the same routes and scopes: those of ${serverTitle(server)}.`,
    why: "Nothing changes between a server and itself.",
    fix: "Name the server before with --from, and the one after with --to.",
    where,
  }),
  allOfProject: (): Finding => ({
    code: "upgrade-all-of-project",
    what: "--all and --project are both given.",
    why: "--all is about all methods of an SDK, whatever a project calls.",
    fix: "Leave one of them out.",
    where,
  }),
  noCode: (folder: string): Finding => ({
    code: "upgrade-no-code",
    what: "There is no code in this folder.",
    why: "Which calls break is told of a project's calls.",
    fix: "Run it in the project's folder, name a tsconfig with --project, or ask for all methods of the SDK with --all.",
    where: { file: folder },
  }),
  sdkNotUsed: (name: string): Finding => ({
    code: "sdk-not-used",
    what: `No code here uses ${name}, whose release is named with --sdk.`,
    why: "What an SDK's upgrade changes is told of the release that is in use.",
    fix: "Name a release of the SDK that is in use, such as node-appwrite@27.",
    where,
  }),
  unknownSdk: (name: string, known: readonly string[], near: string | undefined): Finding => ({
    code: "sdk-unknown",
    what: `${quote(name)} is none of the SDKs that this tool knows: ${known.join(", ")}.`,
    why: "What was renamed, added or removed is known of their releases alone.",
    fix: near === undefined ? "Name one of these." : `Did you mean ${near}?`,
    where,
  }),
  unknownRelease: (text: string, name: string, known: readonly string[]): Finding => ({
    code: "sdk-release-unknown",
    what: `This tool knows no release ${quote(text)} of ${name}; it knows ${known.join(", ")}.`,
    why: "What was renamed, added or removed is known of these releases alone.",
    fix: "Name one of these, or a major such as 27.",
    where,
  }),
} as const;

const listed = (scopes: readonly string[]): string => scopes.join(", ");

/** The words of the report for people. */
export const upgradeTexts = {
  title: (from: string, to: string, isDowngrade: boolean) =>
    `${serverTitle(from)} → ${serverTitle(to)}${isDowngrade ? " (a downgrade)" : ""}`,
  holds: (scopes: readonly string[] | undefined) =>
    scopes === undefined ? undefined : `holds ${listed(scopes) || "nothing"}`,
  add: (scopes: readonly string[], isKnown: boolean) =>
    isKnown ? `add before ${listed(scopes)}` : `add before, unless it holds it, ${listed(scopes)}`,
  addAfter: (scopes: readonly string[]) => `add after ${listed(scopes)}`,
  mayGo: (scopes: readonly string[]) => `may go after ${listed(scopes)}`,
  both: (scopes: readonly string[]) => `least on both: ${listed(scopes) || "no scope"}`,
  only: (server: string, scopes: readonly string[]) =>
    `on ${serverTitle(server)} also, since no scope of both opens the calls: ${listed(scopes)}`,
  incomplete:
    "some calls may not have been found (npx appwrite-scopes audit lists where), so nothing is said to go",
  hidden: (places: number) => `and ${count(places, "place")} may hide more calls`,
  breaks: "breaks",
  mayBreak: "may break",
  nothing: "nothing breaks",
  wholeKey: "a key for all of it",
  sdk: (name: string, from: string, to: string) => `${name} ${from} → ${to}`,
  sameSdk: "the same methods",
  renamed: ({ method, instead }: ReplacedMethod) => `renamed     ${method} is ${instead}`,
  removed: ({ method, instead }: ReplacedMethod) =>
    `removed     ${method}${instead === undefined ? "" : `, use ${instead}`}`,
  deprecated: ({ method, instead }: ReplacedMethod) =>
    `deprecated  ${method}${instead === undefined ? "" : `, use ${instead}`}`,
  rerouted: ({ method, route }: ReroutedMethod, absent: readonly string[]) =>
    `sends       ${method} sends ${route}${absent.length === 0 ? "" : `, which is not on ${absent.map(serverTitle).join(" and ")}`}`,
  added: (methods: readonly string[]) => `added       ${count(methods.length, "method")}`,
} as const;

/** What is said of a call that an upgrade breaks: why, and what to do. */
export function brokenTexts(
  { method, caller, change, successor }: BrokenCall,
  from: string,
  to: string,
): { readonly why: string; readonly fix: string } {
  switch (change.kind) {
    case "gone":
      return {
        why: `${serverTitle(to)} has no such route: ${elsewhereWords("the call", change.when).there}.`,
        fix:
          successor === undefined
            ? "No method is known that takes its place: take the call out."
            : `Use ${successor.method === method ? method : `${successor.method} in its place`}, of ${successor.sdk} ${successor.version} or newer.`,
      };
    case "refused": {
      const { what, fix } =
        caller === "key"
          ? refusedByKey(method, change.refusal)
          : refusedToUser(method, caller, change.refusal, true);
      return { why: `On ${serverTitle(to)}, ${what.replace(/\.$/, "")}.`, fix };
    }
    case "scopes":
      return {
        why:
          change.lost.length === 0
            ? `${serverTitle(to)} asks for a scope, and ${serverTitle(from)} does not.`
            : `${listed(change.lost)} ${change.lost.length === 1 ? "opens" : "open"} it no more.`,
        fix: `Grant the key ${anyOne(change.anyOf)}.`,
      };
  }
}
