import { truncateSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { expect, it } from "vitest";
import { expectGolden } from "../support/golden.js";
import { operation, smallSpec } from "../support/specs.js";
import { makeWorkspace } from "../support/workspace.js";

const { openapi, info, paths } = smallSpec();
const get = operation("users", "list");
const sound = JSON.stringify(smallSpec(), null, 2);

/** What a user reads whose document is this text, or no file. */
it.each<[name: string, document: string | Uint8Array | undefined]>([
  ["unreadable", undefined],
  ["not-text", Uint8Array.of(0x7b, 0xff, 0x7d)],
  ["not-json", "openapi: 3.0.0\n"],
  ["too-deep", "[".repeat(200) + "]".repeat(200)],
  ["repeated-key", sound.replace('"openapi"', '"paths": {},\n  "openapi"')],
  ["foreign", JSON.stringify({ info, paths })],
  ["no-version", JSON.stringify({ openapi, info: { title: "Ours" }, paths })],
  ["no-scopes", JSON.stringify({ openapi, info, paths: { "/users": { get: {} } } })],
  ["malformed", JSON.stringify(smallSpec({ "/a b": { get }, "/users": { get } }))],
  ["elsewhere", JSON.stringify(smallSpec({ "/a": { $ref: "users.json" } }))],
  ["invalid-name", JSON.stringify(smallSpec({ "/a": { get: operation("a", "a", "Users!") } }))],
  ["route-twice", JSON.stringify(smallSpec({ "/a/{id}": { get }, "/a/{userId}": { get } }))],
])("a document that is refused: %s", async (name, document) => {
  const workspace = makeWorkspace();
  if (document !== undefined) workspace.write("spec.json", document);
  const before = workspace.tree(".");
  const run = await workspace.run("sync", "--spec", "spec.json", "--catalog", "ours.json");
  expectGolden(`sync/spec-${name}.txt`, run.stderr);
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(workspace.tree(".")).toEqual(before);
});

it("too-large", async () => {
  const workspace = makeWorkspace();
  writeFileSync(workspace.path("spec.json"), "");
  truncateSync(workspace.path("spec.json"), 64 * 1024 * 1024 + 1);
  const run = await workspace.run("sync", "--spec", "spec.json");
  expectGolden("sync/spec-too-large.txt", run.stderr);
  expect(run).toMatchObject({ code: 2, stdout: "" });
});

it.each([
  ["address", "https://user:word@example.org/spec.json"],
  ["not-https", "http://example.org/spec.json"],
])("an address that is refused: %s", async (name, address) => {
  const run = await makeWorkspace().run("sync", "--spec", address);
  expectGolden(`sync/spec-${name}.txt`, run.stderr);
  expect(run).toMatchObject({ code: 2, stdout: "" });
});

it("an address where nobody listens", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const run = await makeWorkspace().run("sync", "--spec", `https://127.0.0.1:${port}/spec.json`);
  expectGolden("sync/spec-unreachable.txt", run.stderr.replaceAll(`:${port}`, ":<port>"));
  expect(run).toMatchObject({ code: 2, stdout: "" });
});
