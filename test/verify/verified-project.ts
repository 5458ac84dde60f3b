import { mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { Keys } from "../server/authorization.js";
import type { KnownServer } from "../server/release.js";
import { type EmbeddedServer, startServer } from "../server/server.js";
import { emptyFolder } from "../support/empty-folder.js";
import { installRelease, linkPackage } from "../support/releases.js";
import { runTool } from "../support/tool.js";
import type { Run } from "../support/workspace.js";

/** The ID of the only project that the servers have. */
export const projectId = "blog";

/** Letters that no output may have: every secret of these tests has them. */
export const secretMark = "5ec4e75ec4e75ec4e75ec4e7";
export const secretOf = (name: string, prefix = "standard"): string =>
  `${prefix}_${secretMark}${Buffer.from(name).toString("hex")}`;

/** A server of one project, until the test ends. */
export async function serverWith(
  keys: Readonly<Record<string, readonly string[]>>,
  server: KnownServer["server"] = "1.8.1",
  more: Keys = {},
): Promise<EmbeddedServer> {
  const granted = Object.entries(keys).map(
    ([name, scopes]) => [secretOf(name), { kind: "project", scopes }] as const,
  );
  const all = { ...Object.fromEntries(granted), ...more };
  const started = await startServer({ server, project: projectId, keys: all });
  onTestFinished(() => started.close());
  return started;
}

/** A folder with these files, and node-appwrite where there is code. */
export function folderWith(files: Readonly<Record<string, string>> = {}): string {
  const dir = realpathSync(emptyFolder());
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  if (Object.keys(files).some((file) => file.endsWith(".ts"))) {
    installRelease("node-appwrite", dir);
    linkPackage("appwrite-scopes", dir);
    const options = { module: "nodenext", strict: true, types: [] };
    writeFileSync(join(dir, "tsconfig.json"), JSON.stringify({ compilerOptions: options }));
  }
  return dir;
}

/** Runs `appwrite-scopes verify` with an environment of these variables alone. */
export async function runVerify(
  cwd: string,
  env: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<Run> {
  const shown = (text: string) =>
    text.replaceAll(cwd, "<dir>").replace(/127\.0\.0\.1:\d+/g, "127.0.0.1:<port>");
  const { code, stdout, stderr } = await runTool(["verify", ...args], cwd, env);
  return { code, stdout: shown(stdout), stderr: shown(stderr) };
}

/** The usual variables of a client for the server. */
export const variables = (endpoint: string, secret: string) => ({
  APPWRITE_ENDPOINT: endpoint,
  APPWRITE_PROJECT_ID: projectId,
  APPWRITE_API_KEY: secret,
});
