import { describe, expect, it } from "vitest";
import { readProbeAnswer } from "../../src/probe-answer.js";

const byId = "GET /users/{userId}";
const list = "GET /locale/continents";
const refusal = (role: string, missing: string) => `x (role: ${role}) missing ${missing}`;

describe("the answer to a request that can't be valid", () => {
  it.each<[string, number, string, string]>([
    ["passed", 400, "general_argument_invalid", byId],
    ["passed", 404, "user_not_found", byId],
    ["passed", 200, "", list],
    // There is nothing that could have been found, so it is another who answers.
    ["unexpected", 200, "", byId],
    ["unexpected", 201, "", "POST /users"],
    ["unexpected", 301, "", list],
    ["unexpected", 400, "", byId],
    ["unexpected", 403, "general_access_forbidden", byId],
    ["unexpected", 404, "", byId],
    ["unexpected", 404, "general_route_not_found", byId],
    ["unexpected", 500, "general_unknown", byId],
    ["unexpected", 0, "", list],
    ["rate-limited", 429, "general_rate_limit_exceeded", byId],
    ["rate-limited", 429, "", byId],
    ["stranger", 401, "user_unauthorized", byId],
    ["stranger", 401, "project_key_expired", byId],
    ["stranger", 404, "project_not_found", byId],
    ["stranger", 401, "user_blocked", byId],
  ])("is %s: %i %s", (kind, status, type, route) => {
    expect(readProbeAnswer(route, { status, type, message: "" })).toEqual({ kind });
  });

  it.each<[string, object]>([
    [refusal("applications", "scope (users.read)"), { kind: "refused", scopes: ["users.read"] }],
    [refusal("keys", 'scopes (["a.b","c.d"])'), { kind: "refused", scopes: ["a.b", "c.d"] }],
    [refusal("guests", 'scopes (["users.read"])'), { kind: "stranger" }],
    [refusal("users", 'scopes (["users.read"])'), { kind: "stranger" }],
    ["The current user is not authorized.", { kind: "unexpected" }],
  ])("is read in the words of all servers: %s", (message, outcome) => {
    const answer = { status: 401, type: "general_unauthorized_scope", message };
    expect(readProbeAnswer(byId, answer)).toEqual(outcome);
  });
});
