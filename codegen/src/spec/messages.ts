import type { Finding, Place } from "../findings/finding.js";
import { quote } from "../findings/quote.js";
import { documentsAddress } from "./published.js";

/**
 * Every finding about a server's document, in one place.
 *
 * @module
 */

const published = `Appwrite's are at ${documentsAddress}, such as open-api3-1.8.x-server.json: download yours, and name the file with --spec.`;
const anotherSource = "Or download the document, and name the file with --spec.";
const correct = "Correct the document, or fetch it again from where it is published.";

export const specFindings = {
  unreadable: (file: string, reason: string): Finding => ({
    code: "spec-unreadable",
    what: `The document can't be read: ${reason}.`,
    why: "The catalog's routes and their scopes are read from it.",
    fix: "Check the path and its permissions, or name another file or address with --spec.",
    where: { file },
  }),
  notHttps: (file: string, protocol: string): Finding => ({
    code: "spec-not-https",
    what: `The document's address begins with ${quote(protocol)}, and only https is fetched.`,
    why: "On the way, anybody could change which scopes a route asks for.",
    fix: `Use the https address. ${anotherSource}`,
    where: { file },
  }),
  notAddress: (file: string): Finding => ({
    code: "spec-address",
    what: "The document's address is no valid URL, or had a user's name or a password in it.",
    why: "An address is shown in messages and kept in the config, so nothing secret may be in it.",
    fix: `Correct the address. ${anotherSource}`,
    where: { file },
  }),
  redirected: (file: string, reason: string): Finding => ({
    code: "spec-redirected",
    what: `The server sends the request elsewhere: ${reason}.`,
    why: "A document is only taken from the host that you named.",
    fix: "If you trust that address, name it with --spec.",
    where: { file },
  }),
  refused: (file: string, status: number): Finding => ({
    code: "spec-refused",
    what: `The server answered ${status} instead of the document.`,
    why: "The catalog's routes and their scopes are read from it.",
    fix: `Check the address. ${anotherSource}`,
    where: { file },
  }),
  unreachable: (file: string, reason: string): Finding => ({
    code: "spec-unreachable",
    what: `The document can't be fetched: ${reason}.`,
    why: "The catalog's routes and their scopes are read from it.",
    fix: `Check the address and the network. ${anotherSource}`,
    where: { file },
  }),
  timedOut: (file: string, milliseconds: number): Finding => ({
    code: "spec-timeout",
    what: `The document did not arrive within ${milliseconds / 1000} seconds.`,
    why: "A build must not wait for a server that may never answer.",
    fix: `Try again. ${anotherSource}`,
    where: { file },
  }),
  tooLarge: (file: string, limit: number): Finding => ({
    code: "spec-too-large",
    what: `The document is larger than ${limit / 1024 / 1024} MiB.`,
    why: "No document of Appwrite comes near that, so it is something else.",
    fix: published,
    where: { file },
  }),
  notText: (file: string): Finding => ({
    code: "spec-not-text",
    what: "The document is not UTF-8 text.",
    why: "Read as another encoding, it might say something else.",
    fix: correct,
    where: { file },
  }),
  notJson: (where: Place, reason: string): Finding => ({
    code: "spec-not-json",
    what: `The document is not valid JSON: ${reason}.`,
    why: "What can't be read to its end may lack anything. YAML is not read.",
    fix: correct,
    where,
  }),
  tooDeep: (where: Place): Finding => ({
    code: "spec-too-deep",
    what: "The document is nested too deeply.",
    why: "No document of Appwrite comes near that, so it is something else.",
    fix: published,
    where,
  }),
  repeatedKey: (where: Place, key: string): Finding => ({
    code: "repeated-key",
    what: `The key ${quote(key)} stands twice in the same object.`,
    why: "JSON keeps only the last one, so a route could be lost without a word.",
    fix: correct,
    where,
  }),
  foreign: (where: Place, reason: string): Finding => ({
    code: "spec-foreign",
    what: `This is no OpenAPI 3 or Swagger 2 document of an Appwrite server: ${reason}.`,
    why: "Only such a document says which scopes open a route.",
    fix: published,
    where,
  }),
  malformed: (where: Place, part: string, reason: string): Finding => ({
    code: "spec-malformed",
    what: `${part} ${reason}.`,
    why: "What can't be understood is not guessed at.",
    fix: correct,
    where,
  }),
  invalidName: (where: Place, scope: string, reason: string): Finding => ({
    code: "invalid-name",
    what: `The name ${quote(scope)} of a scope ${reason}.`,
    why: "Names become types and values of the client, so only plain ones are let through.",
    fix: correct,
    where,
  }),
  routeTwice: (where: Place, route: string, other: string): Finding => ({
    code: "route-twice",
    what: `${route} and ${other} are the same route.`,
    why: "Its scopes can only be those of one.",
    fix: correct,
    where,
  }),
  unscoped: (where: Place, route: string): Finding => ({
    code: "route-unscoped",
    what: `The document names no scope for ${route}.`,
    why: "Nobody knows what opens it, so the methods that call it are refused.",
    fix: "If you know its scopes, add them to a copy of the document as x-appwrite.scope, and name that with --spec.",
    where,
  }),
} as const;
