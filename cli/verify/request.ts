import { fetchAnswer } from "../../codegen/src/http/fetch.js";
import { addressOf, longestWait } from "../../codegen/src/server/ask.js";
import type { Ask } from "../../src/ask-probes.js";
import type { ProbeAnswer } from "../../src/probe-answer.js";
import { verifyServerFindings } from "./messages.js";

/** More than an error of Appwrite's has, and than the list of continents. */
const sizeLimit = 256 * 1024;

/**
 * Asks a server with a key.
 *
 * @returns what sends a request; it rejects with a FindingsError where there is no answer
 */
export function askWith(endpoint: string, project: string, secret: string): Ask {
  return async (verb, path) => {
    const options = { findings: verifyServerFindings, timeout: longestWait, sizeLimit };
    const { status, bytes } = await fetchAnswer(
      addressOf(endpoint, path),
      { ...options, isLoopbackAllowed: true },
      {
        method: verb,
        headers: {
          accept: "application/json",
          "content-type": "application/json",
          "x-appwrite-project": project,
          "x-appwrite-key": secret,
        },
        body: verb === "POST" ? "{}" : null,
      },
    );
    return answerOf(status, new TextDecoder().decode(bytes));
  };
}

/** What is no JSON is no answer of Appwrite's, whatever its status; a proxy may want fewer requests, too. */
function answerOf(status: number, body: string): ProbeAnswer {
  const json = parsed(body);
  if (json === undefined) return { status: status === 429 ? status : 0, type: "", message: "" };
  const { type, message } = json;
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return { status, type: text(type), message: text(message) };
}

function parsed(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
