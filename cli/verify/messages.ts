/**
 * Every sentence about what a deployed key holds, in one place.
 *
 * @module
 */

import {
  type Finding,
  type Place,
  commandLine as where,
} from "../../codegen/src/findings/finding.js";
import type { ServerFindings } from "../../codegen/src/server/ask.js";
import { serverTitle } from "../../src/server-title.js";

const whatFor = "The key is asked for its scopes at its endpoint, for its project.";

/** How each variable is named on the command line, and what it is usually called. */
const flags = {
  endpoint: "--endpoint-variable",
  project: "--project-variable",
  key: "--key",
} as const;

const examples: Readonly<Record<string, string>> = {
  [flags.endpoint]: "APPWRITE_ENDPOINT",
  [flags.project]: "APPWRITE_PROJECT_ID",
  [flags.key]: "APPWRITE_API_KEY",
  "--session": "APPWRITE_CONSOLE_SESSION",
  "--variable": "APPWRITE_API_KEY",
};

const nouns = { endpoint: "the endpoint", project: "the project's ID", key: "the key" } as const;

export const verifyFindings = {
  keyOnCommandLine: (flag: string): Finding => ({
    code: "key-on-command-line",
    what: `What stands behind ${flag} looks like a key.`,
    why: "Other users of this machine see command lines, and shells keep them: a key that was written there is known to others.",
    fix: `Delete the key, put a new one into a variable, and name the variable: ${flag} ${examples[flag]}.`,
    where,
  }),
  notAName: (flag: string): Finding => ({
    code: "variable-name",
    what: `What stands behind ${flag} is no name of a variable.`,
    why: "Endpoint, project and key are taken from variables, so that no secret is on a command line.",
    fix: `Name the variable: ${flag} ${examples[flag]}.`,
    where,
  }),
  unreadable: (file: string, reason: string): Finding => ({
    code: "env-file-unreadable",
    what: `The file of variables can't be read: ${reason}.`,
    why: "Endpoint, project and key were to be taken from it.",
    fix: "Correct its name or its permissions, or name another one with --env.",
    where: { file },
  }),
  twice: (place: Place, name: string, line: number): Finding => ({
    code: "variable-twice",
    what: `${name} is set twice; the first time in line ${line}.`,
    why: "Some readers of such files take the first value and some the last, so it can't be told which one is deployed.",
    fix: "Remove one of the two.",
    where: place,
  }),
  notSet: (place: Place, what: keyof typeof nouns, name: string): Finding => ({
    code: "variable-not-set",
    what: `No variable has ${nouns[what]}: ${name} is not set, or empty.`,
    why: whatFor,
    fix: `Name the variable with ${flags[what]}, and the file that it is in with --env (--env .env).`,
    where: place,
  }),
  ambiguous: (place: Place, what: "endpoint" | "project", a: string, b: string): Finding => ({
    code: "variables-differ",
    what: `${a} and ${b} have different values, and both are usual for ${nouns[what]}.`,
    why: "A key belongs to one project on one server.",
    fix: `Name the one that goes with the key: ${flags[what]} ${a}.`,
    where: place,
  }),
  notAddress: (place: Place, name: string): Finding => ({
    code: "endpoint-address",
    what: `The value of ${name} is no address, or has a user's name or a password in it.`,
    why: whatFor,
    fix: "Set it as the client's setEndpoint takes it: https://appwrite.example.org/v1.",
    where: place,
  }),
  notHeader: (place: Place, name: string): Finding => ({
    code: "variable-not-sendable",
    what: `The value of ${name} has a space, a line feed or another character that can't be sent.`,
    why: "No key and no project's ID has such a character, so it was likely cut out wrongly.",
    fix: "Copy it once more; of a file, look for quotes that are not closed.",
    where: place,
  }),
  noProject: (endpoint: string, variable: string): Finding => ({
    code: "project-not-found",
    what: `The server has no project of the ID in ${variable}.`,
    why: "A key belongs to one project, and is known by no other.",
    fix: "Compare it with the project's ID in the console, and the endpoint's region with the project's.",
    where: { file: endpoint },
  }),
  guest: (endpoint: string, variable: string, way: string): Finding => ({
    code: "key-unknown",
    what: `The server takes the key in ${variable} for none: its caller is a guest.`,
    why: "What guests may do says nothing of the key.",
    fix: `${way}.`,
    where: { file: endpoint },
  }),
  otherCredentials: (endpoint: string, variable: string): Finding => ({
    code: "not-a-project-key",
    what: `What is in ${variable} is no project's key: the server takes its caller for a user.`,
    why: "No request tells what other credentials hold.",
    fix: "Name the variable of a project's key with --key.",
    where: { file: endpoint },
  }),
  refused: (
    endpoint: string,
    variable: string,
    title: string,
    facts: readonly string[],
    ways: readonly string[],
  ): Finding => ({
    code: "key-refused",
    what: `The key in ${variable} was refused before its scopes were looked at: ${title}`,
    why: "Of such a key no scope can be told.",
    fix: `${ways[0] ?? "Create a new key"}.`,
    details: facts,
    where: { file: endpoint },
  }),
  rateLimited: (endpoint: string, asked: number, all: number): Finding => ({
    code: "rate-limited",
    what: `The server wants no more requests for a while (429): ${asked} of ${all} were answered, and no more are sent.`,
    why: "What was not answered can't be told, and half of an answer would be taken for all of it.",
    fix: "Wait for some minutes, then try again.",
    where: { file: endpoint },
  }),
  notAppwrite: (endpoint: string): Finding => ({
    code: "endpoint-foreign",
    what: "What answers there is no Appwrite server: its answer is not JSON.",
    why: "Scopes are told by how Appwrite refuses.",
    fix: "Check the endpoint, which ends in /v1, and what stands between: a proxy, a login.",
    where: { file: endpoint },
  }),
  unexpected: (endpoint: string, status: number): Finding => ({
    code: "endpoint-unexpected",
    what: `The server's answer to who calls tells nothing of the key (${status}).`,
    why: "Scopes are told by how Appwrite refuses.",
    fix: "Try again; if it stays so, look at the server's log, and at what stands between: a proxy, a firewall.",
    where: { file: endpoint },
  }),
} as const;

