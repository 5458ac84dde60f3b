import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import manifest from "../../codegen/package.json" with { type: "json" };
import { startRegistry } from "../support/registry.js";

/** A registry that has the tool as it was packed, and knows where all else is. */
export interface PackageRegistry {
  /** What has npm ask it, with nothing remembered of what was run before. */
  readonly env: NodeJS.ProcessEnv;
  /** How often the packed tool was asked for. */
  readonly packed: number;
}

/** Starts a registry for a test. */
export async function packageRegistry(tarball: string): Promise<PackageRegistry> {
  const registry = await startRegistry([{ manifest, file: tarball }]);
  onTestFinished(registry.close);
  const cache = mkdtempSync(join(tmpdir(), "appwrite-scopes-npm-"));
  onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
  return {
    env: { npm_config_registry: registry.origin, npm_config_cache: cache },
    get packed() {
      return registry.served.length;
    },
  };
}
