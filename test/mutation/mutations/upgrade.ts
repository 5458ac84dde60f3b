import { type Mutation, ofTool } from "../mutation.js";

/** What is said of the upgrade of a server, and of what differs from server to server. */
export const upgrade: readonly Mutation[] = [
  ofTool(
    "what is explained is judged by another server than the code",
    [
      "audit/explain/asked-servers.ts",
      "if (here.sdks.length === 0) return here;",
      "if (here.sdks.length >= 0) return here;",
    ],
    "audit/explain-server",
    "answers by that server alone",
  ),
  ofTool(
    "the doctor names a key that holds already what is missing",
    ["cli/doctor/project-calls.ts", "isMeant(use) && !holds(unit, use, diagnosis)", "isMeant(use)"],
    "doctor/project",
    "is not named beside one",
  ),
  ofTool(
    "the doctor lists every method beside the call that was made",
    ["cli/doctor/doctor.ts", "isNamed ? facts.filter((fact) => fact !== methods) : facts", "facts"],
    "doctor/project",
    "is listed only where the call is not known",
  ),
  ofTool(
    "the doctor does not say what the key of a traced call is granted",
    ["cli/doctor/project-calls.ts", ": grantText(calls),", ": [],"],
    "doctor/project",
    "leads to what the key of its call is granted",
  ),
  ofTool(
    "what other servers ask for is not told",
    ["codegen/src/catalog/spans.ts", "!isSame(value, own?.value)", "isSame(value, undefined)"],
    "audit/explain-server",
    "route-with-an-id",
  ),
  ofTool(
    "a scope that is lost is not looked for",
    ["cli/upgrade/call-change.ts", "return lost.length > 0 || isNowAsked", "return isNowAsked"],
    "upgrade/truth",
    "node-appwrite22",
  ),
  ofTool(
    "a call of other credentials goes on without its route",
    ["cli/upgrade/call-change.ts", '["needs-key", "ungrantable"]', '["needs-key"]'],
    "upgrade/truth",
    "cloud to main are judged",
  ),
  ofTool(
    "what one server alone can grant is advised for both",
    ["cli/upgrade/roll-out.ts", "anyOf.filter(isCommon)),", "anyOf),"],
    "upgrade/truth",
    "open to the key that is advised",
  ),
  ofTool(
    "a key of which nothing is known is taken to hold what is needed",
    ["cli/upgrade/unit-upgrade.ts", "    held === undefined ||\n", "    held !== undefined &&\n"],
    "upgrade/command",
    "nobody says what they hold",
  ),
  ofTool(
    "scopes may go although calls may be hidden",
    ["cli/upgrade/key-upgrade.ts", "mayGo: complete\n", "mayGo: least.proved\n"],
    "upgrade/command",
    "where calls may be hidden",
  ),
  ofTool(
    "what takes a call's place is not counted",
    ["cli/upgrade/unit-upgrade.ts", "successorFor(use)?.route ?? use.route", "use.route"],
    "upgrade/command",
    "what takes their place",
  ),
];
