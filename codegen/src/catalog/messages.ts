import type { Finding, Place } from "../findings/finding.js";
import { quote } from "../findings/quote.js";
import type { JsonPath } from "./document.js";

/**
 * Every finding about a catalog, in one place.
 *
 * @module
 */

const readFailures = new Map([
  ["ENOENT", "there is no such file"],
  ["EISDIR", "it is a folder"],
  ["EACCES", "its permissions do not allow it"],
]);

/** `scopes › users.read › description` */
export const pathText = (path: JsonPath): string =>
  path
    .map((key, index) =>
      typeof key === "number" ? `[${key}]` : `${index > 0 ? " › " : ""}${keyText(String(key))}`,
    )
    .join("");

/** Keys that are none of ours may be anything. */
const keyText = (key: string): string =>
  /^[!-~](?:[ -~]{0,98}[!-~])?$/.test(key) ? key : quote(key);

export const catalogFindings = {
  unreadable: (file: string, { code, message }: NodeJS.ErrnoException): Finding => ({
    code: "catalog-unreadable",
    what: `The catalog can't be read: ${readFailures.get(code ?? "") ?? message}.`,
    why: "It says which scopes open which routes.",
    fix:
      code === "ENOENT"
        ? "Check the path, name another file with --catalog, or have `appwrite-scopes sync` make it from a server's document."
        : "Check the path and its permissions, or name another file with --catalog.",
    where: { file },
  }),
  notText: (file: string): Finding => ({
    code: "catalog-not-text",
    what: "The catalog is not UTF-8 text.",
    why: "Read as another encoding, it might say something else.",
    fix: "Save the file as UTF-8.",
    where: { file },
  }),
  notJson: (where: Place, reason: string): Finding => ({
    code: "catalog-not-json",
    what: `The catalog is not valid JSON: ${reason}.`,
    why: "Clients are generated from all of it, so all of it has to be read. JSON allows no comments, trailing commas or single quotes.",
    fix: "Mend the file at this place, or restore it from version control.",
    where,
  }),
  repeatedKey: (where: Place, key: string): Finding => ({
    code: "repeated-key",
    what: `The key ${quote(key)} stands twice in the same object.`,
    why: "JSON keeps only the last one, so the first would be lost without a word.",
    fix: "Remove one of the two.",
    where,
  }),
  invalidName: (where: Place, name: string, reason: string): Finding => ({
    code: "invalid-name",
    what: `The name ${quote(name)} ${reason}.`,
    why: "Names become types, properties and files, so only plain ones are let through.",
    fix: "Correct the name as Appwrite spells it, or remove the entry.",
    where,
  }),
  invalid: (where: Place, path: JsonPath, reason: string): Finding => ({
    code: "catalog-invalid",
    what: `${path.length === 0 ? "The catalog" : pathText(path)} ${reason}.`,
    why: "Every verdict is derived from the catalog, so all of it has to be sound.",
    fix: "Correct it as the catalog's JSON Schema says; an editor shows it where $schema is set.",
    where,
  }),
  unknownKey: (where: Place, path: JsonPath): Finding => ({
    code: "unknown-key",
    what: `${pathText(path)} is not a key that the catalog knows.`,
    why: "It would be passed over without a word, whatever it was meant to say.",
    fix: "Correct its spelling, or remove it.",
    where,
  }),
  unknownScope: (
    where: Place,
    user: string,
    scope: string,
    nearest: string | undefined,
  ): Finding => ({
    code: "unknown-scope",
    what: `${user} names the scope ${JSON.stringify(scope)}, which the catalog does not have.`,
    why: "Nobody could be granted the scope, and what needs it would be refused to everybody.",
    fix:
      nearest === undefined
        ? "Correct the name, or add it under scopes."
        : `Did you mean ${JSON.stringify(nearest)}? Or else add it under scopes.`,
    where,
  }),
  unknownSuccessor: (
    where: Place,
    scope: string,
    successor: string,
    nearest: string | undefined,
  ): Finding => ({
    code: "unknown-successor",
    what: `The successor of ${scope} is ${JSON.stringify(successor)}, which no key can be granted.`,
    why: "It is what users are told to grant instead.",
    fix:
      nearest === undefined
        ? "Correct the name, or remove the successor."
        : `Did you mean ${JSON.stringify(nearest)}? Or else remove the successor.`,
    where,
  }),
  repeatedEntry: (where: Place, list: string, entry: string): Finding => ({
    code: "repeated-entry",
    what: `${list} lists ${JSON.stringify(entry)} twice.`,
    why: "A second entry changes nothing, so one of the two is likely meant to be another.",
    fix: "Remove or correct one of the two.",
    where,
  }),
  noServers: (where: Place): Finding => ({
    code: "no-server",
    what: "The catalog has no server.",
    why: "Routes and scopes are those of a server, so nothing can be judged by it.",
    fix: "Bring it up to a server's document with appwrite-scopes sync, or remove the file to use the tool's own.",
    where,
  }),
  unknownServer: (
    where: Place,
    user: string,
    server: string,
    nearest: string | undefined,
  ): Finding => ({
    code: "unknown-server",
    what: `${user} names the server ${JSON.stringify(server)}, which the catalog does not have.`,
    why: "Nothing is known of that server, so what is said of it would never hold.",
    fix:
      nearest === undefined
        ? "Correct the name, or add the server under servers."
        : `Did you mean ${JSON.stringify(nearest)}? Or else add it under servers.`,
    where,
  }),
  serverTwice: (where: Place, release: string, like: string, other: string): Finding => ({
    code: "server-twice",
    what:
      release === other
        ? `${release} is said to be like ${like}, and is a server of its own.`
        : `${release} is said to be like ${like} and like ${other}.`,
    why: "Verdicts are those of one server, and nobody could tell which of the two is meant.",
    fix: "Remove it from one of them.",
    where,
  }),
  saidTwice: (where: Place, name: string, server: string): Finding => ({
    code: "nothing-new",
    what: `${name} says nothing new for ${server}: it would be the same without the entry.`,
    why: "An entry holds until the next one, so one that changes nothing is likely meant to be another.",
    fix: "Remove the entry, or correct it.",
    where,
  }),
  routeTwice: (where: Place, route: string, other: string): Finding => ({
    code: "route-twice",
    what: `The routes ${JSON.stringify(other)} and ${JSON.stringify(route)} differ only in the names of their parameters.`,
    why: "A server can't tell them apart, and neither can an SDK.",
    fix: "Put both into one entry.",
    where,
  }),
  unknownProbe: (where: Place, probe: string, nearest: string | undefined): Finding => ({
    code: "unknown-probe",
    what: `probes lists ${JSON.stringify(probe)}, which is no route of the catalog.`,
    why: "What opens the route is not known, so its answer would say nothing of a key.",
    fix:
      nearest === undefined
        ? "Correct the name, or add it under routes."
        : `Did you mean ${JSON.stringify(nearest)}? Or else add it under routes.`,
    where,
  }),
  newerVersion: (where: Place, found: number, known: number): Finding => ({
    code: "catalog-version",
    what: `The catalog is of version ${found}, and this tool reads version ${known}.`,
    why: "It was made for a later release of the tool, and may say what this one does not know.",
    fix: "Update appwrite-scopes-cli.",
    where,
  }),
  olderVersion: (where: Place, found: number, known: number): Finding => ({
    code: "catalog-version",
    what: `The catalog is of version ${found}, and this tool reads version ${known}.`,
    why: "Version 1 listed the methods of one SDK release; version 2 lists the routes of servers, and what an SDK calls is read from the SDK.",
    fix: "If it was made from a server's document, run appwrite-scopes sync with that document: what you wrote yourself is kept. If it is a copy of the catalog that ships, delete it and name your server with --server.",
    where,
  }),
} as const;
