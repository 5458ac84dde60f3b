import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import type { InstalledSdk, SdkClass } from "../../codegen/src/sdk/sdk.js";
import { allReleases, declarationsOf, release } from "../support/releases.js";

const server = "https://server.test/v1";

const given = Array.from({ length: 20 }, () => "x");

/** Uploads read a file and report how far they are; what they send is a value in `releases.test.ts`. */
const isUpload = (method: string): boolean => /^create(File|Deployment|Code)$/.test(method);

/** What a method of the SDK sends when it is called. */
async function sent(sdk: InstalledSdk, { name }: SdkClass, method: string): Promise<string> {
  const requests: string[] = [];
  const request = async (verb: string, address: string | URL) => {
    requests.push(`${verb.toUpperCase()} ${String(address).replace(server, "")}`);
    return { $id: "x", chunksTotal: 1, chunksUploaded: 1 };
  };
  const client = {
    config: { endpoint: server, project: "x" },
    headers: {},
    call: request,
    chunkedUpload: request,
    redirect: request,
  };
  const Service = createRequire(sdk.code)(sdk.code)[name];
  const returned = await Promise.resolve(new Service(client, "x")[method](...given));
  const address = new URL(returned instanceof URL ? returned : String(returned), server);
  return requests.at(-1) ?? `GET ${address.origin}${address.pathname}`.replace(server, "");
}

describe("the route that is read is what the SDK sends when its code runs", () => {
  test.each(allReleases)("%s", async (alias) => {
    const sdk = release(alias);
    const [read, run]: [string[], string[]] = [[], []];
    for (const service of declarationsOf(alias).classes) {
      for (const { name, route } of service.methods) {
        if (route === undefined || isUpload(name)) continue;
        const method = `${service.name}.${name}`;
        read.push(`${method} ${route.verb} ${route.path.replace(/\{\w+\}/g, "x")}`);
        run.push(`${method} ${await sent(sdk, service, name)}`);
      }
    }
    expect(read).toEqual(run);
  });
});
