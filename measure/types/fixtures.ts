import { classOf, methodsOf, sdkName, serviceNames, someScopes } from "./methods.js";

/** Programs that do one thing. */
export interface Fixture {
  /** With the SDK alone. */
  readonly bare: string;
  /** With a scoped client. */
  readonly granted: string;
  /** With a scoped client that is refused in its last line. */
  readonly refused: string;
}

/** Keys as people have them, and one that nobody has: every scope to read, and some to write. */
const keys = {
  1: ["users.read"],
  5: ["users.read", "users.write", "tables.read", "rows.read", "rows.write"],
  10: [
    "users.read",
    "users.write",
    "tables.read",
    "rows.read",
    "rows.write",
    "teams.read",
    "files.read",
    "files.write",
    "functions.read",
    "sites.read",
  ],
  54: someScopes(54),
};

/** Services that most programs have, the most frequent first. */
const frequent = [
  "tablesDB",
  "users",
  "teams",
  "storage",
  "databases",
  "functions",
  "messaging",
  "sites",
];

/** What is measured, by the names that costs are held under. */
export const fixtures: Readonly<Record<string, Fixture>> = {
  "610 methods, a key of 54": naming(keys[54], methodsOf(serviceNames)),
  "40 methods of 8 services, a key of 10": naming(keys[10], methodsOf(frequent, 5)),
  "10 methods of 4 services, a key of 10": naming(keys[10], tenOf(frequent.slice(0, 4))),
  "10 methods of 4 services, a key of 5": naming(keys[5], tenOf(frequent.slice(0, 4))),
  "10 methods of 2 services, a key of 5": naming(keys[5], methodsOf(frequent.slice(0, 2), 5)),
  "one call, a key of 1": {
    bare: bare(["users"], "users.list();"),
    granted: scoped(keys[1], "appwrite.users.list();"),
    refused: scoped(keys[1], 'appwrite.users.delete("ada");'),
  },
  "a list of 5": listing(keys[5]),
  "a list of 54": listing(keys[54]),
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

/** Programs that name methods, with a key. The last line of the refused one calls what the key does not open. */
function naming(key: readonly string[], methods: readonly string[]): Fixture {
  const services = [...new Set(methods.map((method) => method.replace(/\..*/, "")))];
  const named = methods.map((method) => `appwrite.${method};`);
  return {
    bare: bare(services, ...methods.map((method) => `${method};`)),
    granted: scoped(key, ...named),
    refused: scoped(key, ...named, "appwrite.webhooks.list();"),
  };
}

/** Programs that only make a client. The refused one lists the first scope twice. */
function listing(key: readonly string[]): Fixture {
  return { bare: bare([]), granted: scoped(key), refused: scoped([...key, ...key.slice(0, 1)]) };
}

/** Ten methods of four services. */
function tenOf(services: readonly string[]): string[] {
  return services.flatMap((service, index) => methodsOf([service], index < 2 ? 3 : 2));
}

/**
 * Programs that hand a client, or a service, to a helper.
 *
 * @param lines - what each of them does, and how the scoped ones declare the helper
 */
function handing(lines: Fixture & { readonly scoped: string }): Fixture {
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

function bare(services: readonly string[], ...lines: readonly string[]): string {
  return program(
    `import { ${["Client", ...services.map(classOf)].join(", ")} } from "${sdkName}";`,
    "declare const client: Client;",
    ...services.map((service) => `const ${service} = new ${classOf(service)}(client);`),
    ...lines,
  );
}

function scoped(scopes: readonly string[], ...lines: readonly string[]): string {
  return program(
    `import { Client } from "${sdkName}";`,
    'import { scopedClient } from "appwrite-scopes";',
    "declare const client: Client;",
    `const appwrite = scopedClient(client, ${JSON.stringify(scopes)});`,
    ...lines,
  );
}

function program(...lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}
