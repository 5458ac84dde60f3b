import ts from "typescript";

/** What a module imports, or requires, by the names that stand in its code: `./client.js`, `node-appwrite`. */
export const importedNames = (code: string): string[] =>
  ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
