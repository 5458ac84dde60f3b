import { replacementFor } from "../../audit/judge/replacement.js";
import { leastScopes } from "../../audit/least/least-scopes.js";
import { type ScopeFacts, scopeFacts } from "../../audit/scope-facts.js";
import { byCodePoint } from "../../codegen/src/catalog/canonical.js";
import { isOfConsole, keyKinds } from "../../codegen/src/catalog/console-scopes.js";
import type { Catalog } from "../../codegen/src/catalog/schema.js";
import { routeShape } from "../../codegen/src/catalog/server-facts.js";
import { nearest } from "../../codegen/src/findings/nearest.js";
import type { SdkRoutes } from "../../codegen/src/sdk/called-routes.js";
import type { KnownSdk } from "../../codegen/src/sdk/known-sdk.js";
import type { CallerKind } from "../../src/caller.js";
import type { MissingScopes } from "../../src/missing-scopes.js";
import type { KeyKind } from "../../src/refusals.js";
import { refusalOf } from "../../src/verdict.js";
import { diagnoseOther } from "./diagnose-other.js";
import type { Diagnosis } from "./diagnosis.js";
import { unsaidRole } from "./error-texts.js";
import { facts as said, titles, ways } from "./messages.js";
import type { ServerError } from "./server-error.js";
import { isSame, type Speaker, speakerOf, writes } from "./speakers.js";
import { type Target, targetsOf } from "./targets.js";

/** What diagnoses are made by. */
export interface Knowledge {
  readonly catalog: Catalog;
  readonly sdks: readonly KnownSdk[];
  readonly routes: SdkRoutes;
  /** The server of the catalog that the user named. */
  readonly server: string | undefined;
}

/** Tells what an error means: whom the server took the caller for, what opens the route, and what to do. */
export function diagnose(error: ServerError, knowledge: Knowledge): Diagnosis {
  const speaker = speakerOf(knowledge.catalog, error, knowledge.server);
  const targets = targetsOf(error, knowledge.catalog, knowledge.routes);
  const head = titles.head(error.status ?? statusOf(error), error.type);
  const what = subject(error, targets);
  const { missing } = error;
  const found =
    missing === undefined
      ? diagnoseOther(error, what, targets, speaker)
      : diagnoseScopes(missing, what, targets, speaker, knowledge);
  const title = `${head}: ${found.title}${titles.times(error.times)}`;
  return { ...{ error, server: speaker.facts.name }, ...found, title };
}

const statusOf = ({ type }: ServerError): number | undefined =>
  type === "general_unauthorized_scope" ? 401 : undefined;

const few = 3;

/** What was refused. Of a request that no server has, the path may hold anything, and is not repeated. */
function subject({ requests }: ServerError, targets: readonly Target[]): string {
  const names = targets.map(({ name }) => name);
  if (names.length > 0) return names.slice(0, few).join(" or ");
  const [first] = requests;
  return first === undefined ? titles.call : titles.request(first.verb);
}

type Found = Omit<Diagnosis, "error" | "server">;

function diagnoseScopes(
  missing: MissingScopes,
  what: string,
  targets: readonly Target[],
  speaker: Speaker,
  { catalog, sdks, routes }: Knowledge,
): Found {
  const { facts: server, isTold, others } = speaker;
  const { role, scopes } = missing;
  const facts = scopeFacts(server, sdks);
  const called = targets.map(({ name }) => name);
  const alike = called.length > 0 ? [] : routesOf(scopes, speaker).flatMap(routes.methodsOf);
  const methods = alike.length > 0 ? said.methods(alike.sort(byCodePoint)) : undefined;
  const strange = strangeScopes(scopes, facts, catalog);
  // Of scopes that the server does not know at all, nothing more can be told.
  const isAll = strange.length === scopes.length;
  const answers = isAll ? strange : [...strange, ...byRole(missing, called, facts, speaker)];
  return {
    title: titles.refused(what, role),
    facts: [
      ...(role === unsaidRole ? [said.unsaid] : []),
      ...answers.flatMap((one) => one.facts),
      ...(methods === undefined ? [] : [methods]),
      ...(isEverywhere(missing, others, catalog) ? [] : [said.speakers(others)]),
      said.spoken(missing, isTold ? server.name : undefined),
    ],
    methods,
    ways: answers.flatMap((one) => one.ways),
    anyOf: scopes,
  };
}

/** Whether all servers that write so have such routes, or none has: then it tells nothing. */
const isEverywhere = (missing: MissingScopes, others: readonly string[], { servers }: Catalog) =>
  others.length === 0 ||
  Object.keys(servers).every((name) => others.includes(name) || !writes(name, missing));

