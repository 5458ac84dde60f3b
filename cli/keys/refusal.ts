import type { Finding } from "../../codegen/src/findings/finding.js";
import { missingScopesIn } from "../../src/missing-scopes.js";
import { readProbeAnswer } from "../../src/probe-answer.js";
import type { Knowledge } from "../doctor/diagnose.js";
import type { Target } from "../verify/deployed.js";
import { stopFinding } from "../verify/stop-finding.js";
import type { Maker } from "./maker.js";
import { keysFindings } from "./messages.js";

/** What a server answered. */
export interface KeyAnswer {
  readonly status: number;
  /** Its name for an error; empty if it names none. */
  readonly type: string;
  readonly message: string;
  /** `undefined` if it is no JSON object. */
  readonly body: object | undefined;
}

/** Says what an answer means that is none of what was asked for. */
export type Refuse = (answer: KeyAnswer, verb: string) => Finding;

/** The members of an answer that are looked at; of what is no JSON object, none. */
export function readBody(bytes: Uint8Array): Omit<KeyAnswer, "status"> {
  const body = parsed(new TextDecoder().decode(bytes));
  const { type, message } = Object(body) as { type?: unknown; message?: unknown };
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return { body, type: text(type), message: text(message) };
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** How refusals of keys are told, in the doctor's words where it knows the server's. */
export function refusalsOf(target: Target, maker: Maker, knowledge: Knowledge): Refuse {
  const { shown, project } = target;
  const { kind, variable } = maker;
  return ({ status, type, message, body }, verb) => {
    if (type === "key_creation_denied") return keysFindings.creationDenied(shown, variable);
    const { role, scopes = [] } = missingScopesIn(message) ?? {};
    if (kind === "session" && role === "guests") return keysFindings.noSession(shown, variable);
    if (kind === "session" && role !== undefined) return keysFindings.noRights(shown, variable);
    if (role !== undefined && role !== "guests" && role !== "users") {
      const known = scopes.filter((scope) => /^[a-z]+\.(?:read|write)$/.test(scope));
      return keysFindings.lacksScope(shown, variable, known);
    }
    if (type === "key_not_found") return keysFindings.gone(shown);
    if (status === 400) return keysFindings.rejected(shown, verb, message);
    if (type === "general_route_not_found") return keysFindings.noRoute(shown);
    const answer = { status: body === undefined && status !== 429 ? 0 : status, type, message };
    const { kind: told } = readProbeAnswer(`${verb} /project/keys`, answer);
    const reason = told === "stranger" || told === "rate-limited" ? told : "unexpected";
    if (reason === "unexpected" && answer.status !== 0)
      return keysFindings.failed(shown, verb, status);
    const asking = {
      endpoint: shown,
      projectVariable: project.variable,
      variable,
      asked: 0,
      all: 1,
    };
    return stopFinding({ reason, answer }, asking, knowledge);
  };
}
