import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A package to be had from the registry. */
export interface Published {
  /** Its `package.json`. */
  readonly manifest: { readonly name: string; readonly version: string };
  /** The packed file. */
  readonly file: string;
}

export interface Registry {
  readonly origin: string;
  /** The names of its own packages that were fetched from it, in turn. */
  readonly served: readonly string[];
  close(): Promise<void>;
}

/**
 * Serves packed packages on 127.0.0.1, each as its only release, and sends whoever asks for another package on to the
 * registry that is configured. So npm, Bun and Deno install what is not published yet as if it were.
 */
export async function startRegistry(packages: readonly Published[]): Promise<Registry> {
  const configured = execFileSync("npm", ["config", "get", "registry"], {
    encoding: "utf8",
  }).trim();
  const served: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url?.slice(1) ?? "";
    const asked = packages.find(({ manifest: { name } }) => [name, tarball(name)].includes(path));
    if (asked === undefined) {
      response.writeHead(307, { location: new URL(path, configured).href }).end();
    } else if (path === asked.manifest.name) {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(documentOf(asked, origin)));
    } else {
      served.push(asked.manifest.name);
      response.end(readFileSync(asked.file));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    origin,
    served,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const tarball = (name: string) => `${name}.tgz`;

/** What a registry says of a package. */
function documentOf({ manifest, file }: Published, origin: string): object {
  const { name, version } = manifest;
  const hash = createHash("sha512").update(readFileSync(file)).digest("base64");
  const dist = { tarball: `${origin}${tarball(name)}`, integrity: `sha512-${hash}` };
  return {
    name,
    "dist-tags": { latest: version },
    versions: { [version]: { ...manifest, dist } },
  };
}
