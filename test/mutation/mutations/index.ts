import type { Mutation } from "../mutation.js";
import { audit } from "./audit.js";
import { catalogChecks } from "./catalog.js";
import { generated } from "./generated.js";
import { generator } from "./generator.js";
import { keys } from "./keys.js";
import { page } from "./page.js";
import { proofs } from "./proofs.js";
import { publishing } from "./publishing.js";
import { runTime } from "./run-time.js";
import { servers } from "./servers.js";
import { types } from "./types.js";
import { upgrade } from "./upgrade.js";
import { valueFlow } from "./value-flow.js";
import { verdicts } from "./verdicts.js";
import { verify } from "./verify.js";

/** Every mutation, by what it breaks. */
export const mutations: Readonly<Record<string, readonly Mutation[]>> = {
  verdicts,
  "run time": runTime,
  types,
  generated,
  catalog: catalogChecks,
  servers,
  generator,
  publishing,
  audit,
  "value flow": valueFlow,
  verify,
  keys,
  upgrade,
  page,
  proofs,
};
