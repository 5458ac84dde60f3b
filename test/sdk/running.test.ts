import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { allReleases, declarationsOf, release } from "../support/releases.js";

const server = "https://server.test/v1";

const given = Array.from({ length: 20 }, () => "x");

/** Early uploads want a real file; what they send is a value in `releases.test.ts`. */
const isEarlyUpload = (version: string, method: string): boolean =>
  Number.parseInt(version, 10) < 13 && ["createFile", "createDeployment"].includes(method);

type Service = new (
  client: object,
  more: string,
) => Record<string, (...given: string[]) => unknown>;

/** What a method of the SDK sends when it is called. */
async function sent(Service: Service, method: string): Promise<string> {
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
  const returned = await new Service(client, "x")[method]?.(...given);
  const address = new URL(returned instanceof URL ? returned : String(returned), server);
  return requests.at(-1) ?? `GET ${address.origin}${address.pathname}`.replace(server, "");
}

describe("the route that is read is what the SDK sends when its code runs", () => {
  test.each(allReleases)("%s", async (alias) => {
    const sdk = release(alias);
    const code: Record<string, Service> = createRequire(sdk.code)(sdk.code);
    const [read, run]: [string[], string[]] = [[], []];
    for (const service of declarationsOf(alias).classes) {
      for (const { name, route } of service.methods) {
        if (route === undefined || isEarlyUpload(sdk.version, name)) continue;
        const method = `${service.name}.${name}`;
        read.push(`${method} ${route.verb} ${route.path.replace(/\{\w+\}/g, "x")}`);
        run.push(`${method} ${await sent(code[service.name] as Service, name)}`);
      }
    }
    expect(read).toEqual(run);
  });
});
