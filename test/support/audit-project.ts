import { cpSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type AuditOptions, type AuditResult, audit } from "../../codegen/src/commands/audit.js";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { formatFinding } from "../../codegen/src/findings/report.js";
import { installRelease, linkPackage } from "./releases.js";
import { makeWorkspace, type Workspace } from "./workspace.js";

/** A user's project with the real SDKs, and the audit of it. */
export interface AuditProject extends Workspace {
  audit(options?: Partial<AuditOptions>): AuditResult;
  /** What the audit says where it can't run; the project's own path reads `<dir>`. */
  refusal(options?: Partial<AuditOptions>): string;
}

/**
 * Makes a project of these files, which is removed when the test that asked for it ends.
 *
 * @param fixture - a folder of `test/fixtures/audit` that it begins with
 */
export function auditProject(
  files: Readonly<Record<string, string | Uint8Array>>,
  fixture?: string,
): AuditProject {
  const workspace = makeWorkspace();
  rmSync(workspace.path("scopes.json"));
  for (const sdk of ["node-appwrite", "@appwrite.io/console"]) installRelease(sdk, workspace.dir);
  linkPackage("appwrite-scopes", workspace.dir);
  if (fixture !== undefined) {
    const folder = new URL(`../fixtures/audit/${fixture}/`, import.meta.url);
    cpSync(fileURLToPath(folder), workspace.dir, { recursive: true });
  }
  for (const [file, content] of Object.entries(files)) workspace.write(file, content);
  const run = (options: Partial<AuditOptions> = {}) =>
    audit({
      cwd: workspace.dir,
      version: "0.0.0",
      ...{ strict: false, fix: false, updateBaseline: false, progress: () => {} },
      ...options,
    });
  return {
    ...workspace,
    audit: run,
    refusal: (options) => {
      try {
        run(options);
      } catch (error) {
        if (!(error instanceof FindingsError)) throw error;
        const text = error.findings.map((finding) => `${formatFinding(finding)}\n`).join("");
        return text.replaceAll(workspace.dir, "<dir>");
      }
      throw new Error("the audit ran");
    },
  };
}

/** A configuration with one function in `f`. */
export const oneFunction = (scopes: readonly string[]): string =>
  `${JSON.stringify({ functions: [{ $id: "f", path: "f", scopes }] }, null, 4)}\n`;

/** A function's code that makes these calls with a key. */
export const calls = (...lines: readonly string[]): string =>
  [
    'import { Account, Client, TablesDB, Teams, Users } from "node-appwrite";',
    'const client = new Client().setKey("key");',
    ...lines,
    "",
  ].join("\n");
