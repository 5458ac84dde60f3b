/**
 * A table that nobody can change, nor anything in it. Verdicts are read from the tables of a generated
 * tree, and these are exported: whoever sorts one, or adds to it, must not change what is let through.
 */
export function frozen<Table extends object>(table: Table): Table {
  for (const value of Object.values(table)) {
    if (typeof value === "object" && value !== null) frozen(value);
  }
  return Object.freeze(table);
}
