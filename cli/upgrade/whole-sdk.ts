import { compare } from "semver";
import { type JudgedUnit, judgeUnit } from "../../audit/judge/judge-unit.js";
import { scopeFacts } from "../../audit/scope-facts.js";
import { plainUnit } from "../../audit/units/program-unit.js";
import type { Use, UseCaller } from "../../audit/use.js";
import { isOfConsole } from "../../codegen/src/catalog/console-scopes.js";
import { serverOrder } from "../../codegen/src/catalog/history.js";
import type { Catalog } from "../../codegen/src/catalog/schema.js";
import type { ServerFacts } from "../../codegen/src/catalog/server-facts.js";
import { commandLine } from "../../codegen/src/findings/finding.js";
import { serviceName } from "../../codegen/src/plan/service-plan.js";
import type { KnownSdk } from "../../codegen/src/sdk/known-sdk.js";
import { knownReleases, releaseDeclarations } from "../../codegen/src/sdk/releases/releases.js";
import { chooseServer } from "../../codegen/src/server/choose.js";
import { refusalOf } from "../../src/verdict.js";

/**
 * The release of an SDK that goes with a server, where none is installed: the newest that is made for it, or for
 * the server before.
 */
export function releaseFor(name: string, server: string, catalog: Catalog): KnownSdk | undefined {
  const order = serverOrder(catalog.servers);
  const at = (release: { readonly name: string; readonly version: string }) =>
    order.indexOf(chooseServer(catalog, { named: undefined, sdk: release }, commandLine).name);
  const found = [...knownReleases(name)]
    .filter((release) => at(release) <= order.indexOf(server))
    .sort((a, b) => compare(a.version, b.version))
    .at(-1);
  return found && { ...found, declarations: releaseDeclarations(found.folder) };
}

/** Code that calls all methods of an SDK, each with a caller that can make it; none that is for the console alone. */
export function wholeSdk(sdk: KnownSdk, from: ServerFacts): JudgedUnit {
  const uses = sdk.declarations.classes.flatMap((declared) =>
    declared.methods.flatMap(({ name, route }): Use[] => {
      const facts = route && from.route(route);
      if (facts === undefined) return [];
      const anyOf = "anyOf" in facts ? facts.anyOf : undefined;
      const caller = callerOf(anyOf, from);
      if (caller === undefined) return [];
      return [
        {
          ...{ sdk: sdk.name, method: `${serviceName(declared.name)}.${name}`, route, anyOf },
          notOnServer: "notOnServer" in facts ? facts.notOnServer : undefined,
          ...{ caller, keys: caller === "key" ? [{ kind: "unknown" }] : [] },
          place: { file: sdk.name, line: 1, column: 1 },
          ...{ assumed: false, chain: [], declared: undefined, grants: [], allGrants: true },
        },
      ];
    }),
  );
  const name = `${sdk.name} ${sdk.version}`;
  const server = {
    catalog: from.catalog,
    choice: { name: from.name, reason: "", notices: [] },
    ...{ otherClients: [], facts: scopeFacts(from, [sdk]), sdks: [sdk] },
    ...{ route: () => undefined, answer: from.route },
  };
  const nothing = { lists: [], scopesInTypes: [], unresolved: [], files: [], generated: [] };
  return judgeUnit(plainUnit(name, ""), { uses, ...nothing, server }, false);
}

/** Who can make a call: a key if it can; `undefined` if nobody can who has to do with a project. */
function callerOf(anyOf: readonly string[] | undefined, facts: ServerFacts): UseCaller | undefined {
  const { rules } = facts;
  const isOpen = (kind: "guest" | "session") =>
    refusalOf(anyOf, { kind, scopes: [] }, rules) === undefined;
  const refusal = refusalOf(anyOf, { kind: "project", scopes: [] }, rules);
  if (anyOf === undefined || refusal === undefined) return "key";
  if (refusal.reason === "missing-scope" || refusal.reason === "needs-key") return "key";
  if (isOfConsole(anyOf, facts)) return undefined;
  return (["session", "guest"] as const).find(isOpen) ?? "key";
}
