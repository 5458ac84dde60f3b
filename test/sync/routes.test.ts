import { describe, expect, it } from "vitest";
import { parseSpec } from "../../codegen/src/spec/read.js";
import type { Spec } from "../../codegen/src/spec/spec.js";
import { bytesOf, operation, readFixture, smallSpec } from "../support/specs.js";

/** `GET /databases: databases.read`, one for each route. */
const listed = ({ routes }: Spec): string[] =>
  routes.map(({ name, anyOf }) => `${name}: ${anyOf.join(" | ")}`);

describe("documents of real releases", () => {
  it("reads 1.4, which names one scope for each route", () => {
    const spec = readFixture("openapi-1.4");
    expect(spec).toMatchObject({ title: "Appwrite", version: "1.4.13", notices: [] });
    expect(listed(spec)).toEqual([
      "GET /account: account",
      "PATCH /databases/{databaseId}/collections/{collectionId}/attributes/{key}/relationship: collections.write",
      "POST /graphql: graphql",
      "GET /users: users.read",
      "POST /users: users.write",
      "PATCH /users/{userId}/name: users.write",
      "GET /avatars/initials: avatars.read",
    ]);
  });

  it("reads 1.8, where any one of several scopes opens a route", () => {
    const spec = readFixture("openapi-1.8");
    expect(spec).toMatchObject({ version: "1.8.1", notices: [] });
    expect(listed(spec)).toEqual(
      expect.arrayContaining([
        "POST /tablesdb/{databaseId}/tables/{tableId}/rows: documents.write | rows.write",
        "PUT /account/verifications/email: public",
        "PATCH /users/{userId}/mfa: users.write",
      ]),
    );
  });

  it("reads the same from Swagger 2", () => {
    expect(listed(readFixture("swagger-1.8"))).toEqual(listed(readFixture("openapi-1.8")));
  });

  it("reads the same whatever is said of methods, since an SDK's own code says what it sends", () => {
    expect(listed(readFixture("operation-ids-1.6"))).toEqual(listed(readFixture("openapi-1.6")));
  });
});

describe("what counts of an operation", () => {
  const read = (paths: object) => parseSpec("spec.json", bytesOf(smallSpec(paths)));

  it.each([
    ["no name", { "x-appwrite": { scope: "users.read" } }],
    ["a hostile name", { ...operation("../", "then"), operationId: "*/", tags: ["__proto__"] }],
    ["a name that is no text", { ...operation("users", "list"), operationId: 1, tags: {} }],
    [
      "several methods",
      { "x-appwrite": { scope: "users.read", methods: [{ name: "a" }, { name: "b" }] } },
    ],
  ])("is its scopes alone: %s", (_, get) => {
    expect(listed(read({ "/x": { get } }))).toEqual(["GET /x: users.read"]);
  });

  it("is what stands under a verb", () => {
    const put = operation("users", "put");
    const item = { summary: "x", parameters: [], servers: [], trace: put, "x-put": put, put };
    expect(listed(read({ "/x": item }))).toEqual(["PUT /x: users.read"]);
  });

  it.each<[scope: unknown, anyOf: string[]]>([
    ["users.read", ["users.read"]],
    [["users.read"], ["users.read"]],
    [
      ["b.read", "a.read", "b.read"],
      ["a.read", "b.read"],
    ],
  ])("reads the scope %j", (scope, anyOf) => {
    const { routes, notices } = read({ "/x": { get: operation("users", "get", scope) } });
    expect(routes.map((route) => route.anyOf)).toEqual([anyOf]);
    expect(notices).toEqual([]);
  });

  it.each([[""], [[]], [null], [undefined]])("passes over the scope %j, and says so", (scope) => {
    const get = { ...operation("users", "get"), "x-appwrite": { method: "get", scope } };
    const { routes, notices } = read({ "/x": { get, put: operation("users", "put") } });
    expect(routes.map(({ name }) => name)).toEqual(["PUT /x"]);
    expect(notices.map(({ code, what }) => [code, what])).toEqual([
      ["route-unscoped", 'The document names no scope for "GET /x".'],
    ]);
  });
});

describe("the document's hash", () => {
  const hashOf = (text: string) => parseSpec("spec.json", bytesOf(text)).hash;
  const small = smallSpec();

  it("is the same however the document is ordered, indented and begun", () => {
    const { openapi, info, paths } = small;
    const other = `\ufeff${JSON.stringify({ paths, info, openapi }, null, 4).replaceAll("\n", "\r\n")}`;
    expect(hashOf(other)).toBe(hashOf(JSON.stringify(small)));
  });

  it("is another where the document says something else", () => {
    const other = JSON.stringify(small).replace("users.read", "users.write");
    expect(hashOf(other)).not.toBe(hashOf(JSON.stringify(small)));
  });
});
