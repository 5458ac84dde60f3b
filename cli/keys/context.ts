import { type JudgedProject, judgeUnits } from "../../audit/judge/judge-units.js";
import type { Progress } from "../../audit/read-units.js";
import { scopeFacts } from "../../audit/scope-facts.js";
import { serverSource } from "../../audit/server/source.js";
import { saysUnits } from "../../audit/units/find-units.js";
import { type ServerFacts, serverFacts } from "../../codegen/src/catalog/server-facts.js";
import { shippedCatalog } from "../../codegen/src/catalog/shipped.js";
import { type Finding, FindingsError } from "../../codegen/src/findings/finding.js";
import { sdkRoutes } from "../../codegen/src/sdk/called-routes.js";
import { shippedSdks } from "../../codegen/src/sdk/read-sync.js";
import { serverTitle } from "../../src/server-title.js";
import type { Knowledge } from "../doctor/diagnose.js";
import { readTarget, type Target } from "../verify/deployed.js";
import type { Environment } from "../verify/environment.js";
import { targetServer } from "../verify/target-server.js";
import { chosenUnits } from "./chosen-units.js";
import { KeyApi, type KeysForm } from "./key-api.js";
import { type Maker, type MakerNames, readMaker } from "./maker.js";
import { keysFindings } from "./messages.js";
import { type NeededKey, neededKey } from "./needed-key.js";
import { refusalsOf } from "./refusal.js";

/** What all commands around keys are told. */
export interface KeysOptions {
  /** The working folder, absolute. */
  readonly cwd: string;
  readonly environment: Environment;
  readonly names: MakerNames & {
    readonly endpoint?: string | undefined;
    readonly project?: string | undefined;
  };
  /** A tsconfig whose program alone says what keys need. */
  readonly project: string | undefined;
  /** The server, if it is not to be asked. */
  readonly server: string | undefined;
  readonly progress: Progress;
}

/** The code that a key is for. */
export interface ForCode {
  /** A unit or a folder. */
  readonly chosen: string;
  /** The variable that the code reads the key from, if that was said. */
  readonly variable: string | undefined;
}

/** A project's keys, and all that is known around them. */
export interface Keys {
  readonly api: KeyApi;
  readonly maker: Maker;
  readonly target: Target;
  readonly facts: ServerFacts;
  readonly knowledge: Knowledge;
  /** What has to be known of the server by which code is judged. */
  readonly notices: readonly Finding[];
  /**
   * What some code needs of its key.
   *
   * @throws FindingsError if there is no such code, or it can't be told which key is meant
   */
  need(code: ForCode): Promise<NeededKey>;
}

/** Where a server has keys that a project's key may see to. */
const ownRoute = { verb: "POST", path: "/project/keys" } as const;

/**
 * Finds the server, and who asks it.
 *
 * @param except - a variable whose key is to be replaced, so that it can't be the one that does it
 * @throws FindingsError if variables are missing, the server can't be asked, or takes no such caller
 */
export async function openKeys(options: KeysOptions, except?: string): Promise<Keys> {
  const { environment, names, server: named } = options;
  const maker = readMaker(environment, names, except);
  const target = readTarget(environment, { ...names, keys: [maker.variable] });
  const catalog = shippedCatalog();
  const { name, notices } = await targetServer(catalog, target, named);
  const facts = serverFacts(catalog, name);
  const found = facts.route(ownRoute);
  const form: KeysForm = found !== undefined && "anyOf" in found ? "project" : "console";
  if (form === "console" && maker.kind === "key") {
    const finding = keysFindings.sessionNeeded(target.shown, serverTitle(name), maker.variable);
    throw new FindingsError([finding]);
  }
  const sdks = shippedSdks();
  const knowledge = { catalog, sdks, routes: sdkRoutes(sdks), server: name };
  const api = new KeyApi(target, maker, form, refusalsOf(target, maker, knowledge));
  return {
    ...{ api, maker, target, facts, knowledge, notices },
    need: async ({ chosen, variable }) => {
      const project = await judged(options, name);
      const part = chosenUnits(project, chosen, options.cwd);
      return neededKey(part, project, variable, scopeFacts(facts, sdks));
    },
  };
}

/** All code is judged by the server that has the keys. */
async function judged(
  { cwd, project, progress }: KeysOptions,
  server: string,
): Promise<JudgedProject> {
  if (project === undefined && !saysUnits(cwd)) return { judged: [], unread: [] };
  return judgeUnits(cwd, project, await serverSource(cwd, { server }), progress);
}
