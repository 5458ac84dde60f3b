import { declarationsOf } from "../support/releases.js";
import { serverTruth } from "../support/servers.js";
import { assertions, clientImports, prelude } from "../truth/assertions.js";
import { allCallers, allMethods, openMethods } from "../truth/oracle.js";
import type { ReleasePair } from "./pairs.js";

/**
 * The truth table of a project as a program that compiles if it is true: each caller, with each scope
 * that the server can grant it, can call those methods of the installed SDK that the server opens to it,
 * and no others.
 *
 * @param wrong - a method that the table says the opposite of, to see that it is found
 */
export function truthProgram({ alias, server }: ReleasePair, wrong?: string): string {
  const truth = serverTruth(server);
  const { classes, enums } = declarationsOf(alias);
  // Classes that a client alone does not make are no services of a generated client.
  const made = { enums, classes: classes.filter(({ needsMore }) => !needsMore) };
  const methods = allMethods(made, truth.scopesOf);
  const names = methods.map(({ name }) => name);
  const callers = allCallers(truth);
  const tables = callers.map((caller) => {
    const open = openMethods(methods, caller, truth.holds);
    const told = open.includes(wrong ?? "") ? open.filter((name) => name !== wrong) : open;
    return assertions(caller, names, told);
  });
  return clientImports("./appwrite/index.js", callers) + prelude + tables.join("");
}
