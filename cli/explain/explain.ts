import { resolve } from "node:path";
import { askedServers, byServerOf } from "../../audit/explain/asked-servers.js";
import { explainCalls } from "../../audit/explain/explain-calls.js";
import { explainLine } from "../../audit/explain/explain-line.js";
import {
  explainMethods,
  explainRoutes,
  explainServices,
} from "../../audit/explain/explain-methods.js";
import { explainScope } from "../../audit/explain/explain-scope.js";
import { serviceMethods } from "../../audit/explain/explain-service.js";
import { explainWithout } from "../../audit/explain/explain-without.js";
import { explainFindings } from "../../audit/explain/messages.js";
import { readLineSubject, readSubject, type Subject } from "../../audit/explain/subject.js";
import type { JudgedUnit } from "../../audit/judge/judge-unit.js";
import { judgeWhole } from "../../audit/judge/judge-whole.js";
import { installedPackage } from "../../audit/packages/packages.js";
import type { Progress } from "../../audit/read-units.js";
import type { Shown } from "../../audit/report/audit-report.js";
import type { ScopeFacts } from "../../audit/scope-facts.js";
import { type ServerOptions, serverSource } from "../../audit/server/source.js";
import type { UnitServer } from "../../audit/server/unit-server.js";
import { saysUnits } from "../../audit/units/find-units.js";
import { shownPath } from "../../audit/units/paths.js";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { nearest } from "../../codegen/src/findings/nearest.js";
import { knownSdks } from "../../codegen/src/sdk/choose.js";

export interface ExplainOptions extends ServerOptions {
  /** The working folder, absolute. */
  readonly cwd: string;
  /** A scope, a service, a method, a route or a line of a file, as it was typed. */
  readonly subject: string | undefined;
  /** A scope to do without. */
  readonly without: string | undefined;
  readonly project: string | undefined;
  readonly progress: Progress;
}

/**
 * Explains a scope, a service, a method, a route or a line of the project's code, or what breaks without a scope.
 *
 * @returns lines for people
 * @throws FindingsError if there is no such thing, or the project can't be read
 */
export async function explain(options: ExplainOptions): Promise<string[]> {
  const { cwd, subject: text, without } = options;
  const lookup = await serverSource(cwd, options);
  // The SDKs of this folder, whose methods are those that are meant here.
  const from = resolve(cwd, options.project ?? "");
  const installed = lookup(
    knownSdks.flatMap((sdk) => {
      const found = installedPackage(sdk, from);
      return found?.name === sdk ? [found] : [];
    }),
  );
  if (text === undefined && without === undefined) {
    throw new FindingsError([explainFindings.nothing()]);
  }
  const line = text === undefined ? undefined : readLineSubject(text, cwd);
  const shown = (file: string) => shownPath(file, cwd);
  // What a scope or a method is can be told where there is no code, too.
  const isOfCode = line !== undefined || without !== undefined || hasCode(options);
  const units = isOfCode ? judgeWhole(cwd, options.project, lookup, options.progress) : [];
  const judges = units.map(({ found }) => found.server);
  const here = byServerOf(judges, installed);
  const servers = askedServers([here, ...judges]);
  const subject = line ?? (text === undefined ? undefined : readSubject(text, servers));
  if (without !== undefined) checkScope(without, [here, ...judges]);
  return [
    ...(subject?.kind === "scope" ? explainScope(subject.name, units, here, shown) : []),
    ...(subject === undefined ? [] : withCalls(subject, servers, units, shown)),
    ...(subject?.kind === "line"
      ? explainLine(
          subject,
          units.map(({ found }) => found),
          shown,
        )
      : []),
    ...(without === undefined ? [] : explainWithout(without, units, shown)),
  ];
}

/** What is called: methods, of which a name or a route may mean several. */
function withCalls(
  { kind, ...subject }: Subject,
  servers: readonly UnitServer[],
  units: readonly JudgedUnit[],
  shown: Shown,
): string[] {
  if (!("name" in subject)) return [];
  const { name } = subject;
  const calls = (methods: readonly string[]) =>
    explainCalls((method) => methods.includes(method), units, shown);
  const all = (of: (facts: ScopeFacts) => readonly string[]) =>
    servers.flatMap(({ facts }) => of(facts));
  const own = all((facts) => serviceMethods(name, facts));
  switch (kind) {
    case "method":
      return [...explainMethods(name, servers), ...calls([name])];
    case "route": {
      const senders = all((facts) => facts.senders(name).map((method) => method.name));
      return [...explainRoutes(name, servers), ...calls(senders)];
    }
    case "service":
      return [...explainServices(name, servers), ...calls(own)];
    default:
      // The calls of a scope are told with it.
      return own.length > 0 ? explainServices(name, servers) : [];
  }
}

const hasCode = ({ cwd, project }: ExplainOptions): boolean =>
  project !== undefined || saysUnits(cwd);

function checkScope(scope: string, servers: readonly UnitServer[]): void {
  if (servers.some(({ facts }) => facts.scope(scope) !== undefined)) return;
  const [elsewhere] = servers.flatMap(({ facts }) => {
    const when = facts.elsewhere(scope);
    return when === undefined ? [] : [explainFindings.notGranted(scope, facts.server, when)];
  });
  const known = servers.flatMap(({ facts }) => facts.scopeNames).filter((name) => name !== scope);
  throw new FindingsError([elsewhere ?? explainFindings.noScope(scope, nearest(scope, known))]);
}