interface Said {
  readonly facts: readonly string[];
  readonly ways: readonly string[];
}

/** The routes of a server that just these scopes open. */
const routesOf = (scopes: readonly string[], { facts }: Speaker): string[] =>
  [...facts.routes].flatMap(([route, anyOf]) => (isSame(anyOf, scopes) ? [routeShape(route)] : []));

/** What is to be said of scopes that the server does not have, each by itself. */
function strangeScopes(scopes: readonly string[], facts: ScopeFacts, catalog: Catalog): Said[] {
  return scopes.flatMap((scope) => {
    if (!Object.hasOwn(catalog.scopes, scope)) {
      const near = nearest(scope, Object.keys(catalog.scopes));
      return [{ facts: [said.noScope(scope, near)], ways: [] }];
    }
    const when = facts.elsewhere(scope);
    if (when === undefined || facts.hasEffect(scope)) return [];
    return [{ facts: [said.elsewhere(scope, facts.server, when)], ways: [ways.server] }];
  });
}

/** Whom a server means by a role. Console members are none of those whom a catalog knows. */
const kinds: Readonly<Record<string, CallerKind>> = {
  guests: "guest",
  applications: "project",
  keys: "project",
  // Those who ask are mostly somebody with a key, and are told that it is for one.
  [unsaidRole]: "project",
  users: "session",
};

function byRole(
  { role, scopes }: MissingScopes,
  methods: readonly string[],
  facts: ScopeFacts,
  speaker: Speaker,
): Said[] {
  const kind = kinds[role];
  if (kind === undefined) return [{ facts: [said.memberHolds], ways: [ways.owner] }];
  if (kind === "guest") return [toGuest(scopes, facts)];
  if (isOfConsole(scopes, speaker.facts))
    return [{ facts: [said.ofConsole(scopes)], ways: [ways.otherCredentials] }];
  const refusal = refusalOf(scopes, { kind, scopes: [] }, facts.rules);
  switch (refusal?.reason) {
    case "missing-scope":
      return [toGrant(refusal.anyOf, facts)];
    case "session-only": {
      const instead = methods.slice(0, few).flatMap((method) => {
        const other = replacementFor(method, facts);
        return other === undefined ? [] : [ways.instead(method, other)];
      });
      if (methods.length === 0 && scopes.includes("account")) instead.push(ways.users);
      return [{ facts: [said.noKeyEver(scopes)], ways: [...instead, ways.session] }];
    }
    case "keyless-only":
      return [{ facts: [said.publicRefusesKeys], ways: [ways.noKey] }];
    case "needs-key":
      return kind === "session"
        ? [toSession(refusal.anyOf, refusal.key)]
        : [
            {
              facts: [said.notForProjects(refusal.key, refusal.anyOf)],
              ways: [ways.otherKey(refusal.key)],
            },
          ];
    default: {
      // Where sessions hold it by the catalog, and the server says otherwise, a key may do.
      const key = keyKinds.find((one) =>
        scopes.some((scope) => facts.rules[one].grantable.includes(scope)),
      );
      if (refusal === undefined && key !== undefined) return [toSession(scopes, key)];
      return [{ facts: [said.nobody(scopes)], ways: [ways.otherCredentials] }];
    }
  }
}

const toSession = (scopes: readonly string[], key: KeyKind): Said => ({
  facts: [said.sessionHolds(scopes)],
  ways: [key === "project" ? ways.keyClient : ways.otherKey(key)],
});

function toGuest(scopes: readonly string[], { rules }: ScopeFacts): Said {
  const grantable = scopes.filter((scope) => rules.project.grantable.includes(scope));
  const isForSession = scopes.some((scope) => rules.session.holds.includes(scope));
  const forSession = [ways.sessionServer, ways.sessionClient, ways.sessionJwt];
  const forKey = [ways.keyArrives, ways.keyForged];
  if (!isForSession) return { facts: [said.guestKey(scopes)], ways: [...forKey, ways.keyBrowser] };
  return grantable.length === 0
    ? { facts: [said.guestAccount], ways: forSession }
    : { facts: [said.guestEither(grantable)], ways: [...forSession, ...forKey] };
}

function toGrant(scopes: readonly string[], facts: ScopeFacts): Said {
  const [least = ""] = leastScopes([scopes], facts).scopes;
  return {
    facts: [said.needs(scopes), ...(scopes.length > 1 ? [said.least(least)] : [])],
    ways: [ways.grant(least), ways.grantFunction(least), ways.replaceKey, ways.audit],
  };
}
