import { expect, it } from "vitest";
import { heldScopes } from "../../src/held-scopes.js";
import type { ProbeOutcome } from "../../src/probe-answer.js";

const passed: ProbeOutcome = { kind: "passed" };
const refused = (...scopes: string[]): ProbeOutcome => ({ kind: "refused", scopes });

const probes = [
  ["policies.read", { route: "GET /policies/{id}", lesser: ["backups.read"] }],
  ["backups.read", { route: "GET /backups/{id}" }],
  ["templates.write", undefined],
] as const;

it.each<[string, ProbeOutcome, ProbeOutcome, object]>([
  [
    "a scope that opens more is not told by one that opens less",
    passed,
    passed,
    { holds: ["backups.read"], missing: [], notProvable: ["policies.read", "templates.write"] },
  ],
  [
    "unless the key lacks that",
    passed,
    refused("backups.read"),
    { holds: ["policies.read"], missing: ["backups.read"], notProvable: ["templates.write"] },
  ],
  [
    "and what is refused is missing",
    refused("backups.read", "policies.read"),
    refused("backups.read"),
    { holds: [], missing: ["policies.read", "backups.read"], notProvable: ["templates.write"] },
  ],
  [
    "but for a scope that the server did not name: it is another server than was thought",
    refused("projects.read"),
    passed,
    { holds: ["backups.read"], missing: [], notProvable: ["policies.read", "templates.write"] },
  ],
])("%s", (_, policies, backups, held) => {
  const outcomes = new Map([
    ["GET /policies/{id}", policies],
    ["GET /backups/{id}", backups],
  ]);
  expect(heldScopes(probes, outcomes)).toEqual(held);
});
