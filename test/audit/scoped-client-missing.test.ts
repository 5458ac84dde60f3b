import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { publishedServers } from "../../audit/program/modules/scoped-client-missing.js";
import { server as consoleServer } from "../../generated/console/server.js";
import { server as nodeServer } from "../../generated/node-appwrite/server.js";
import { auditProject } from "../support/audit-project.js";

const config = (output: object = {}) =>
  JSON.stringify({ outputs: [{ folder: "generated/appwrite", server: "1.8.1", ...output }] });

const plain: Readonly<Record<string, string>> = {
  "package.json": '{ "dependencies": { "node-appwrite": "^20.3.0", "appwrite-scopes": "*" } }',
  "tsconfig.json": JSON.stringify({ compilerOptions: { module: "nodenext" } }),
};

/** A project that has its client generated. */
const generated = { ...plain, "appwrite-scopes.config.json": config() };

const head = `import { Client } from "node-appwrite";
const client = new Client().setKey(process.env.KEY ?? "");
`;

/** What is found in a project of which nothing is generated, nor is our own package installed. */
async function judged(
  files: Readonly<Record<string, string>>,
  sdks: readonly string[] = ["node-appwrite20"],
) {
  const project = auditProject(files, { sdks });
  rmSync(project.path("node_modules/appwrite-scopes"));
  const { report } = await project.audit();
  const [unit] = report.units;
  return {
    complete: unit?.complete,
    hidden: unit?.found.unresolved.map(({ reason, text }) => `${reason} ${text}`),
    keys: unit?.keys.map(({ required, source }) => [source.kind, ...required].join(" ")),
    callers: [...new Set(unit?.found.uses.map(({ caller }) => caller))].join(),
    notes: unit?.findings.filter(({ code }) => code === "scoped-client-missing"),
    server: unit?.found.server.choice.name,
  };
}

describe("a scoped client that is not generated yet", () => {
  it.each([
    [
      "as a whole",
      `${head}import { scopedClient } from "./generated/appwrite/index.js";
await scopedClient(client, ["users.read"]).users.list();`,
    ],
    [
      "of one service",
      `${head}import { scopedUsers } from "./generated/appwrite/services/users.js";
await scopedUsers(client, ["users.read"]).list();`,
    ],
    [
      "by a factory",
      `import { Client } from "node-appwrite";
import { clientFactory } from "./generated/appwrite/index.js";
const make = clientFactory((key: string) => new Client().setKey(key));
await make(["users.read"], process.env.KEY ?? "").users.list();`,
    ],
    [
      "handed on by its type",
      `${head}import { scopedClient, type ScopedClient } from "./generated/appwrite/index.js";
const all = ({ users }: ScopedClient<"users.read">) => users.list();
await all(scopedClient(client, ["users.read"]));`,
    ],
  ])("is read as the SDK's own, %s", async (_how, main) => {
    const found = await judged({ ...generated, "main.ts": main });
    expect(found).toMatchObject({
      ...{ complete: true, hidden: [], keys: ["variable users.read"], server: "1.8.1" },
    });
    expect(found.notes?.map(({ level, fix }) => `${level}: ${fix}`)).toEqual([
      "note: Run npx appwrite-scopes generate, and this again.",
    ]);
  });

  it("is found by an alias", async () => {
    const options = {
      ...{ module: "esnext", moduleResolution: "bundler" },
      paths: { "@/*": ["./*"] },
    };
    const main = `${head}import { scopedClient } from "@/generated/appwrite";
await scopedClient(client, ["users.read"]).users.list();`;
    const tsconfig = JSON.stringify({ compilerOptions: options });
    expect(
      await judged({ ...generated, "tsconfig.json": tsconfig, "main.ts": main }),
    ).toMatchObject({
      ...{ complete: true, hidden: [], keys: ["variable users.read"] },
    });
  });

  it("is of the SDK that the config names", async () => {
    const main = `import { Client } from "@appwrite.io/console";
import { scopedClient } from "./generated/appwrite/index.js";
const client = new Client().setKey(process.env.KEY ?? "");
await scopedClient(client, ["users.read"]).users.list();`;
    const files = {
      ...plain,
      "main.ts": main,
      "appwrite-scopes.config.json": config({ sdk: "@appwrite.io/console" }),
    };
    const found = await judged(files, ["@appwrite.io/console"]);
    expect(found).toMatchObject({ complete: true, keys: ["variable users.read"] });
  });

  it("takes a session for a session", async () => {
    const main = `import { Client } from "node-appwrite";
import { scopedClient, session } from "./generated/appwrite/index.js";
await scopedClient(new Client().setSession(process.argv[2] ?? ""), session()).account.get();`;
    const found = await judged({ ...generated, "main.ts": main });
    expect(found).toMatchObject({ complete: true, callers: "session", keys: [] });
  });

  it("is lost where its type is", async () => {
    const main = `${head}import { scopedClient } from "./generated/appwrite/index.js";
declare function hide(value: unknown): any;
await hide(scopedClient(client, ["users.read"])).users.list();`;
    const { complete, hidden } = await judged({ ...generated, "main.ts": main });
    expect({ complete, hidden: hidden?.length }).toEqual({ complete: false, hidden: 1 });
  });

  it("is another matter than a file that no config makes", async () => {
    const main = `${head}import { scopedClient } from "./other/index.js";
await scopedClient(client, ["users.read"]).users.list();`;
    const { complete, notes } = await judged({ ...generated, "main.ts": main });
    expect({ complete, notes }).toEqual({ complete: false, notes: [] });
  });

  it("is nobody's where the config is broken", async () => {
    const main = `${head}import { scopedClient } from "./generated/appwrite/index.js";
await scopedClient(client, ["users.read"]).users.list();`;
    const project = auditProject(
      { ...plain, "appwrite-scopes.config.json": "{", "main.ts": main },
      { sdks: ["node-appwrite20"] },
    );
    expect(await project.refusal()).toContain("appwrite-scopes.config.json");
  });
});

