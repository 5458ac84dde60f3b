import { existsSync, readFileSync } from "node:fs";
import { routeShape } from "./route-shape.js";
import { carriedText, type DumpedRoute, type ServerDump } from "./server-dumps.js";

/**
 * What only Appwrite's cloud has: the parts of it that are not public. A server's own code can't be asked
 * for them, but an SDK calls them.
 */
export interface CloudOnly {
  readonly routes: readonly DumpedRoute[];
  /** Kind of key → the scopes that it can be granted. */
  readonly scopes: Readonly<Record<string, readonly string[]>>;
}

/** What is known of the methods of an SDK that goes with the cloud. */
export interface SdkFacts {
  readonly services: Readonly<
    Record<
      string,
      {
        readonly methods: Readonly<
          Record<string, { readonly verb: string; readonly path: string; readonly anyOf: string[] }>
        >;
      }
    >
  >;
}

/** What is known of scopes: which kinds of key can be granted each, and where that is written. */
export interface ScopeFacts {
  readonly scopes: Readonly<
    Record<string, { readonly kinds: Readonly<Record<string, readonly string[]>> }>
  >;
}

/**
 * What the cloud's dump, which is of its public part, lacks: routes that its SDK calls and that the dump
 * does not answer, neither as a path of today nor as an older one; and scopes that the SDK's enums list and
 * the dump does not grant to the kind of key.
 */
export function cloudOnlyOf(
  cloud: ServerDump,
  { services }: SdkFacts,
  { scopes }: ScopeFacts,
): CloudOnly {
  const known = new Set(
    cloud.routes.flatMap(({ verb, path, aliases = [] }) =>
      [path, ...aliases].map((answered) => routeShape(verb, answered)),
    ),
  );
  const called = Object.values(services).flatMap(({ methods }) => Object.values(methods));
  const added = new Map(
    called
      .map(({ verb, path, anyOf }) => ({ verb, path, scopes: anyOf }))
      .filter(({ verb, path }) => !known.has(routeShape(verb, path)))
      .map((route) => [routeShape(route.verb, route.path), route]),
  );
  const grants = (kind: string) =>
    Object.keys(scopes).filter(
      (scope) =>
        scopes[scope]?.kinds[kind]?.includes("sdk-enum") &&
        cloud.scopes[kind]?.[scope] === undefined,
    );
  const kinds = [...new Set(Object.values(scopes).flatMap((scope) => Object.keys(scope.kinds)))];
  return {
    routes: [...added.values()],
    scopes: Object.fromEntries(kinds.sort().map((kind) => [kind, grants(kind)])),
  };
}

/** What this repository carries of it: a route takes one line, and so does what a kind is granted. */
export function cloudOnlyText({ routes, scopes }: CloudOnly): string {
  const lines = (values: readonly string[]) => values.map((line) => `    ${line}`).join(",\n");
  return `{
  "routes": [
${lines(routes.map((route) => JSON.stringify(route)))}
  ],
  "scopes": {
${lines(Object.entries(scopes).map(([kind, granted]) => `"${kind}": ${JSON.stringify(granted)}`))}
  }
}
`;
}

/** What this repository carries of the cloud's own. */
export const carriedCloudOnly = (): CloudOnly => JSON.parse(carriedText("cloud-only"));

const beside = new URL("../../../shared/appwrite/facts/", import.meta.url);

/** The facts that it is made of, where somebody has put them beside the repository. */
export function cloudFacts(): { methods: SdkFacts; scopes: ScopeFacts } | undefined {
  if (!existsSync(beside)) return undefined;
  const read = (file: string) => JSON.parse(readFileSync(new URL(file, beside), "utf8"));
  return { methods: read("node-appwrite-27.1.0.json"), scopes: read("scopes-1.9.x.json") };
}
