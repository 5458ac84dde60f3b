/**
 * Every finding, question and line about a project's keys, in one place.
 *
 * @module
 */
import { unitTitle } from "../../audit/units/unit-title.js";
import { commandLine, type Finding, type Place } from "../../codegen/src/findings/finding.js";
import { quote } from "../../codegen/src/findings/quote.js";

const whoMakes =
  "Keys are made by a key with keys.read and keys.write (on servers since 1.9.5), or by an owner, an admin or a developer who is signed in to the console";
const sessionWay =
  "put the console's session (the cookie a_session_console of a browser that is signed in) into APPWRITE_CONSOLE_SESSION, or name its variable with --session";
const listed = (names: readonly string[]): string => names.join(", ");
/** Units, as they are told of; one is chosen by its name. */
const titles = (units: readonly string[]): string => listed(units.map(unitTitle));
const again = "Then run the same command again: it goes on where it stopped.";

/** About who makes keys, and what the server says to them. */
const makerFindings = {
  noMaker: (where: Place): Finding => ({
    code: "maker-missing",
    what: "No variable has a key that makes keys, or a session of the console.",
    why: `${whoMakes}.`,
    fix: `Name the key's variable with --key; or ${sessionWay}.`,
    where,
  }),
  makerNotSet: (where: Place, kind: "key" | "session", variable: string): Finding => ({
    code: "variable-not-set",
    what: `${variable} is not set, or empty; it was to have the ${kind} that makes keys.`,
    why: `${whoMakes}.`,
    fix: "Set it, or name another variable; the file that it is in is named with --env.",
    where,
  }),
  severalMakers: (where: Place, a: string, b: string): Finding => ({
    code: "variables-differ",
    what: `${a} and ${b} have different keys, and either may be the one that makes keys.`,
    why: `${whoMakes}.`,
    fix: `Name the one that has keys.write: --key ${a}.`,
    where,
  }),
  makerRotated: (where: Place, variable: string, name: string): Finding => ({
    code: "maker-is-rotated",
    what: `The key in ${variable} is ${quote(name)}, the one that is to be replaced.`,
    why: "The new key gets the least scopes alone; with the old one gone, nobody could end or take up the rotation.",
    fix: `Name the variable of another key with --key; or ${sessionWay}.`,
    where,
  }),
  makerNarrowed: (where: Place, variable: string, name: string): Finding => ({
    code: "maker-is-narrowed",
    what: `The key in ${variable} is ${quote(name)} itself, and would lose its right to see to keys.`,
    why: "It could not be undone with that key.",
    fix: `Name the variable of another key with --key; or ${sessionWay}.`,
    where,
  }),
  sessionNeeded: (file: string, server: string, variable: string): Finding => ({
    code: "session-needed",
    what: `${server} lets no project's key make keys, and ${variable} has one.`,
    why: "Up to 1.9.4, keys belong to the console, and its routes take nobody but a member who is signed in.",
    fix: `In place of the key, ${sessionWay}.`,
    where: { file },
  }),
  creationDenied: (file: string, variable: string): Finding => ({
    code: "key-creation-denied",
    what: `The server lets the key in ${variable} make no standard key (key_creation_denied).`,
    why: "Newer servers refuse that to every project's key, whatever it holds; it may make short-lived keys alone, of an hour at most.",
    fix: `An owner, an admin or a developer can make it: in the console (your project › Overview › Integrations › API keys), or here: ${sessionWay}.`,
    where: { file },
  }),
  lacksScope: (file: string, variable: string, scopes: readonly string[]): Finding => ({
    code: "maker-lacks-scope",
    what: `The key in ${variable} lacks ${scopes.length > 0 ? scopes.join(" or ") : "a scope"}.`,
    why: `${whoMakes}.`,
    fix: `Name the variable of a key that holds keys.read and keys.write with --key; or ${sessionWay}.`,
    where: { file },
  }),
  noSession: (file: string, variable: string): Finding => ({
    code: "session-unknown",
    what: `The server takes the session in ${variable} for none: it has ended, or was cut short, or is no session of the console's.`,
    why: "Guests see no keys.",
    fix: "Sign in to the console again, and copy the value of its cookie a_session_console.",
    where: { file },
  }),
  noRights: (file: string, variable: string): Finding => ({
    code: "session-without-rights",
    what: `Whoever is signed in with ${variable} may not do that in this project.`,
    why: `${whoMakes}.`,
    fix: "Have an owner of the organization do it, or change the member's role.",
    where: { file },
  }),
  noRoute: (file: string): Finding => ({
    code: "keys-route-missing",
    what: "The server has no such route for keys.",
    why: "Where they are depends on the server's release.",
    fix: "Look at the endpoint, which ends in /v1; if --server names the release, correct or leave it out.",
    where: { file },
  }),
  gone: (file: string): Finding => ({
    code: "key-gone",
    what: "The key is not there any more: somebody has deleted it in the meantime.",
    why: "Nothing can be changed of it.",
    fix: "See which keys there are: npx appwrite-scopes keys list.",
    where: { file },
  }),
  failed: (file: string, verb: string, status: number): Finding => ({
    code: "endpoint-unexpected",
    what: `The server answered ${status} to a ${verb} request about keys.`,
    why: verb === "GET" ? "Nothing was changed." : "Whether it did what it was asked is not known.",
    fix: "Try again; if it stays so, look at the server's log, and at what stands between: a proxy, a firewall.",
    where: { file },
  }),
  rejected: (file: string, verb: string, message: string): Finding => ({
    code: "key-rejected",
    what: `The server rejects what it was sent (${verb}): ${quote(message)}`,
    why: "Nothing was changed.",
    fix: "Correct what it names; if that is a scope, name the server's release with --server.",
    where: { file },
  }),
  unreadableAnswer: (file: string): Finding => ({
    code: "endpoint-foreign",
    what: "The server's answer is no list of keys, or no key, as Appwrite has them.",
    why: "What it did is not known.",
    fix: "Check the endpoint, which ends in /v1, and what stands between: a proxy, a login.",
    where: { file },
  }),
  listCut: (file: string, found: number, total: number): Finding => ({
    code: "keys-list-cut",
    what: `The server lists ${found} keys, and says that there are ${total}.`,
    why: "A key that is not listed would be taken for not being there.",
    fix: "Try again; if it stays so, use the console.",
    where: { file },
  }),
} as const;

