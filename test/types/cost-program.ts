import * as sdk from "node-appwrite";
import { catalog } from "../support/catalog.js";

const sdkName = "node-appwrite";

/** Names of methods, as `"users.list"`. */
export type Methods = readonly string[];

const classes: Record<string, unknown> = { ...sdk };
const { services } = catalog.sdks[sdkName] as (typeof catalog.sdks)[string];

/** The first `count` methods of these services, or all of every service, in the SDK's own order. */
export function methodsOf(names = Object.keys(services), count?: number): Methods {
  return names.flatMap((service) => {
    const { class: name = "", methods = {} } = services[service] ?? {};
    const Service = classes[name] as { readonly prototype: object };
    return Object.getOwnPropertyNames(Service.prototype)
      .filter((method) => Object.hasOwn(methods, method))
      .slice(0, count)
      .map((method) => `${service}.${method}`);
  });
}

/** A program that names the methods, with a key that was granted every scope to read. */
export function scopedProgram(methods: Methods): string {
  const scopes = Object.entries(catalog.scopes)
    .filter(([name, { kinds }]) => name.endsWith(".read") && kinds.includes("project"))
    .map(([name]) => name);
  return [
    `import { Client } from "${sdkName}";`,
    'import { scopedClient } from "appwrite-scopes";',
    "declare const client: Client;",
    `const appwrite = scopedClient(client, ${JSON.stringify(scopes)});`,
    ...methods.map((method) => `appwrite.${method};`),
    "",
  ].join("\n");
}

/** The twin of {@link scopedProgram} that uses the SDK alone. */
export function bareProgram(methods: Methods): string {
  const used = [...new Set(methods.map((method) => method.split(".")[0] ?? ""))];
  const classOf = (service: string) => services[service]?.class;
  return [
    `import { Client, ${used.map(classOf).join(", ")} } from "${sdkName}";`,
    "declare const client: Client;",
    ...used.map((service) => `const ${service} = new ${classOf(service)}(client);`),
    ...methods.map((method) => `${method};`),
    "",
  ].join("\n");
}
