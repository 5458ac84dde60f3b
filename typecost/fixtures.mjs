// @ts-check
import { classOf, methodsOf, readScopes, sdkName, serviceNames } from "./methods.mjs";

/**
 * Programs that do one thing: with the SDK alone, with a scoped client, and with a scoped client that
 * is refused in its last line.
 *
 * @typedef {{ bare: string, granted: string, refused: string }} Fixture
 */

/** Programs that name all methods of the SDK. */
const allMethods = naming(methodsOf(serviceNames));

/** @type {Readonly<Record<string, Fixture>>} */
export const fixtures = {
  "610 methods, all there are": allMethods,
  "40 methods of 8 services": naming(
    methodsOf(
      ["databases", "functions", "messaging", "sites", "storage", "tablesDB", "teams", "users"],
      5,
    ),
  ),
  "10 methods of 2 services": naming(methodsOf(["tablesDB", "users"], 5)),
  "one call": {
    bare: bare(["users"], "users.list();"),
    granted: scoped(["users.read"], "appwrite.users.list();"),
    refused: scoped(["users.read"], 'appwrite.users.delete("ada");'),
  },
  "a wide client handed to a helper": handing({
    bare: "declare function helper(users: Users): void;",
    scoped: 'declare function helper(appwrite: ScopedClient<"users.read">): void;',
    granted: "helper(wide);",
    refused: "helper(narrow);",
  }),
  "a wide service handed to a helper": handing({
    bare: "declare function helper(users: Users): void;",
    scoped: 'declare function helper(users: ScopedUsers<"users.read">): void;',
    granted: "helper(wide.users);",
    refused: "helper(narrow.users);",
  }),
  "a helper over any scopes": handing({
    bare: "function helper<U extends Users>(users: U): U { return users; }",
    scoped:
      "function helper<S extends Scope>(appwrite: ScopedClient<S>): ScopedClient<S> { return appwrite; }",
    granted: "helper(wide).users.list();",
    refused: "helper(narrow).users.list();",
  }),
};

/**
 * Programs that name methods, with a key that holds every scope to read. The last line of the refused
 * one calls what needs a scope to write.
 *
 * @param {readonly string[]} methods
 * @returns {Fixture}
 */
function naming(methods) {
  const services = [...new Set(methods.map((method) => method.replace(/\..*/, "")))];
  const named = methods.map((method) => `appwrite.${method};`);
  return {
    bare: bare(services, ...methods.map((method) => `${method};`)),
    granted: scoped(readScopes, ...named),
    refused: scoped(readScopes, ...named, 'appwrite.users.delete("ada");'),
  };
}

/**
 * Programs that hand a client, or a service, to a helper.
 *
 * @param {{ bare: string, scoped: string, granted: string, refused: string }} lines
 * @returns {Fixture}
 */
function handing(lines) {
  const scopedLines = [
    'import type { Scope, ScopedClient, ScopedUsers } from "appwrite-scopes";',
    'declare const wide: ScopedClient<"rows.write" | "users.read">;',
    'declare const narrow: ScopedClient<"rows.write">;',
    lines.scoped,
  ];
  return {
    bare: bare(["users"], lines.bare, "helper(users);"),
    granted: program(...scopedLines, lines.granted),
    refused: program(...scopedLines, lines.refused),
  };
}

/**
 * @param {readonly string[]} services
 * @param {string[]} lines
 */
function bare(services, ...lines) {
  return program(
    `import { Client, ${services.map(classOf).join(", ")} } from "${sdkName}";`,
    "declare const client: Client;",
    ...services.map((service) => `const ${service} = new ${classOf(service)}(client);`),
    ...lines,
  );
}

/**
 * @param {readonly string[]} scopes
 * @param {string[]} lines
 */
function scoped(scopes, ...lines) {
  return program(
    `import { Client } from "${sdkName}";`,
    'import { scopedClient } from "appwrite-scopes";',
    "declare const client: Client;",
    `const appwrite = scopedClient(client, ${JSON.stringify(scopes)});`,
    ...lines,
  );
}

/** @param {string[]} lines */
function program(...lines) {
  return `${lines.join("\n")}\n`;
}
