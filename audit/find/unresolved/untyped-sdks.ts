import { realpathSync } from "node:fs";
import { dirname } from "node:path";
import type { ts } from "../../../codegen/src/compiler.js";
import { nearestManifest } from "../../../codegen/src/sdk/installed.js";
import type { Program } from "../../facts/analysis.js";
import { sdkNames } from "../../packages/sdk-package.js";

/** An SDK that is installed, and of which the program has seen no service: it may be broken. */
export interface UntypedSdk {
  readonly folder: string;
  readonly name: string;
}

/** The SDKs that are imported, are there, and told the compiler nothing. */
export function untypedSdks(
  { index, sdk }: Program,
  within: (file: ts.SourceFile) => boolean,
): UntypedSdk[] {
  const typed = new Set([...sdk.services.values()].map((service) => service.sdk.name));
  const folders = new Map<string, UntypedSdk>();
  for (const specifier of index.specifiers) {
    const name = sdkNames.find((one) => one === specifier.text);
    const file = specifier.getSourceFile();
    if (name === undefined || typed.has(name) || !within(file)) continue;
    const manifest = nearestManifest(name, dirname(file.fileName));
    if (manifest === undefined) continue;
    const folder = dirname(realpathSync(manifest));
    folders.set(folder, { folder, name });
  }
  return [...folders.values()];
}
