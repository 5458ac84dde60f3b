import { byCodePoint } from "../catalog/canonical.js";
import type { TypeNode } from "./type-text.js";

/** What every service's file uses of the run time. */
const always = [
  "createScopedService",
  "frozen",
  "type GrantIsUnknown",
  "type GuestGrant",
  "type KeyGrant",
  "type ScopeLists",
  "type SdkService",
  "type SessionGrant",
  "type UnknownClient",
];

/** The types of the run time that a service's file may use. */
const runtimeTypes = [
  "Holds",
  "KeylessOnly",
  "MissingScope",
  "NeedsKey",
  "NotOnServer",
  "Refused",
  "RefusedEach",
  "SessionOnly",
  "Uncatalogued",
  "UncataloguedOf",
  "Ungrantable",
];

/**
 * What a service's file imports from the run time, sorted as the formatter sorts imports.
 *
 * @param types - those that are written in the file
 */
export function runtimeImports(types: readonly TypeNode[]): string[] {
  const used = new Set<string>();
  const visit = (type: TypeNode): void => {
    if (type.kind === "name") {
      used.add(type.name);
      type.args.forEach(visit);
    } else if (type.kind === "keyof" || type.kind === "indexed") visit(type.of);
    else if (type.kind === "conditional")
      [type.check, type.matches, type.whenTrue, type.whenFalse].forEach(visit);
    else if (type.kind !== "literal") type.members.forEach(visit);
  };
  types.forEach(visit);
  const inTypes = runtimeTypes.filter((name) => used.has(name)).map((name) => `type ${name}`);
  return [...always, ...inTypes].sort(byCodePoint);
}
