import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { doctor } from "../../cli/doctor/doctor.js";
import { connect } from "../http/connect.js";
import type { AnyClient, AnyService } from "../http/sdks.js";
import { emptyFolder } from "../support/empty-folder.js";

type Sdk = Readonly<Record<string, new (client?: AnyClient) => never>>;

/** What a release says when a server refuses it, printed as Node prints what nobody catches. */
async function printed(sdk: string, server: "1.6.2" | "1.9.6", service: string, method: string) {
  const { endpoint } = await connect(
    { reader: { kind: "project", scopes: ["teams.read"] } },
    server,
  );
  const module = (await import(sdk)) as Sdk;
  const { Client, [service]: Service } = module;
  if (Client === undefined || Service === undefined) throw new Error(`${sdk} lacks ${service}`);
  const client = (new Client() as AnyClient).setEndpoint(endpoint).setProject("school");
  const made = new Service(client.setKey("reader")) as AnyService;
  try {
    await made[method]?.("ada");
  } catch (error) {
    return inspect(error);
  }
  throw new Error("the server has not refused it");
}

describe("the exception of an SDK", () => {
  it.each([
    ["node-appwrite14", "1.6.2", "Users", "delete"],
    ["node-appwrite", "1.9.6", "Users", "delete"],
    ["node-appwrite14", "1.6.2", "Storage", "listBuckets"],
    ["node-appwrite", "1.9.6", "Storage", "listBuckets"],
  ] as const)("%s, from %s: %s.%s", async (sdk, server, service, method) => {
    const text = await printed(sdk, server, service, method);
    const [title, ...lines] = await doctor({
      ...{ cwd: emptyFolder(), progress: () => {} },
      input: { name: "argument", text },
    });
    // Newer releases hand on the promise of the client's own method, and so leave no trace of theirs.
    const what = sdk === "node-appwrite" ? "a call" : `${service.toLowerCase()}.${method}`;
    expect(title).toBe(`401 general_unauthorized_scope: ${what} was refused to a project key.`);
    const needed = service === "Users" ? "users.write" : "buckets.read";
    expect(lines[0]).toBe(`  It needs ${needed}; the key holds none of it.`);
    expect(lines).toContain(`  (judged by Appwrite ${server})`);
    expect(lines.join("\n")).toMatch(/called at .*sdk-errors\.test\.ts:\d+/);
  });
});
