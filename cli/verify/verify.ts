import { resolve } from "node:path";
import { type JudgedProject, judgeUnits } from "../../audit/judge/judge-units.js";
import { keyNamed } from "../../audit/key-source.js";
import type { Progress } from "../../audit/read-units.js";
import { scopeFacts } from "../../audit/scope-facts.js";
import { serverSource } from "../../audit/server/source.js";
import { saysUnits } from "../../audit/units/find-units.js";
import { loadCatalog } from "../../codegen/src/catalog/load.js";
import type { Catalog } from "../../codegen/src/catalog/schema.js";
import { serverFacts } from "../../codegen/src/catalog/server-facts.js";
import { shippedCatalogFile } from "../../codegen/src/catalog/shipped.js";
import { type Finding, FindingsError } from "../../codegen/src/findings/finding.js";
import { scopeProbes } from "../../codegen/src/plan/scope-probes.js";
import { sdkRoutes } from "../../codegen/src/sdk/called-routes.js";
import { shippedSdks } from "../../codegen/src/sdk/read-sync.js";
import { askProbes } from "../../src/ask-probes.js";
import type { Knowledge } from "../doctor/diagnose.js";
import {
  type DeployedKey,
  readKeys,
  readTarget,
  type Target,
  type VariableNames,
} from "./deployed.js";
import type { Environment } from "./environment.js";
import { keyNeed, keyVariables } from "./key-need.js";
import { knownScopes } from "./known-scopes.js";
import type { VerifyReport } from "./report.js";
import { askWith } from "./request.js";
import { stopFinding } from "./stop-finding.js";
import { targetServer } from "./target-server.js";
import { type VerifiedKey, verifiedKey } from "./verified-key.js";

export interface VerifyOptions {
  /** The working folder, absolute. Its code is looked through for what keys need, if it has any. */
  readonly cwd: string;
  readonly environment: Environment;
  readonly names: VariableNames;
  /** A tsconfig whose program alone says what keys need. */
  readonly project: string | undefined;
  /** The server, if it is not to be asked. */
  readonly server: string | undefined;
  /** A catalog of one's own. */
  readonly catalog: string | undefined;
  readonly progress: Progress;
}

export interface VerifyResult extends VerifyReport {
  /** What has to be known of the server by which it was judged. */
  readonly notices: readonly Finding[];
}

/**
 * Finds out what the deployed keys hold, and compares it with what the code needs of them. Nothing is changed
 * anywhere: each request asks for what can't exist.
 *
 * @throws FindingsError if variables are missing, the server can't be asked, or it does not take the keys for such
 */
export async function verify(options: VerifyOptions): Promise<VerifyResult> {
  const { cwd, environment, names, progress } = options;
  const catalog = loadCatalog(
    options.catalog === undefined ? shippedCatalogFile : resolve(cwd, options.catalog),
  );
  // What is wrong with the variables that were named is said before any code is read.
  const target = readTarget(environment, names);
  const server = await targetServer(catalog, target, options.server);
  const hasCode = options.project !== undefined || saysUnits(cwd);
  const lookup = { server: server.name, catalog: options.catalog };
  const project: JudgedProject = hasCode
    ? judgeUnits(cwd, options.project, await serverSource(cwd, lookup), progress)
    : { judged: [], unread: [] };
  const keys = readKeys(environment, names, keyVariables(project));
  const verified = await verifyKeys(keys, target, project, catalog, server.name);
  return { server: server.name, hasCode, keys: verified, notices: server.notices };
}

async function verifyKeys(
  keys: readonly DeployedKey[],
  target: Target,
  project: JudgedProject,
  catalog: Catalog,
  server: string,
) {
  const facts = serverFacts(catalog, server);
  const sdks = shippedSdks();
  const ranking = scopeFacts(facts, sdks);
  const probes = scopeProbes(facts);
  const { grantable, holds } = facts.rules.project;
  const own = grantable.filter((scope) => !holds.includes(scope));
  const knowledge = { catalog, sdks, routes: sdkRoutes(sdks), server };
  const verified: VerifiedKey[] = [];
  // One key after the other, so that no more requests are on their way than are meant to be.
  for (const key of keys) {
    const routes = new Set(probes.map(({ route }) => route));
    const outcomes = await outcomesOf(key, target, routes, knowledge);
    const known = knownScopes(probes, outcomes, own);
    verified.push(
      verifiedKey(key.variable, known, keyNeed(keyNamed(key.variable), project), ranking),
    );
  }
  return verified;
}

async function outcomesOf(
  { variable, secret }: DeployedKey,
  { endpoint, shown, project }: Target,
  routes: ReadonlySet<string>,
  knowledge: Knowledge,
) {
  const { outcomes, stop } = await askProbes(routes, askWith(endpoint, project.id, secret));
  if (stop === undefined) return outcomes;
  const asking = {
    ...{ endpoint: shown, projectVariable: project.variable, variable },
    ...{ asked: outcomes.size, all: routes.size },
  };
  throw new FindingsError([stopFinding(stop, asking, knowledge)]);
}
