import { describe, expect, it } from "vitest";
import { auditProject } from "../support/audit-project.js";
import { declarationsOf, release } from "../support/releases.js";
import { type ServerName, serverTruth } from "../support/servers.js";

/** Releases that lie far apart, and the server that each goes with; what is older is judged by the oldest. */
const releases: readonly (readonly [alias: string, server: ServerName])[] = [
  ["node-appwrite2", "1.4.14"],
  ["node-appwrite5", "1.4.14"],
  ["node-appwrite6", "1.4.14"],
  ["node-appwrite7", "1.4.14"],
  ["node-appwrite9", "1.4.14"],
  ["node-appwrite11", "1.4.14"],
  ["node-appwrite12", "1.5.11"],
  ["node-appwrite14", "1.6.2"],
  ["node-appwrite17", "1.7.4"],
  ["node-appwrite20", "1.8.1"],
  ["node-appwrite24", "1.9.6"],
  ["node-appwrite", "1.9.6"],
  ["appwrite-console0", "1.5.11"],
  ["appwrite-console3", "1.8.1"],
];

/** JavaScript that is compiled by nobody. */
const tsconfig = JSON.stringify({
  compilerOptions: { allowJs: true, noEmit: true, module: "nodenext", target: "es2022" },
});

/** A project of one file, and of nothing else than an SDK. */
async function judged(alias: string, main: string) {
  const sdk = JSON.stringify(release(alias).name);
  const files = { "tsconfig.json": tsconfig, "main.js": main.replace("SDK", sdk) };
  const { report } = await auditProject(files, { sdks: [alias] }).audit();
  const [unit] = report.units;
  if (unit === undefined) throw new Error("there is no unit");
  return { ...unit, ...unit.found };
}

/** As the READMEs of old releases have it: the client is given its key after the services are made. */
const readme = `const sdk = require(SDK);

const client = new sdk.Client();
const users = new sdk.Users(client);

client.setEndpoint("https://127.0.0.1/v1").setProject("p").setKey(process.env.KEY);

users.list().then((response) => console.log(response));
async function prune(mine) {
  const { total } = await new sdk.Teams(client).list();
  await new sdk.Storage(client).listFiles("b");
  await new sdk.Account(new sdk.Client().setJWT(mine)).get();
  return total;
}
module.exports = { prune, remove: (id) => users.delete(id) };
`;

describe.each(releases)("with %s alone", (alias, server) => {
  it("calls are found, and judged by the server that goes with it", async () => {
    const { complete, found, required, unresolved, uses } = await judged(alias, readme);
    expect(found.server.choice.name).toBe(server);
    expect(found.server.sdks).toMatchObject([
      { name: release(alias).name, version: release(alias).version },
    ]);
    expect(uses.map(({ method, caller, assumed }) => [method, caller, assumed])).toEqual([
      ["users.list", "key", false],
      ["teams.list", "key", false],
      // Early releases list files under another name, which is another method.
      ...(hasMethod(alias, "Storage", "listFiles") ? [["storage.listFiles", "key", false]] : []),
      ["account.get", "session", false],
      ["users.delete", "key", false],
    ]);
    expect(unresolved).toEqual([]);
    expect(complete).toBe(true);
    expect(required).toEqual([
      ...(hasMethod(alias, "Storage", "listFiles") ? ["files.read"] : []),
      ...["teams.read", "users.read", "users.write"],
    ]);
  });

  it("every method of every service is found, and needs what the server says", async () => {
    const { classes } = declarationsOf(alias);
    const lines = classes.flatMap(({ name, methods }) => [
      `const its${name} = new sdk.${name}(client, "d");`,
      ...methods.map((method) => `its${name}.${method.name}();`),
    ]);
    const head = ["const sdk = require(SDK);", 'const client = new sdk.Client().setKey("k");'];
    const { uses } = await judged(alias, [...head, ...lines].join("\n"));
    const truth = serverTruth(server);
    const expected = classes.flatMap(({ name, methods }) =>
      methods.map(({ name: method, route }) => [
        `${name}.${method}`.toLowerCase(),
        route && truth.scopesOf(route.verb, route.path),
      ]),
    );
    expect(uses.map(({ method, anyOf }) => [method.toLowerCase(), anyOf])).toEqual(expected);
    expect(uses.every(({ caller, assumed }) => caller === "key" && !assumed)).toBe(true);
  });
});

const hasMethod = (alias: string, service: string, method: string): boolean =>
  declarationsOf(alias).classes.some(
    ({ name, methods }) => name === service && methods.some((one) => one.name === method),
  );
