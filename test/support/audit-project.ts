import { cpSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type AuditOptions, type AuditResult, audit } from "../../cli/audit/audit.js";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { formatFinding } from "../../codegen/src/findings/report.js";
import { installRelease, linkPackage } from "./releases.js";
import { makeWorkspace, type Workspace } from "./workspace.js";

/** A user's project with real SDKs, and the audit of it. */
export interface AuditProject extends Workspace {
  audit(options?: Partial<AuditOptions>): Promise<AuditResult & Written>;
  /** What the audit says where it can't run; the project's own path reads `<dir>`. */
  refusal(options?: Partial<AuditOptions>): Promise<string>;
}

/** What `--fix` has written. */
interface Written {
  /** The file that was written first, if there was one. */
  readonly written: string | undefined;
}

/** What a project has beside its files. */
export interface ProjectParts {
  /** A folder of `test/fixtures/audit` that it begins with. */
  readonly fixture?: string;
  /** The releases that are installed, by their aliases, as in `node-appwrite11`. */
  readonly sdks?: readonly string[];
}

/** Makes a project of these files, which is removed when the test that asked for it ends. */
export function auditProject(
  files: Readonly<Record<string, string | Uint8Array>>,
  { fixture, sdks = ["node-appwrite", "@appwrite.io/console"] }: ProjectParts = {},
): AuditProject {
  const workspace = makeWorkspace();
  // It has nothing but code: no catalog of its own, no config.
  for (const file of ["scopes.json", "appwrite-scopes.config.json"]) rmSync(workspace.path(file));
  for (const sdk of sdks) installRelease(sdk, workspace.dir);
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
    audit: async (options) => {
      const result = await run(options);
      return { ...result, written: result.fixed?.files[0]?.file };
    },
    refusal: async (options) => {
      const text = await run(options).then(() => {
        throw new Error("the audit ran");
      }, refusalText);
      return text.replaceAll(workspace.dir, "<dir>");
    },
  };
}

function refusalText(error: unknown): string {
  if (!(error instanceof FindingsError)) throw error;
  return error.findings.map((finding) => `${formatFinding(finding)}\n`).join("");
}

/** A configuration with one function in `f`. */
export const oneFunction = (scopes: readonly string[]): string =>
  `${JSON.stringify({ functions: [{ $id: "f", path: "f", scopes }] }, null, 4)}\n`;

/** A function's code that makes these calls with a key. */
export const calls = (...lines: readonly string[]): string =>
  [
    'import { Account, Client, TablesDB, Teams, Users } from "node-appwrite";',
    "const client = new Client().setKey(process.env.APPWRITE_FUNCTION_API_KEY);",
    ...lines,
    "",
  ].join("\n");
