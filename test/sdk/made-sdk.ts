import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { installedIn } from "../../codegen/src/sdk/installed.js";
import { parseSdk } from "../../codegen/src/sdk/parse.js";
import type { InstalledSdk } from "../../codegen/src/sdk/sdk.js";

export type Files = Readonly<Record<string, string | Uint8Array>>;

export const manifest = JSON.stringify({ name: "made-sdk", version: "1.2.3", types: "index.d.ts" });

/** The types of an SDK with one service. */
export const typesOf = (className: string, ...methods: string[]): string =>
  `export class Client {}
  export class ${className} {
    constructor(client: Client);
    ${methods.map((method) => `${method}(...given: string[]): Promise<void>;`).join("\n")}
  }`;

/** An SDK with these files besides a manifest, in the node_modules of a folder that goes when the test ends. */
export function makeSdk(files: Files): InstalledSdk {
  const project = realpathSync(mkdtempSync(join(tmpdir(), "appwrite-scopes-")));
  onTestFinished(() => rmSync(project, { recursive: true, force: true }));
  const folder = join(project, "node_modules/made-sdk");
  for (const [file, content] of Object.entries({ "package.json": manifest, ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return installedIn(folder);
}

/** The routes that are read of an SDK: `GET /users`, or nothing. */
export function routesOf(sdk: InstalledSdk): Record<string, string | undefined> {
  const methods = parseSdk(sdk).classes.flatMap((declared) => declared.methods);
  return Object.fromEntries(
    methods.map(({ name, route }) => [name, route && `${route.verb} ${route.path}`]),
  );
}
