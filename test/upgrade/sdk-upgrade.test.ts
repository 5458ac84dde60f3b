import { describe, expect, it } from "vitest";
import { methodReleases } from "../../cli/upgrade/sdk-release.js";
import { sdkUpgrade } from "../../cli/upgrade/sdk-upgrade.js";
import { serverPair } from "../../cli/upgrade/server-pair.js";
import { catalog } from "../support/catalog.js";

const pair = serverPair(catalog, "1.4.14", "1.9.6");
const place = { file: "/main.ts", line: 1, column: 1 };

function between(from: number, to: number, ...called: string[]) {
  const releases = methodReleases("node-appwrite");
  const of = (major: number) => releases.find(({ version }) => version.startsWith(`${major}.`));
  const [before, after] = [of(from), of(to)];
  if (before === undefined || after === undefined) throw new Error("no such release");
  return sdkUpgrade(before, after, pair, new Map(called.map((method) => [method, [place]])));
}

describe("of what a project calls, it is said", () => {
  it("what is renamed, and nothing of what it does not call", () => {
    const { renamed } = between(7, 8, "users.getLogs", "users.list");
    expect(renamed).toEqual([
      { method: "users.getLogs", places: [place], instead: "users.listLogs" },
    ]);
  });

  it("what sends another route, and which server has it", () => {
    const { rerouted } = between(4, 5, "storage.listFiles", "storage.createFile");
    expect(rerouted).toEqual(
      [
        ["storage.createFile", "POST /storage/buckets/{bucketId}/files"],
        ["storage.listFiles", "GET /storage/buckets/{bucketId}/files"],
      ].map(([method, route]) => ({
        ...{ method, route, places: [place] },
        isOn: { from: true, to: true },
      })),
    );
  });

  it("what is removed, with what does the same", () => {
    const { removed } = between(6, 7, "database.createDocument");
    expect(removed).toEqual([
      { method: "database.createDocument", places: [place], instead: "databases.createDocument" },
    ]);
  });

  it("what is deprecated, with its successor", () => {
    const { deprecated } = between(17, 27, "users.updateMfa", "users.list");
    expect(deprecated).toEqual([
      { method: "users.updateMfa", places: [place], instead: "users.updateMFA" },
    ]);
  });

  it("what is added, whether it is called or not", () => {
    expect(between(17, 18).added).toContain("tablesDB.createRow");
  });
});