/** About the file that a secret is written into. */
const fileFindings = {
  link: (file: string): Finding => ({
    code: "env-file-link",
    what: "The file is a link.",
    why: "A secret is written to where it was said, and nowhere else.",
    fix: "Name the file that the link leads to, with --into.",
    where: { file },
  }),
  notFile: (file: string): Finding => ({
    code: "env-file-unreadable",
    what: "It is no file.",
    why: "The secret was to be written into it.",
    fix: "Name a file of variables with --into, such as .env.",
    where: { file },
  }),
  noFolder: (file: string): Finding => ({
    code: "env-file-not-writable",
    what: "The file's folder is not there, or can't be written.",
    why: "The secret was to be written into a new file.",
    fix: "Make the folder, or name another file with --into.",
    where: { file },
  }),
  readOnly: (file: string): Finding => ({
    code: "env-file-not-writable",
    what: "The file, or the folder that it is in, is read-only.",
    why: "The secret was to be written into it.",
    fix: "Permit it to yourself (chmod u+w), or name another file with --into.",
    where: { file },
  }),
  notWritable: (file: string, { code = "unknown" }: NodeJS.ErrnoException): Finding => ({
    code: "env-file-not-writable",
    what: `The file can't be written: ${code}.`,
    why: "The secret was to be written into it; it is as it was.",
    fix: `See to it that there is room, and that you may write there. ${again}`,
    where: { file },
  }),
  unclearLine: (file: string, variable: string): Finding => ({
    code: "env-file-unclear",
    what: `It is not clear where the value of ${variable} begins and ends in the file.`,
    why: "Another variable's value would change, or the new one would be read wrongly.",
    fix: `Write it on a line of its own: ${variable}=…`,
    where: { file },
  }),
  notInFile: (file: string, variable: string): Finding => ({
    code: "key-not-in-file",
    what: `The file does not set ${variable}, so the key that is to be replaced is in use elsewhere.`,
    why: "Once the old key is deleted, whoever has it there is refused.",
    fix: "Name the file that has it with --into; or leave --delete-old out, put the new key in its place, and then run the command with --delete-old.",
    where: { file },
  }),
  notPrinted: ({ code = "unknown" }: NodeJS.ErrnoException): Finding => ({
    code: "secret-not-printed",
    what: `The new key's secret can't be printed: ${code}.`,
    why: "It is told once, so nobody would have it: the key was deleted again.",
    fix: "Let the output go where there is room and somebody reads it, or have the secret written into a file with --into.",
    where: commandLine,
  }),
  isSet: (file: string, variable: string): Finding => ({
    code: "variable-is-set",
    what: `The file sets ${variable} already.`,
    why: "The key that is there would be lost.",
    fix: "Replace it with npx appwrite-scopes keys rotate; or remove the line.",
    where: { file },
  }),
  noVariable: (file: string): Finding => ({
    code: "variable-unknown",
    what: "It can't be told from the code which variable the key is to stand in.",
    why: "The code does not read its key from a variable that can be followed.",
    fix: "Name it with --variable.",
    where: { file },
  }),
} as const;

