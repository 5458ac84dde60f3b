import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import codegenJson from "../../codegen/package.json" with { type: "json" };

/** A registry that has the tool as it was packed, and knows where all else is. */
export interface PackageRegistry {
  /** What has npm ask it, with nothing remembered of what was run before. */
  readonly env: NodeJS.ProcessEnv;
  /** How often the packed tool was asked for. */
  readonly packed: number;
}

/** Starts a registry for a test. */
export async function packageRegistry(tarball: string): Promise<PackageRegistry> {
  const { name, version, dependencies, bin } = codegenJson;
  const content = readFileSync(tarball);
  const integrity = `sha512-${createHash("sha512").update(content).digest("base64")}`;
  const others = execFileSync("npm", ["config", "get", "registry"], { encoding: "utf8" }).trim();
  let packed = 0;
  const server = createServer((request, response) => {
    if (request.url === `/${name}`) {
      const dist = { tarball: `http://${request.headers.host}/packed.tgz`, integrity };
      const versions = { [version]: { name, version, dependencies, bin, dist } };
      response.end(JSON.stringify({ name, versions, "dist-tags": { latest: version } }));
    } else if (request.url === "/packed.tgz") {
      packed += 1;
      response.end(content);
    } else {
      const location = new URL((request.url ?? "").slice(1), others).href;
      response.writeHead(307, { location }).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const cache = mkdtempSync(join(tmpdir(), "appwrite-scopes-npm-"));
  onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
  return {
    env: { npm_config_registry: `http://127.0.0.1:${port}/`, npm_config_cache: cache },
    get packed() {
      return packed;
    },
  };
}
