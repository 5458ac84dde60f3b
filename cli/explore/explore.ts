import { resolve } from "node:path";
import { judgeProject } from "../../audit/judge-project.js";
import { installedPackage } from "../../audit/packages/packages.js";
import { explorerData } from "../../audit/page/explorer-data.js";
import type { PageData } from "../../audit/page/page-data.js";
import { projectData } from "../../audit/page/project-data.js";
import { readProject } from "../../audit/read-project.js";
import { faultsOf, type Progress } from "../../audit/read-units.js";
import type { AuditReport } from "../../audit/report/audit-report.js";
import { type ServerOptions, serverSource } from "../../audit/server/source.js";
import type { ServerLookup, UnitServer } from "../../audit/server/unit-server.js";
import { saysUnits } from "../../audit/units/find-units.js";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { knownSdks } from "../../codegen/src/sdk/choose.js";

export interface ExploreOptions extends ServerOptions {
  /** The working folder, absolute. Its calls and keys are part of the page, if it has code. */
  readonly cwd: string;
  /** The tool's own version. */
  readonly version: string;
  /** A tsconfig whose program alone is meant. */
  readonly project?: string | undefined;
  readonly progress: Progress;
}

/**
 * Gathers what a page shows: the catalog, the SDKs that are known and the project's own, its calls and its keys.
 *
 * @throws FindingsError if the catalog or the server is no good, or nothing of the project can be read
 */
export async function explore(options: ExploreOptions): Promise<PageData> {
  const { cwd, project } = options;
  const lookup = await serverSource(cwd, options);
  const from = resolve(cwd, project ?? "");
  const installed = knownSdks.flatMap((sdk) => installedPackage(sdk, from) ?? []);
  const report = project !== undefined || saysUnits(cwd) ? reportOf(lookup, options) : undefined;
  const used = (report?.units ?? [])
    .filter(({ isRead }) => isRead)
    .map(({ found }) => found.server);
  const servers = [...used.filter(({ sdks }) => sdks.length > 0), lookup(installed)];
  const [first] = servers as [UnitServer, ...UnitServer[]];
  const explorer = explorerData(first.catalog, {
    server: first.choice.name,
    sdks: servers.flatMap(({ sdks }) => sdks),
  });
  return { explorer, ...(report && { project: projectData(report) }) };
}

function reportOf(lookup: ServerLookup, options: ExploreOptions): AuditReport {
  const { cwd, progress, project, version } = options;
  const found = readProject(cwd, project, lookup, progress);
  if (found.read.every(({ faults }) => faults.length > 0)) {
    throw new FindingsError(faultsOf(found.read));
  }
  return judgeProject(found, { cwd, version, strict: false, baseline: [] });
}