/** About which part of the code is meant, and which of its keys. */
const choiceFindings = {
  noUnit: (chosen: string, names: readonly string[]): Finding => ({
    code: "unit-unknown",
    what: `Neither a unit nor a folder with code is called ${quote(chosen)}.`,
    why: "The key gets the scopes that this code needs.",
    fix: `Name one of these, or a folder: ${names.length > 0 ? names.map(quote).join(", ") : "there is no code here"}.`,
    where: commandLine,
  }),
  unreadUnit: (names: readonly string[]): Finding => ({
    code: "unit-unread",
    what: `${titles(names)} could not be read.`,
    why: "A key without the scopes of its calls would be refused.",
    fix: "See why, and mend it: npx appwrite-scopes audit.",
    where: commandLine,
  }),
  noKeyUsed: (names: readonly string[], isDynamic: boolean): Finding => ({
    code: "no-key-used",
    what: isDynamic
      ? `The only key that ${titles(names)} calls with is the one that Appwrite itself hands to a function.`
      : `No call of ${titles(names)} is made with a key.`,
    why: isDynamic
      ? "Nobody makes that key: it comes new with each call."
      : "What a key is for is told by the calls that are made with it.",
    fix: isDynamic
      ? "Grant its scopes in appwrite.config.json: npx appwrite-scopes audit --fix."
      : "Name another unit or folder with --for; npx appwrite-scopes audit lists the keys.",
    where: commandLine,
  }),
  severalKeys: (names: readonly string[], keys: readonly string[]): Finding => ({
    code: "keys-several",
    what: `${titles(names)} calls with several keys: ${listed(keys)}.`,
    why: "Each key gets the scopes of its own calls.",
    fix: "Name the variable of the one that is meant with --variable, or less code with --for.",
    where: commandLine,
  }),
  notRead: (variable: string, names: readonly string[], read: string): Finding => ({
    code: "variable-not-read",
    what: `No call of ${titles(names)} is made with a key of ${variable}; they read theirs from ${read}.`,
    why: "The key would get the scopes of another one, or stand where nobody reads it.",
    fix: `Leave --variable out, or name ${read}.`,
    where: commandLine,
  }),
  shared: (variable: string, units: readonly string[], scopes: readonly string[]): Finding => ({
    code: "key-shared",
    what: `${titles(units)} reads its key from ${variable}, too, and needs ${listed(scopes)}, which the key would lose.`,
    why: "If it is the same key there, those calls are refused from then on.",
    fix: "Name a folder that has all of them with --for, such as --for . ; or say that the key there is another one, with --accept-incomplete.",
    where: commandLine,
  }),
  incomplete: (units: readonly string[]): Finding => ({
    code: "audit-incomplete",
    what: `Some calls of ${titles(units)} may not have been found.`,
    why: "A key that loses the scope of such a call is refused, and the code fails.",
    fix: "See where with npx appwrite-scopes audit, and mend it; or say that you know better, with --accept-incomplete.",
    where: commandLine,
  }),
} as const;