describe("our own package that is not installed", () => {
  it.each([
    [
      "node-appwrite",
      "node-appwrite",
      `${head}import { scopedClient } from "appwrite-scopes";
await scopedClient(client, ["users.read"]).users.list();`,
    ],
    [
      "@appwrite.io/console",
      "@appwrite.io/console",
      `import { Client } from "@appwrite.io/console";
import { scopedUsers } from "appwrite-scopes/console/users";
await scopedUsers(new Client().setKey(process.env.KEY ?? ""), ["users.read"]).list();`,
    ],
  ] as const)("is read as %s, and for the server that it is made for", async (sdk, alias, main) => {
    const found = await judged({ ...plain, "main.ts": main }, [alias]);
    expect(found).toMatchObject({
      ...{ complete: true, hidden: [], keys: ["variable users.read"] },
      server: publishedServers[sdk],
    });
    expect(found.notes?.map(({ what }) => what)).toEqual([
      "appwrite-scopes is not installed, so the lists of its clients were not compared with the calls.",
    ]);
  });

  it("is known by the servers that it is generated for", () => {
    expect(publishedServers).toEqual({
      "node-appwrite": nodeServer,
      "@appwrite.io/console": consoleServer,
    });
  });
});

describe("a scoped client of our own package that is installed", () => {
  it.each([
    ["the client", 'scopedClient(client, ["users.read"])', ".users.list()"],
    ["a service of it", 'scopedClient(client, ["users.read"]).users', ".list()"],
    ["a session's", "scopedClient(client, session())", ".account.get()"],
  ])("is lost where its type is: %s", async (_what, made, call) => {
    const main = `${head}import { scopedClient, session } from "appwrite-scopes";
declare function hide(value: unknown): any;
await hide(${made})${call};`;
    const { report } = await auditProject({
      "tsconfig.json": plain["tsconfig.json"] ?? "",
      "main.ts": main,
    }).audit();
    const [unit] = report.units;
    expect(unit?.complete).toBe(false);
    expect(unit?.found.unresolved.map(({ reason }) => reason)).toContain("any");
  });
});
