import { serverTitle } from "../../../src/server-title.js";
import type { Finding, Place } from "../findings/finding.js";
import { quote } from "../findings/quote.js";

/**
 * Every finding and notice about which server is meant, in one place.
 *
 * @module
 */

const why = "Routes and scopes differ from server to server, so verdicts hold for one of them.";

export const serverFindings = {
  unknown: (
    where: Place,
    named: string,
    known: readonly string[],
    nearest: string | undefined,
  ): Finding => ({
    code: "server-unknown",
    what: `The catalog has no server ${quote(named)}; it has ${known.join(", ")}.`,
    why,
    fix:
      nearest === undefined
        ? "Name one of these, or a release such as 1.8 for its newest. For a server that no release describes, use appwrite-scopes sync with its document."
        : `Did you mean ${nearest}? Or else name another of these.`,
    where,
  }),
  tooOld: (where: Place, named: string, oldest: string): Finding => ({
    code: "server-too-old",
    what: `The server ${quote(named)} is older than all that the catalog knows, which begins with ${oldest}.`,
    why,
    fix: `Name the oldest that is known, --server ${oldest}, if yours is close to it; or use appwrite-scopes sync with your server's document.`,
    where,
  }),
  ambiguous: (where: Place, known: readonly string[]): Finding => ({
    code: "server-unnamed",
    what: `The catalog has several servers: ${known.join(", ")}.`,
    why,
    fix: 'Name yours with --server, or as "server" of the output in the config.',
    where,
  }),
  judgedByOther: (where: Place, named: string, judge: string): Finding => ({
    code: "server-close",
    what: `${serverTitle(named)} is not in the catalog; all verdicts are those of ${judge}, the closest that it knows.`,
    why: "What was added, renamed or removed between the two is not known.",
    fix: "Update appwrite-scopes-cli, which may know it by now; or put it into a catalog of your own, with appwrite-scopes sync and its document.",
    where,
  }),
  overridden: (where: Place, folder: string, configured: string, judge: string): Finding => ({
    code: "server-overridden",
    what: `The config names ${quote(configured)} for ${folder}, and all verdicts are those of ${judge}, which the command line names.`,
    why: "Without the command line's word, the next run goes back to the config's server.",
    fix: `Write "server": ${quote(judge)} into the config if it is to stay so.`,
    where,
  }),
  upgraded: (where: Place, endpoint: string, version: string, judged: string): Finding => ({
    code: "server-upgraded",
    what: `The server at ${endpoint} is ${serverTitle(version)} now, and the client was generated for ${serverTitle(judged)}.`,
    why: "Its routes and scopes may be others by now.",
    fix: `Generate it again with --server ${version}, or with "server": "${version}" in the config, and look at what changed.`,
    where,
  }),
  notJudged: (where: Place, endpoint: string, version: string, judged: string): Finding => ({
    code: "server-upgraded",
    what: `The server at ${endpoint} is ${serverTitle(version)}, which the catalog does not know, and the client was generated for ${serverTitle(judged)}.`,
    why: "Its routes and scopes are others, and nothing in the catalog comes close.",
    fix: "Make a catalog of your own with appwrite-scopes sync and the server's document; or upgrade the server.",
    where,
  }),
} as const;

/** What is said where a server is asked for its version. */
export const endpointFindings = {
  notAddress: (file: string): Finding => ({
    code: "endpoint-address",
    what: `${quote(file)} is no valid URL, or had a user's name or a password in it.`,
    why: "The server is asked at its address, and never told who asks.",
    fix: "Name the endpoint as your client does, such as --endpoint https://appwrite.example.org/v1.",
    where: { file: "command line" },
  }),
  notHttps: (file: string, protocol: string): Finding => ({
    code: "endpoint-not-https",
    what: `The endpoint begins with ${quote(protocol)}; only https is asked, and http on this machine.`,
    why: "On the way, anybody could answer for the server.",
    fix: "Use its https address, or name the release with --server.",
    where: { file },
  }),
  redirected: (file: string, reason: string): Finding => ({
    code: "endpoint-redirected",
    what: `The server answers with a redirect: ${reason}.`,
    why: "Only the host that you named is asked.",
    fix: "If you trust what it redirects to, name that with --endpoint; or name the release with --server.",
    where: { file },
  }),
  refused: (file: string, status: number): Finding => ({
    code: "endpoint-refused",
    what: `The server answered ${status} instead of its version.`,
    why: "Appwrite tells its version to everybody.",
    fix: "Check the endpoint, which ends in /v1; or name the release with --server.",
    where: { file },
  }),
  unreachable: (file: string, reason: string): Finding => ({
    code: "endpoint-unreachable",
    what: `The server can't be asked for its version: ${reason}.`,
    why,
    fix: "Check the endpoint and the network, or name the release with --server.",
    where: { file },
  }),
  timedOut: (file: string, milliseconds: number): Finding => ({
    code: "endpoint-timeout",
    what: `The server did not answer within ${milliseconds / 1000} seconds.`,
    why: "A build must not wait for a server that may never answer.",
    fix: "Try again, or name the release with --server.",
    where: { file },
  }),
  tooLarge: (file: string, limit: number): Finding => ({
    code: "endpoint-foreign",
    what: `The server answered with more than ${limit / 1024} KiB.`,
    why: "Appwrite's answer is a few bytes, so this is something else.",
    fix: "Check the endpoint, which ends in /v1; or name the release with --server.",
    where: { file },
  }),
  foreign: (file: string, reason: string): Finding => ({
    code: "endpoint-foreign",
    what: `What answers there is no Appwrite server: ${reason}.`,
    why: "Appwrite answers with an object that has its version, and nothing else.",
    fix: "Check the endpoint, which ends in /v1; or name the release with --server.",
    where: { file },
  }),
} as const;
