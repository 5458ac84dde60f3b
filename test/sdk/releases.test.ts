import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readerFormat } from "../../codegen/src/sdk/kept/answer.js";
import { parseSdk } from "../../codegen/src/sdk/parse.js";
import { allReleases, declarationsOf, release } from "../support/releases.js";

const methodsOf = (alias: string) =>
  declarationsOf(alias).classes.flatMap((declared) =>
    declared.methods.map((method) => ({ ...method, name: `${declared.name}.${method.name}` })),
  );

test.each<
  [alias: (typeof allReleases)[number], version: string, services: number, methods: number]
>([
  ["node-appwrite2", "2.5.1", 9, 98],
  ["node-appwrite3", "3.0.0", 9, 98],
  ["node-appwrite4", "4.0.2", 9, 114],
  ["node-appwrite5", "5.1.0", 9, 121],
  ["node-appwrite6", "6.0.0", 9, 121],
  ["node-appwrite7", "7.0.3", 9, 133],
  ["node-appwrite8", "8.2.0", 10, 146],
  ["node-appwrite9", "9.0.0", 10, 159],
  ["node-appwrite10", "10.0.1", 10, 168],
  ["node-appwrite11", "11.1.1", 10, 174],
  ["node-appwrite12", "12.0.1", 11, 259],
  ["node-appwrite13", "13.0.0", 11, 259],
  ["node-appwrite14", "14.2.0", 11, 263],
  ["node-appwrite15", "15.0.1", 11, 263],
  ["node-appwrite16", "16.0.0", 11, 262],
  ["node-appwrite17", "17.2.0", 13, 301],
  ["node-appwrite18", "18.0.0", 14, 373],
  ["node-appwrite19", "19.1.0", 14, 385],
  ["node-appwrite20", "20.3.0", 14, 401],
  ["node-appwrite21", "21.1.0", 14, 402],
  ["node-appwrite22", "22.1.3", 16, 439],
  ["node-appwrite23", "23.1.0", 18, 446],
  ["node-appwrite24", "24.1.0", 19, 547],
  ["node-appwrite25", "25.2.0", 22, 563],
  ["node-appwrite26", "26.2.0", 23, 578],
  ["node-appwrite", "27.1.0", 23, 610],
  ["appwrite-console0", "0.6.4", 18, 357],
  ["appwrite-console1", "1.10.0", 23, 530],
  ["appwrite-console2", "2.2.0", 25, 686],
  ["appwrite-console3", "3.1.0", 26, 691],
  ["@appwrite.io/console", "23.0.0", 26, 697],
])("%s: release %s has %i services with %i methods", (alias, version, services, methods) => {
  expect(release(alias).version).toBe(version);
  expect(declarationsOf(alias).classes).toHaveLength(services);
  expect(methodsOf(alias)).toHaveLength(methods);
});

/** They send nothing over HTTP: events come through a socket. */
const events = ["onError", "onClose", "onOpen", "subscribe"].map((name) => `Realtime.${name}`);

test("all that is sent is read, in every release", () => {
  const unread = allReleases.map((alias) => {
    const methods = methodsOf(alias).filter(({ route }) => route === undefined);
    return [alias, methods.map(({ name }) => name)] as const;
  });
  expect(Object.fromEntries(unread.filter(([, methods]) => methods.length > 0))).toEqual({
    // They read and change a field of the object.
    "node-appwrite7": ["Databases.getDatabaseId", "Databases.setDatabaseId"],
    "appwrite-console2": events,
    "appwrite-console3": events,
    "@appwrite.io/console": events,
  });
});

test.each([
  ["node-appwrite2", "Storage.createFile", "POST /storage/files"],
  // It asks what has arrived before, and sends from an inner function.
  ["node-appwrite7", "Storage.createFile", "POST /storage/buckets/{bucketId}/files"],
  // A field of the object is a part of the path.
  ["node-appwrite7", "Databases.listCollections", "GET /databases/{databaseId}/collections"],
  ["node-appwrite12", "Functions.createDeployment", "POST /functions/{functionId}/deployments"],
  ["node-appwrite", "Account.createOAuth2Token", "GET /account/tokens/oauth2/{provider}"],
  ["node-appwrite", "Avatars.getQR", "GET /avatars/qr"],
  ["node-appwrite", "Graphql.mutation", "POST /graphql/mutation"],
  [
    "node-appwrite",
    "TablesDB.upsertRow",
    "PUT /tablesdb/{databaseId}/tables/{tableId}/rows/{rowId}",
  ],
  ["node-appwrite", "Users.list", "GET /users"],
  // An address that is given back, and one that a browser is sent to.
  ["@appwrite.io/console", "Avatars.getBrowser", "GET /avatars/browsers/{code}"],
  [
    "@appwrite.io/console",
    "Account.createOAuth2Session",
    "GET /account/sessions/oauth2/{provider}",
  ],
])("%s: %s sends %s", (alias, method, route) => {
  const found = methodsOf(alias).find(({ name }) => name === method)?.route;
  expect(found && `${found.verb} ${found.path}`).toBe(route);
});

test.each([
  ["node-appwrite13", "dist/index.mjs"],
  ["node-appwrite18", "dist/index.mjs"],
  ["node-appwrite", "dist/index.mjs"],
  ["appwrite-console0", "dist/esm/sdk.js"],
  ["@appwrite.io/console", "dist/esm/sdk.js"],
])("%s: code for ES modules tells what code for CommonJS does", (alias, file) => {
  const sdk = release(alias);
  const code = join(sdk.folder, file);
  expect(code).not.toBe(sdk.code);
  expect(parseSdk({ ...sdk, code })).toEqual(declarationsOf(alias));
});

test("only databases of release 7 take more than a client", () => {
  const found = allReleases.flatMap((alias) => {
    const classes = declarationsOf(alias).classes.filter(({ needsMore }) => needsMore);
    return classes.map(({ name }) => `${alias}: ${name}`);
  });
  expect(found).toEqual(["node-appwrite7: Databases"]);
});

test("what is read goes with the number of the format", () => {
  const hash = createHash("sha256");
  for (const alias of allReleases) hash.update(JSON.stringify(declarationsOf(alias)));
  // Another hash wants another number: answers that were kept before are no longer what is read.
  expect([readerFormat, hash.digest("hex").slice(0, 16)]).toEqual([3, "9fea60e6608ab253"]);
});
