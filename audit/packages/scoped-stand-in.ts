import { serviceName } from "../../codegen/src/plan/service-plan.js";
import { shippedSdks } from "../../codegen/src/sdk/read-sync.js";

/**
 * Stands in for a file of a scoped client that is not generated, or not installed, yet: its services are the SDK's
 * own, so that calls are found and led back to the key. What a client may do by its list is not known by it.
 */
export interface ScopedStandIn {
  /** The SDK whose client is scoped. */
  readonly sdk: string;
  /** The server that the client is for, where it is named. */
  readonly server: string | undefined;
  /** The service that has the file to itself; `undefined` for the whole client. */
  readonly service: string | undefined;
}

/** No disk has such a folder: what a file of it says is told by its path. */
const folderName = ".appwrite-scopes-stand-in";
const path = new RegExp(`/${folderName.replaceAll(".", "\\.")}/([^/]+)/([^/]+)/([^/]+)\\.d\\.ts$`);
const unnamed = "-";

/** The file that stands in, beside what would be generated or installed. */
export function scopedStandInFile(
  folder: string,
  { sdk, server = unnamed, service = unnamed }: ScopedStandIn,
): string {
  const parts = [sdk, server, service].map(encodeURIComponent);
  return `${folder}/${folderName}/${parts.join("/")}.d.ts`;
}

/** The text of a file that stands in; `undefined` for any other. */
export function scopedStandInText(file: string): string | undefined {
  const [sdk, server, service] = (path.exec(file) ?? []).slice(1).map(decodeURIComponent);
  if (sdk === undefined || service === undefined) return undefined;
  const named = server === unnamed ? "string" : JSON.stringify(server);
  const common = `export declare const server: ${named};\n${grants}`;
  return (service === unnamed ? wholeClient(sdk) : oneService(sdk, service)) + common;
}

const grants = `export type Scope = string;
export type Grant = unknown;
export declare function session(): unknown;
export declare function guest(): unknown;
export declare function organizationKey(scopes: readonly string[]): unknown;
export declare function accountKey(scopes: readonly string[]): unknown;
export declare function unscoped<Service>(service: object): Service;
`;

const wholeClient = (sdk: string): string => `import type { Client } from ${JSON.stringify(sdk)};
import type * as sdk from ${JSON.stringify(sdk)};
type Service<Name> = Name extends keyof typeof sdk
  ? (typeof sdk)[Name] extends abstract new (client: Client) => infer Made ? Made : never
  : never;
type Services = {
  readonly [Name in keyof typeof sdk as Service<Name> extends never ? never : Uncapitalize<Name>]:
    Service<Name>;
};
export declare function scopedClient(client: Client, grant: unknown): Services;
export declare function clientFactory<Args extends readonly unknown[]>(
  makeClient: (...args: Args) => Client,
): (grant: unknown, ...args: Args) => Services;
export declare function verifyGrant(
  client: Client,
  scopes: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>>;
export type ClientOf<_G = unknown> = Services;
export type ScopedClient<_S = unknown> = Services;
export type OrganizationScopedClient<_S = unknown> = Services;
export type AccountScopedClient<_S = unknown> = Services;
export type SessionScopedClient = Services;
export type GuestScopedClient = Services;
`;

function oneService(sdk: string, service: string): string {
  const name = className(service);
  return `import type { Client, ${name} } from ${JSON.stringify(sdk)};
export declare function scoped${name}(client: Client, grant: unknown): ${name};
export type Scoped${name}<_S = unknown> = ${name};
export type ${name}Of<_G = unknown> = ${name};
`;
}

/** The SDK's class of a service. */
function className(service: string): string {
  const classes = shippedSdks().flatMap(({ declarations }) => declarations.classes);
  const found = classes.find(({ name }) => serviceName(name) === service);
  return found?.name ?? service.charAt(0).toUpperCase() + service.slice(1);
}
