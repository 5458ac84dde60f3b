import type { Finding } from "../../codegen/src/findings/finding.js";
import type { Stop } from "../../src/ask-probes.js";
import { missingScopesIn } from "../../src/missing-scopes.js";
import { diagnose, type Knowledge } from "../doctor/diagnose.js";
import { errorTextIn } from "../doctor/error-texts.js";
import { ways } from "../doctor/messages.js";
import { verifyFindings } from "./messages.js";

/** What was asked, and how far it came. */
export interface Asking {
  /** As findings show it. */
  readonly endpoint: string;
  readonly projectVariable: string;
  readonly variable: string;
  /** How many requests were answered, and how many there were to be. */
  readonly asked: number;
  readonly all: number;
}

/** Says why nothing can be told of a key, in the doctor's words where it knows the server's. */
export function stopFinding(
  { reason, answer }: Stop,
  { endpoint, projectVariable, variable, asked, all }: Asking,
  knowledge: Knowledge,
): Finding {
  const { status, type, message } = answer;
  if (reason === "rate-limited") return verifyFindings.rateLimited(endpoint, asked, all);
  if (status === 0) return verifyFindings.notAppwrite(endpoint);
  if (reason === "unexpected") return verifyFindings.unexpected(endpoint, status);
  if (type === "project_not_found") return verifyFindings.noProject(endpoint, projectVariable);
  const { role } = missingScopesIn(message) ?? {};
  if (role === "guests") return verifyFindings.guest(endpoint, variable, ways.keyForged);
  const said = errorTextIn(type);
  if (said === undefined || role !== undefined) {
    return verifyFindings.otherCredentials(endpoint, variable);
  }
  const error = {
    ...{ ...said, status, version: undefined },
    ...{ methods: [], requests: [], places: [], times: 1 },
  };
  const { title, facts, ways: then } = diagnose(error, knowledge);
  return verifyFindings.refused(endpoint, variable, title, facts, then);
}
