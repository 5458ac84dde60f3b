import ts from "typescript";
import { expect } from "vitest";
import type { RenderedFiles } from "../../codegen/src/render/render.js";
import type { SdkClass } from "../../codegen/src/sdk/sdk.js";
import { evaluate, moduleName } from "./evaluate.js";
import { type World, whereElse } from "./world.js";

/** Expects that every file of a tree is TypeScript, in plain ASCII. */
export function expectParses(files: RenderedFiles): void {
  for (const [file, text] of files) {
    expect(syntaxErrors(text), file).toEqual([]);
    expect(text, file).toMatch(/^[\x20-\x7e\n]*$/);
  }
}

/**
 * Expects that what a tree exports at run time is what is true of its server, and nothing else.
 *
 * @param at - the server's position in its world
 */
export function expectRoundTrip(
  files: RenderedFiles,
  world: World,
  at: number,
  classes: readonly SdkClass[],
): void {
  const run = (file: string, beside = {}) => evaluate(files.get(file) ?? "", beside);
  expect(run("scopes.ts")).toEqual({ scopes: grantedScopes(world, at) });
  const called = run("callers.ts");
  expect(called).toEqual({ sdk: expect.any(String), callers: callers(world, at) });
  const name = world.servers[at]?.name;
  const server = run("server.ts", { callers: called });
  expect(server).toEqual({
    server: name,
    serverRules: { name, ...called, scopesElsewhere: scopesElsewhere(world, at) },
  });
  const sdk = moduleName(`${called.sdk}`);
  const scopesOf: Record<string, object> = {};
  const services: Record<string, object> = {};
  for (const declared of classes) {
    const service = memberName(declared.name);
    const { mapped, absent } = methodFacts(world, at, declared);
    scopesOf[service] = mapped;
    const exported = run(`services/${service}.ts`, {
      server,
      [sdk]: { [declared.name]: declared },
    });
    services[service] = exported;
    expect(exported).toEqual({
      [`${service}MethodScopes`]: mapped,
      [`${service}Service`]: {
        name: service,
        Class: declared,
        methods: mapped,
        notOnServer: absent,
        synchronous: sorted(declared.methods.filter((m) => m.synchronous).map((m) => m.name)),
      },
      [`scoped${declared.name}`]: expect.any(Function),
      server: name,
    });
  }
  expect(run("methods.ts", services)).toEqual({ methodScopes: scopesOf });
}

const sorted = (list: readonly string[] = []) => [...list].sort();
const memberName = (name: string) => name.replace(/^./, (letter) => letter.toLowerCase());
const shape = (route: string) => route.replace(/\{.*?\}/g, "{}");

/** What a service's methods need on a server, and where those are that it lacks. */
function methodFacts(world: World, at: number, { methods }: SdkClass) {
  const mapped: Record<string, string[]> = {};
  const absent: Record<string, string> = {};
  for (const { name, route } of methods) {
    const wanted = route && shape(`${route.verb} ${route.path}`);
    const anyOf = world.routes.find((known) => shape(known.route) === wanted)?.anyOf ?? [];
    const when = whereElse(world, at, (position) => anyOf[position] !== undefined);
    if (anyOf[at] !== undefined) mapped[name] = sorted(anyOf[at]);
    else if (when !== undefined) absent[name] = when;
  }
  return { mapped, absent };
}

function grantedScopes({ scopes }: World, at: number) {
  const isGranted = (name: string | undefined) =>
    scopes.some((scope) => scope.name === name && (scope.kinds[at] ?? []).length > 0);
  return Object.fromEntries(
    scopes
      .filter(({ name }) => isGranted(name))
      .map(({ name, kinds, category = "Other", description, deprecated, successor }) => [
        name,
        {
          kinds: sorted(kinds[at]),
          category,
          description,
          deprecated: deprecated !== undefined && deprecated <= at,
          ...(isGranted(successor) ? { successor } : {}),
        },
      ]),
  );
}

function callers({ scopes }: World, at: number) {
  const having = (list: "kinds" | "holders", kind: string) =>
    sorted(scopes.filter((scope) => scope[list][at]?.some((k) => k === kind)).map((s) => s.name));
  const kinds = ["account", "guest", "organization", "project", "session"];
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      { holds: having("holders", kind), grantable: having("kinds", kind) },
    ]),
  );
}

function scopesElsewhere(world: World, at: number) {
  const elsewhere = (kind: "account" | "organization" | "project") =>
    Object.fromEntries(
      world.scopes.flatMap(({ name, kinds }) => {
        if (kinds[at]?.includes(kind)) return [];
        const when = whereElse(world, at, (position) => kinds[position]?.includes(kind) === true);
        return when === undefined ? [] : [[name, when]];
      }),
    );
  return {
    account: elsewhere("account"),
    organization: elsewhere("organization"),
    project: elsewhere("project"),
  };
}

function syntaxErrors(text: string): string[] {
  const file = ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest) as ts.SourceFile & {
    readonly parseDiagnostics: readonly ts.Diagnostic[];
  };
  return file.parseDiagnostics.map(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, "\n"),
  );
}
