import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect } from "vitest";
import { findUses } from "../../audit/find/find-uses.js";
import { openProgram } from "../../audit/program/program.js";
import { serverLookup } from "../../audit/server/unit-server.js";
import { auditProject } from "./audit-project.js";
import { catalog } from "./catalog.js";
import { httpServer } from "./http-server.js";

const run = promisify(execFile);
const lookup = serverLookup(catalog, undefined, { file: "the test" });

const service = `const { Client, Users } = require("node-appwrite");
const users = new Users(new Client().setEndpoint(process.env.ENDPOINT).setProject("p").setKey("k"));
`;

/** What an audit finds in a program of which every call is found. */
export const found = { uses: ["users.list key"], unresolved: [] };

/**
 * Runs a program that gets a service from `store.cjs`, where that is called `users`, and audits both. It has to call the
 * service once, which a server on 127.0.0.1 sees to.
 */
export async function ranAndAudited(store: string, entry: "main.cjs" | "main.mjs", main: string) {
  const files = { "store.cjs": `${service}${store}\n`, [entry]: `${main}\n` };
  const project = auditProject({ "package.json": '{ "name": "app" }', ...files });
  const { asked, origin } = await httpServer((_, response) => {
    response.setHeader("content-type", "application/json").end('{"total":0,"users":[]}');
  });
  const env = { ...process.env, ENDPOINT: `${origin}/v1` };
  await run(process.execPath, [entry], { cwd: project.dir, env });
  expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual(["GET /v1/users"]);
  const { unresolved, uses } = findUses(openProgram({ folder: project.dir }), lookup);
  return {
    uses: uses.map(({ assumed, caller, method }) => `${method} ${caller}${assumed ? "?" : ""}`),
    unresolved: unresolved.map(({ reason, text }) => `${reason} ${text}`),
  };
}