const checkEndpoint = "Check the endpoint in its variable, which ends in /v1";

/** What is said where the server can't be asked with the key. */
export const verifyServerFindings: ServerFindings = {
  // The variable's value was looked at before.
  notAddress: (file) => verifyFindings.notAddress({ file }, "the endpoint's variable"),
  notHttps: (file, protocol) => ({
    code: "endpoint-not-https",
    what: `The endpoint begins with ${JSON.stringify(protocol)}; a key is sent over https only, and over http on this machine.`,
    why: "On the way, anybody could read the key.",
    fix: "Use its https address.",
    where: { file },
  }),
  redirected: (file, reason) => ({
    code: "endpoint-redirected",
    what: `The server answers with a redirect: ${reason}.`,
    why: "The key is sent to the address that was named, and nowhere else.",
    fix: "Set the endpoint's variable to where the server is.",
    where: { file },
  }),
  refused: (file, status) => ({
    code: "endpoint-refused",
    what: `The server answered ${status} instead of its version.`,
    why: "Appwrite tells its version to everybody.",
    fix: `${checkEndpoint}; or name the release with --server.`,
    where: { file },
  }),
  unreachable: (file, reason) => ({
    code: "endpoint-unreachable",
    what: `The server can't be asked: ${reason}.`,
    why: whatFor,
    fix: `${checkEndpoint}, and the network.`,
    where: { file },
  }),
  timedOut: (file, milliseconds) => ({
    code: "endpoint-timeout",
    what: `The server did not answer within ${milliseconds / 1000} seconds.`,
    why: "A build must not wait for a server that may never answer.",
    fix: "Try again.",
    where: { file },
  }),
  tooLarge: (file, limit) => ({
    code: "endpoint-foreign",
    what: `The server answered with more than ${limit / 1024} KiB.`,
    why: "Appwrite's answers are short, so this is something else.",
    fix: `${checkEndpoint}.`,
    where: { file },
  }),
  foreign: (file, reason) => ({
    code: "endpoint-foreign",
    what: `What answers there is no Appwrite server: ${reason}.`,
    why: "Scopes are told by how Appwrite refuses.",
    fix: `${checkEndpoint}; or name the release with --server.`,
    where: { file },
  }),
};

/** What is printed of a key. */
export const verifyTexts = {
  needs: (scopes: readonly string[]) => `needs ${listed(scopes)}`,
  holds: (scopes: readonly string[]) => `holds ${listed(scopes)}`,
  missing: (scopes: readonly string[]) => `missing ${listed(scopes)}`,
  excess: (scopes: readonly string[]) => `excess ${listed(scopes)}`,
  /** As much as is known of a list of which one is held. */
  oneOf: (scopes: readonly string[]) => scopes.join("|"),
  undeployed: (scopes: readonly string[]) =>
    `is declared or configured with ${listed(scopes)}, which it does not hold`,
  unproved: (scopes: readonly string[]) =>
    `needs ${listed(scopes)}: whether it holds that can't be told`,
  unused: "no call in the code that is here is made with it, so nothing is missing or in excess",
  incomplete:
    "some calls may not have been found (npx appwrite-scopes audit lists where), so nothing is said to be in excess",
  notProvable: (count: number, server: string, scopes: readonly string[]) =>
    `${count} ${count === 1 ? "scope" : "scopes"} of ${serverTitle(server)} can't be told by a request that has no effect: ${scopes.join(", ")}`,
} as const;

const listed = (scopes: readonly string[]): string =>
  scopes.length === 0 ? "nothing" : scopes.join(", ");
