import { createRequire } from "node:module";
import { join } from "node:path";
import { assertions, clientImports, prelude } from "../truth/assertions.js";
import { openIn, scopesIn } from "../truth/document.js";
import { allCallers } from "../truth/oracle.js";
import type { ReleaseProject } from "./projects.js";

/**
 * The truth table of a project as a program that compiles if it is true: each caller, with each scope
 * that it can be granted, can call those methods of the installed SDK that the document opens to it,
 * and no others.
 *
 * The SDK's methods are those of its own types, and of the functions of its own classes. Neither
 * comes from the code under test.
 */
export function truthProgram({ folder, sdk, document, catalog }: ReleaseProject): string {
  const routes = scopesIn(document);
  const services = servicesOf(folder, sdk);
  const methods = services.flatMap(({ name, methods }) => methods.map((m) => `${name}.${m}`));
  const tables = allCallers(catalog).map((caller) =>
    assertions(caller, openIn(routes, methods, caller, catalog.callers)),
  );
  return `${clientImports("./appwrite/index.js")}import type * as sdk from ${JSON.stringify(sdk)};
${prelude}
interface Services {
${services.map(({ name, className }) => `  ${name}: sdk.${className};`).join("\n")}
}
type AllMethods = Open<Services>;
${tables.join("")}`;
}

/** The services of an installed SDK: the classes whose instances keep the client that they are given. */
function servicesOf(project: string, sdk: string) {
  const exported = createRequire(join(project, "package.json"))(sdk) as Record<string, unknown>;
  const client = new (exported.Client as new () => object)();
  return Object.entries(exported).flatMap(([className, value]) => {
    const instance = instanceOf(value, client);
    if (instance?.client !== client) return [];
    const name = className.charAt(0).toLowerCase() + className.slice(1);
    return [
      { name, className, methods: Object.getOwnPropertyNames(Object.getPrototypeOf(instance)) },
    ];
  });
}

function instanceOf(value: unknown, client: object): { client?: unknown } | undefined {
  try {
    return new (value as new (client: object) => object)(client);
  } catch {
    return undefined; // no class, or one that is made from something else
  }
}