/** About the keys of the project. */
const keyFindings = {
  keyAsName: (what: string): Finding => ({
    code: "key-on-command-line",
    what: `What stands in the place of ${what} looks like a key itself.`,
    why: "Other users of this machine see command lines, and shells keep them: a key that was written there is known to others.",
    fix: "Replace that key, and name keys by their names or IDs, as npx appwrite-scopes keys list has them.",
    where: commandLine,
  }),
  badDays: (): Finding => ({
    code: "expiry-invalid",
    what: "--expires wants a number of days, from 1 to 3650.",
    why: "A key that never ends is one that nobody replaces.",
    fix: "Name the days: --expires 90.",
    where: commandLine,
  }),
  notFound: (file: string, wanted: string, near: string | undefined): Finding => ({
    code: "key-not-found",
    what: `The project has no key with the name or the ID ${quote(wanted)}.`,
    why: "A key is known by one of them.",
    fix:
      near === undefined
        ? "See which there are: npx appwrite-scopes keys list."
        : `Did you mean ${quote(near)}? See which there are: npx appwrite-scopes keys list.`,
    where: { file },
  }),
  ambiguous: (file: string, name: string, ids: readonly string[]): Finding => ({
    code: "key-ambiguous",
    what: `${ids.length} keys have the name ${quote(name)}: ${ids.map(quote).join(", ")}.`,
    why: "Another key than the one that is meant could lose scopes, or be deleted.",
    fix: "Give all but one of them another name in the console, or delete those that nobody uses.",
    where: { file },
  }),
  nameTaken: (file: string, name: string, id: string): Finding => ({
    code: "key-name-taken",
    what: `The project has a key with the name ${quote(name)} already: ${quote(id)}.`,
    why: "Two keys of one name can't be told apart when one of them is to be replaced.",
    fix: `Replace it with npx appwrite-scopes keys rotate, or choose another name: keys create <name>.`,
    where: { file },
  }),
  strangerInFile: (file: string, variable: string, name: string, other?: string): Finding => ({
    code: "variable-of-another-key",
    what:
      other === undefined
        ? `${variable} holds a secret that no key of the project has.`
        : `${variable} holds the key ${quote(other)}, and not ${quote(name)}.`,
    why: "The secret that is there would be lost.",
    fix: `Name the file and the variable of ${quote(name)} with --into and --variable; or remove the line, if nobody needs it.`,
    where: { file },
  }),
  codeHasAnother: (where: Place, variable: string, name: string, other: string): Finding => ({
    code: "variable-of-another-key",
    what: `${variable}, which the code reads its key from, holds ${quote(other)}, and not ${quote(name)}.`,
    why: `${quote(name)} may be the key of other code, which would lose its scopes.`,
    fix: `Name ${quote(other)}, or the code that ${quote(name)} is for with --for.`,
    where,
  }),
  secretless: (file: string, name: string): Finding => ({
    code: "key-secret-hidden",
    what: `The server does not tell the secret of the key ${quote(name)}.`,
    why: "It can't be told which key is in the file, so neither could a rotation be taken up nor the right key be deleted.",
    fix: "Replace the key in the console: create a new one, update the file, then delete the old one.",
    where: { file },
  }),
  badSecret: (file: string): Finding => ({
    code: "key-secret-unusable",
    what: "The server told no secret of the new key, or one with signs that no key has.",
    why: "It could not be written into a file without changing what else stands there.",
    fix: "Delete that key in the console, and check what answers at the endpoint.",
    where: { file },
  }),
  newKeyLacks: (file: string, scopes: readonly string[]): Finding => ({
    code: "new-key-lacks-scope",
    what: `The new key does not hold ${listed(scopes)}, which it was made with.`,
    why: "The old key is still there, and works; a new one that is refused must not take its place.",
    fix: `Look at the new key in the console, and correct or delete it. ${again}`,
    where: { file },
  }),
  notConfirmed: (question: string, details: readonly string[]): Finding => ({
    code: "not-confirmed",
    what: `There is no terminal to ask on: ${question}`,
    why: "A key is made, changed or deleted only if somebody has said so.",
    fix: "Say so with --yes.",
    details,
    where: commandLine,
  }),
} as const;

export const keysFindings = {
  ...makerFindings,
  ...fileFindings,
  ...choiceFindings,
  ...keyFindings,
} as const;
