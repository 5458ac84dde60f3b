import { describe, expect, it } from "vitest";
import { parseSpec } from "../../codegen/src/spec/read.js";
import type { Spec } from "../../codegen/src/spec/spec.js";
import { bytesOf, operation, readFixture, smallSpec } from "../support/specs.js";

/** `databases.list GET /databases: databases.read`, one for each method. */
const listed = ({ operations }: Spec): string[] =>
  operations.map(
    ({ service, method, verb, path, anyOf }) =>
      `${service}.${method} ${verb} ${path}: ${anyOf.join(" | ")}`,
  );

const methodsAt = (spec: Spec, route: string): string[] =>
  listed(spec)
    .filter((line) => line.includes(` ${route}: `))
    .map((line) => line.replace(` ${route}`, ""));

describe("documents of real releases", () => {
  it("reads 1.4, which names one method and its scope for each operation", () => {
    const spec = readFixture("openapi-1.4");
    expect(spec).toMatchObject({ title: "Appwrite", version: "1.4.13", notices: [] });
    expect(listed(spec)).toEqual([
      "account.get GET /account: account",
      "databases.updateRelationshipAttribute PATCH /databases/{databaseId}/collections/{collectionId}/attributes/{key}/relationship: collections.write",
      "graphql.query POST /graphql: graphql",
      "users.list GET /users: users.read",
      "users.create POST /users: users.write",
      "users.updateName PATCH /users/{userId}/name: users.write",
      "avatars.getInitials GET /avatars/initials: avatars.read",
    ]);
  });

  it("reads 1.6, whose lists of methods have no namespace", () => {
    const spec = readFixture("openapi-1.6");
    expect(
      methodsAt(spec, "POST /databases/{databaseId}/collections/{collectionId}/documents"),
    ).toEqual(["databases.createDocument: documents.write"]);
    expect(spec.notices).toEqual([]);
  });

  it("reads 1.8, whose lists of methods are complete and any one of several scopes opens a route", () => {
    const spec = readFixture("openapi-1.8");
    expect(methodsAt(spec, "POST /tablesdb/{databaseId}/tables/{tableId}/rows")).toEqual([
      "tablesDB.createRow: documents.write | rows.write",
      "tablesDB.createRows: documents.write | rows.write",
    ]);
    expect(methodsAt(spec, "PUT /account/verifications/email")).toEqual([
      "account.updateEmailVerification: public",
      "account.updateVerification: public",
    ]);
    expect(methodsAt(spec, "PATCH /users/{userId}/mfa")).toEqual([
      "users.updateMfa: users.write",
      "users.updateMFA: users.write",
    ]);
  });

  it("reads the same from Swagger 2", () => {
    expect(listed(readFixture("swagger-1.8"))).toEqual(listed(readFixture("openapi-1.8")));
  });

  it("reads the same where only an operationId joins service and method", () => {
    const spec = readFixture("operation-ids-1.6");
    expect(listed(spec)).toEqual(listed(readFixture("openapi-1.6")));
    expect(spec.notices).toEqual([]);
  });
});

describe("names of methods", () => {
  const read = (op: object) => parseSpec("spec.json", bytesOf(smallSpec({ "/x": { get: op } })));
  const scoped = { scope: "users.read" };

  it.each([
    ["a dotted operationId", { operationId: "users.list", "x-appwrite": scoped }],
    ["a joined operationId", { operationId: "usersList", tags: ["users"], "x-appwrite": scoped }],
    ["the tag and the method", operation("users", "list")],
    [
      "the list rather than the method beside it",
      {
        tags: ["other"],
        "x-appwrite": { ...scoped, method: "get", methods: [{ namespace: "users", name: "list" }] },
      },
    ],
    [
      "the method where the list is empty",
      { tags: ["users"], "x-appwrite": { ...scoped, method: "list", methods: [] } },
    ],
    [
      "no service from a group",
      { tags: ["users"], "x-appwrite": { ...scoped, method: "list", group: "identities" } },
    ],
  ])("takes %s", (_, op) => {
    expect(listed(read(op))).toEqual(["users.list GET /x: users.read"]);
  });

  it.each([
    ["no operationId", { "x-appwrite": scoped }],
    ["an operationId that is only the tag", { operationId: "users", tags: ["users"] }],
    ["an operationId of another tag", { operationId: "teamsList", tags: ["users"] }],
    ["an operationId of three words", { operationId: "users.mfa.list", tags: ["users"] }],
  ])("passes over an operation with %s, and says so", (_, op) => {
    const paths = { "/x": { get: op }, "/users": { get: operation("users", "list") } };
    const { operations, notices } = parseSpec("spec.json", bytesOf(smallSpec(paths)));
    expect(operations.map(({ path }) => path)).toEqual(["/users"]);
    expect(notices.map(({ code }) => code)).toEqual(["operation-unnamed"]);
  });

  it.each([
    ["", []],
    [[], []],
    [null, []],
    [
      ["b.read", "a.read", "b.read"],
      ["a.read", "b.read"],
    ],
  ])("reads the scope %j", (scope, anyOf) => {
    const paths = {
      "/x": { get: operation("users", "get", scope), put: operation("users", "put") },
    };
    const spec = parseSpec("spec.json", bytesOf(smallSpec(paths)));
    expect(spec.operations[0]?.anyOf).toEqual(anyOf);
    const codes = spec.notices.map(({ code }) => code);
    expect(codes).toEqual(anyOf.length === 0 ? ["operation-unscoped"] : []);
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
