import type { Finding, Place } from "../findings/finding.js";
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

/** `scopes › users.read › kinds[0]` */
const pathText = (path: JsonPath): string =>
  path
    .map((key, index) =>
      typeof key === "number" ? `[${key}]` : `${index > 0 ? " › " : ""}${String(key)}`,
    )
    .join("");

export const catalogFindings = {
  unreadable: (file: string, { code, message }: NodeJS.ErrnoException): Finding => ({
    code: "catalog-unreadable",
    what: `The catalog can't be read: ${readFailures.get(code ?? "") ?? message}.`,
    why: "It says which scopes open which methods.",
    fix: "Check the path and its permissions, or name another file with --catalog.",
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
    what: `The key ${JSON.stringify(key)} stands twice in the same object.`,
    why: "JSON keeps only the last one, so the first would be lost without a word.",
    fix: "Remove one of the two.",
    where,
  }),
  invalidName: (where: Place, name: string, reason: string): Finding => ({
    code: "invalid-name",
    what: `The name ${JSON.stringify(name)} ${reason}.`,
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
        ? "Correct the name, or add it under scopes or ungrantable."
        : `Did you mean ${JSON.stringify(nearest)}? Or else add it under scopes or ungrantable.`,
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
  noKinds: (where: Place, scope: string): Finding => ({
    code: "scope-without-kind",
    what: `The scope ${JSON.stringify(scope)} is marked for no kind of key.`,
    why: "No key could be granted it, and what needs it would be refused to everybody.",
    fix: "List project, organization or account in its kinds, or move it to ungrantable.",
    where,
  }),
  grantableAndNot: (where: Place, scope: string): Finding => ({
    code: "scope-twice",
    what: `The scope ${JSON.stringify(scope)} stands under scopes and under ungrantable.`,
    why: "It can't be both granted and not granted.",
    fix: "Remove one of the two.",
    where,
  }),
  repeatedEntry: (where: Place, list: string, entry: string): Finding => ({
    code: "repeated-entry",
    what: `${list} lists ${JSON.stringify(entry)} twice.`,
    why: "A second entry changes nothing, so one of the two is likely meant to be another.",
    fix: "Remove or correct one of the two.",
    where,
  }),
  mappedAndNot: (where: Place, method: string): Finding => ({
    code: "method-twice",
    what: `${method} is mapped, and listed as uncatalogued as well.`,
    why: "Its scopes can't be both known and not known.",
    fix: "Remove one of the two.",
    where,
  }),
  sameFile: (where: Place, name: string, other: string): Finding => ({
    code: "name-collision",
    what: `The services ${JSON.stringify(other)} and ${JSON.stringify(name)} differ only by case.`,
    why: "Each gets a file of its name, and many file systems don't tell upper from lower case.",
    fix: "Rename or remove one of the two.",
    where,
  }),
  sameClass: (where: Place, service: string, other: string, name: string): Finding => ({
    code: "class-twice",
    what: `The services ${other} and ${service} both name the class ${name}.`,
    why: "The types of a service are called after its class, so there would be two of each.",
    fix: "Correct the class of one of the two, or remove it.",
    where,
  }),
} as const;
