import type { TypeNode } from "./type-text.js";

/** The types of the run time that a service's file may use, sorted as the formatter sorts imports. */
const runtimeTypes = [
  "Holds",
  "KeylessOnly",
  "MissingScope",
  "NeedsKey",
  "NotOnServer",
  "Refused",
  "SessionOnly",
  "Uncatalogued",
  "UncataloguedOf",
  "Ungrantable",
];

/** Those among them that occur in some types. */
export function usedTypes(types: readonly TypeNode[]): string[] {
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
  return runtimeTypes.filter((name) => used.has(name));
}
