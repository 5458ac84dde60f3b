import type { Finding, Place } from "../findings/finding.js";

/**
 * Every finding about a catalog, in one place.
 *
 * @module
 */

const trusted = "Every verdict is derived from the catalog, so all of it has to be sound.";

export const catalogFindings = {
  unreadable: (file: string, reason: string): Finding => ({
    code: "catalog-unreadable",
    what: `The catalog can't be read: ${reason}.`,
    why: trusted,
    fix: "Check the path and its permissions, or name another file with --catalog.",
    where: { file },
  }),
  notText: (file: string): Finding => ({
    code: "catalog-not-text",
    what: "The catalog is not UTF-8 text.",
    why: trusted,
    fix: "Save the file as UTF-8.",
    where: { file },
  }),
  notJson: (where: Place, reason: string): Finding => ({
    code: "catalog-not-json",
    what: `The catalog is not valid JSON: ${reason.replace(/ \(\d+:\d+\)$/, "")}.`,
    why: "It may have been cut off, or edited by hand; comments are not allowed.",
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
  reservedName: (where: Place, name: string): Finding => ({
    code: "invalid-name",
    what: `The name ${JSON.stringify(name)} means something to every JavaScript object.`,
    why: "Names become types, properties and files, so they have to match a strict pattern.",
    fix: "Remove the entry, or correct its name.",
    where,
  }),
  invalidName: (where: Place, name: string, reason: string): Finding => ({
    code: "invalid-name",
    what: `${JSON.stringify(name)} ${reason}.`,
    why: "Names become types, properties and files, so they have to match a strict pattern.",
    fix: "Correct the name as Appwrite spells it, or remove the entry.",
    where,
  }),
  invalid: (where: Place, path: string, reason: string): Finding => ({
    code: "catalog-invalid",
    what: `${path === "" ? "The catalog" : path}: ${reason}.`,
    why: trusted,
    fix: "Correct it as the catalog's JSON Schema says; an editor shows it where $schema is set.",
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
    what: `${JSON.stringify(name)} and ${JSON.stringify(other)} would be generated into the same file.`,
    why: "File systems of macOS and Windows don't tell upper from lower case.",
    fix: "Rename or remove one of the two.",
    where,
  }),
} as const;
