import * as consoleSdk from "@appwrite.io/console";
import * as nodeSdk from "node-appwrite";
import { InputFile } from "node-appwrite/file";
import * as scopedConsole from "../../src/console.js";
import * as scopedNode from "../../src/index.js";
import type { Sender } from "../server/authorization.js";
import type { SdkName } from "../support/sdk-arguments.js";
import type { ServerName } from "../support/servers.js";

/** The server that the package's ready-made client of each SDK is for. */
export const readyMade: Readonly<Record<SdkName, ServerName>> = {
  "node-appwrite": "cloud",
  "@appwrite.io/console": "1.8-branch",
};

/** An SDK's client, as far as the tests set it up themselves. */
export interface AnyClient {
  readonly headers: Readonly<Record<string, string>>;
  setEndpoint(endpoint: string): this;
  setProject(id: string): this;
  setKey(secret: string): this;
  setJWT(token: string): this;
}

/** A service whose methods are called by their names. */
export type AnyService = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

/** Both SDKs with their scoped clients, seen in the same way and with their types put aside. */
export interface AnySdk {
  readonly name: SdkName;
  /** The server that its ready-made client is for. */
  readonly server: ServerName;
  /** What the SDK exports. */
  readonly module: Readonly<Record<string, unknown>>;
  /** What the SDK takes where a file is wanted. */
  readonly file: unknown;
  client(): AnyClient;
  /** The SDK's own service. */
  bare(className: string, client: AnyClient): AnyService;
  /** All services, each as the caller may use it. */
  scoped(client: AnyClient, caller: Sender): Readonly<Record<string, AnyService>>;
}

export const sdks: readonly AnySdk[] = [
  anySdk(
    "node-appwrite",
    nodeSdk,
    scopedNode as never,
    InputFile.fromPlainText("text", "file.txt"),
  ),
  anySdk(
    "@appwrite.io/console",
    consoleSdk,
    scopedConsole as never,
    new File(["text"], "file.txt"),
  ),
];

/** What the package exports for each SDK, with the types put aside. */
interface Scoping {
  scopedClient(client: AnyClient, grant: unknown): Readonly<Record<string, AnyService>>;
  organizationKey(scopes: readonly string[]): unknown;
  accountKey(scopes: readonly string[]): unknown;
  session(): unknown;
  guest(): unknown;
}

function anySdk(name: SdkName, sdk: object, scoping: Scoping, file: unknown): AnySdk {
  const module = sdk as Readonly<Record<string, new (client?: AnyClient) => unknown>>;
  const make = (className: string, client?: AnyClient) => {
    const Class = module[className];
    if (Class === undefined) throw new Error(`${name} has no class ${className}`);
    return new Class(client);
  };
  return {
    name,
    server: readyMade[name],
    module,
    file,
    client: () => make("Client") as AnyClient,
    bare: (className, client) => make(className, client) as AnyService,
    scoped: (client, caller) => scoping.scopedClient(client, grantOf(caller, scoping)),
  };
}

function grantOf({ kind, scopes }: Sender, scoping: Scoping): unknown {
  switch (kind) {
    case "project":
      return scopes;
    case "organization":
      return scoping.organizationKey(scopes);
    case "account":
      return scoping.accountKey(scopes);
    case "session":
    case "guest":
      return scoping[kind]();
  }
}
