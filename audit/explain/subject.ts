import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { nearest } from "../../codegen/src/findings/nearest.js";
import { routeOfRequest } from "../../codegen/src/sdk/called-routes.js";
import type { UnitServer } from "../server/unit-server.js";
import { isWithin } from "../units/paths.js";
import { readRequest } from "./explain-route.js";
import { serviceMethods } from "./explain-service.js";
import { explainFindings } from "./messages.js";

/** What is to be explained. */
export type Subject =
  | { readonly kind: "line"; readonly file: string; readonly line: number }
  | { readonly kind: "method"; readonly name: string }
  /** As the catalog writes it: `GET /users/{userId}`. */
  | { readonly kind: "route"; readonly name: string }
  /** It may be the name of a service as well: `account`. */
  | { readonly kind: "scope"; readonly name: string }
  | { readonly kind: "service"; readonly name: string };

/** A line of a file: `src/main.ts:12`. */
export type LineSubject = Extract<Subject, { kind: "line" }>;

/**
 * The line that is meant, if what was typed is the place of one.
 *
 * @throws FindingsError if there is no such line
 */
export function readLineSubject(text: string, cwd: string): LineSubject | undefined {
  const [, path, line] = /^(.+?):(\d+)(?::\d+)?$/.exec(text) ?? [];
  return path === undefined ? undefined : readLine(path, Number(line), cwd);
}

/**
 * Tells scopes, services, methods and routes apart.
 *
 * @param text - as it was typed: `users.read`, `users`, `users.list` or `GET /users/abc`
 * @param servers - those that are asked: a method may be one of an older SDK alone
 * @throws FindingsError if it is none of them
 */
export function readSubject(text: string, servers: readonly UnitServer[]): Subject {
  const facts = servers.map((server) => server.facts);
  const request = readRequest(text);
  const routes = facts[0]?.routeNames ?? [];
  const route = request && routeOfRequest(request, routes);
  if (route !== undefined) return { kind: "route", name: route };
  if (facts.some((one) => one.description(text) !== undefined)) {
    return { kind: "scope", name: text };
  }
  if (facts.some((one) => one.methods(text).length > 0)) return { kind: "method", name: text };
  if (facts.some((one) => serviceMethods(text, one).length > 0)) {
    return { kind: "service", name: text };
  }
  const known =
    request === undefined
      ? facts.flatMap(({ scopeNames, methodNames }) => [
          ...scopeNames,
          ...methodNames.flatMap((name) => [name, name.replace(/\..*/, "")]),
        ])
      : routes;
  const sdks = servers.flatMap((server) => server.sdks);
  const distinct = new Map(sdks.map((sdk) => [`${sdk.name} ${sdk.version}`, sdk]));
  throw new FindingsError([
    explainFindings.unknown(text, [...distinct.values()], nearest(text, known)),
  ]);
}

function readLine(path: string, line: number, cwd: string): LineSubject {
  const file = resolve(cwd, path);
  const fail = (finding: ReturnType<typeof explainFindings.noFile>) => new FindingsError([finding]);
  if (!isWithin(cwd, file)) throw fail(explainFindings.outside(file));
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw fail(explainFindings.noFile(file));
  if (!isSource.test(file)) throw fail(explainFindings.noSource(file));
  // The end of the last line begins no other.
  const lines = readFileSync(file, "utf8").split(/\r\n|\r|\n(?!$)/).length;
  if (line < 1 || line > lines) throw fail(explainFindings.noLine(file, line, lines));
  return { kind: "line", file: file.replaceAll("\\", "/"), line };
}

const isSource = /\.[cm]?[jt]sx?$/;
