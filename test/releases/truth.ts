import { assertions, clientImports, prelude } from "../truth/assertions.js";
import { openIn, scopesIn } from "../truth/document.js";
import { allCallers, allMethods } from "../truth/oracle.js";
import type { ReleaseProject } from "./projects.js";

/**
 * The truth table of a project as a program that compiles if it is true: each caller, with each scope
 * that it can be granted, can call those methods of the installed SDK that the document opens to it,
 * and no others. What opens a method is read from the document, and not from the catalog.
 */
export function truthProgram({ sdk, document, catalog }: ReleaseProject): string {
  const routes = scopesIn(document);
  const methods = allMethods(catalog, sdk).map(({ name }) => name);
  const tables = allCallers(catalog).map((caller) =>
    assertions(caller, methods, openIn(routes, methods, caller, catalog.callers)),
  );
  return clientImports("./appwrite/index.js") + prelude + tables.join("");
}
