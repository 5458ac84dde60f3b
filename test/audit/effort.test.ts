import { describe, expect, it } from "vitest";
import { analysisOf } from "../../audit/facts/analysis.js";
import { findUses } from "../../audit/find/find-uses.js";
import { flowOf } from "../../audit/flow/follow.js";
import { openProgram } from "../../audit/program/program.js";
import { serverLookup } from "../../audit/server/unit-server.js";
import { auditProject } from "../support/audit-project.js";
import { catalog } from "../support/catalog.js";

/** Functions that all call each other with all that they make: nobody can follow so many values. */
const knot = `const all: any[] = [];
${Array.from(
  { length: 150 },
  (_, at) =>
    `all.push(function (this: any, a: any, b: any) { const o: any = { a, b, at: ${at} }; for (const f of all) f.call(o, b, f.bind(o, this)); this.o${at} = o; o[a] = all; return o[b]; });`,
).join("\n")}
export const go = (a: any): any => all[0].call({}, a, a);
`;
const services = `import { Client, Users } from "node-appwrite";
export const users = new Users(new Client().setKey(process.env.KEY!));
`;
const lookup = serverLookup(catalog, undefined, { file: "the test" });

function audited(files: Readonly<Record<string, string>>) {
  const { dir } = auditProject(files);
  const program = openProgram({ folder: dir });
  const { uses, unresolved } = findUses(program, lookup);
  return {
    effort: flowOf(analysisOf(program)).effort,
    uses: uses.map(({ caller, method }) => `${method} ${caller}`),
    unresolved: unresolved.map(({ reason, text }) => `${reason} ${text}`),
  };
}

describe("a program with more values than can be followed", () => {
  it("is followed without the files that have them, if these can't get at an SDK", () => {
    const main =
      'import { go } from "./knot";\nimport { users } from "./services";\ngo(1);\nusers.list();';
    const { effort, ...found } = audited({
      "knot.ts": knot,
      "services.ts": services,
      "main.ts": main,
    });
    expect(effort.unread.size).toBe(1);
    expect(found).toEqual({ uses: ["users.list key"], unresolved: [] });
  });

  it("has what is handed to such a file be listed", () => {
    const main = 'import { go } from "./knot";\nimport { users } from "./services";\ngo(users);';
    const found = audited({ "knot.ts": knot, "services.ts": services, "main.ts": main });
    expect(found.effort.unread.size).toBe(1);
    expect(found.unresolved).toEqual(["any users"]);
  });

  it("has a file that imports one with a service be followed as far as that goes, or be told of", () => {
    const own = `import { users } from "./services";\n${knot}all.push(() => users.list());\n`;
    const found = audited({ "knot.ts": own, "services.ts": services });
    expect(found.effort.unread.size).not.toBe(1);
    expect(found.uses.map((use) => use.split(" ")[0])).toEqual(["users.list"]);
    expect(found.unresolved).toContain("unfollowed knot.ts");
  });
});

it.each([
  [
    "a method that is bound to its own object",
    "class A { constructor() { this.go = this.go.bind(this); } go() { users.list(); } }\nnew A().go();",
  ],
  [
    "a name of the runtime's with no end",
    "let at: any = process;\nfor (;;) { at = at.next; if (at.x) { users.list(); break; } }",
  ],
  [
    "a class that extends itself",
    "let C: any = class { go() { users.list(); } };\nfor (let i = 0; i < 3; i++) C = class extends C {};\nnew C().go();",
  ],
  [
    "a reducer of a state that is copied",
    "let state: any = { toasts: [] };\nconst listeners: any[] = [];\nconst reducer = (s: any, a: any): any => (a.type === 1 ? { ...s, toasts: [a.toast, ...s.toasts] } : { ...s, toasts: s.toasts.map((t: any) => (t.id === a.id ? { ...t, ...a.toast } : t)) });\nconst dispatch = (a: any) => { state = reducer(state, a); listeners.forEach((l) => l(state)); };\nexport const toast = (p: any) => { const update = (q: any) => dispatch({ type: 2, toast: { ...q, id: 1 } }); dispatch({ type: 1, toast: { ...p, update, onOpenChange: () => update({}) } }); return { update }; };\nlisteners.push((s) => s);\ntoast({ a: 1 }).update({ b: 2 });\nusers.list();",
  ],
])("follows %s to its end", (_, code) => {
  const { effort, ...found } = audited({
    "services.ts": services,
    "main.ts": `import { users } from "./services";\n${code}`,
  });
  expect(effort.unread.size).toBe(0);
  expect(found).toEqual({ uses: ["users.list key"], unresolved: [] });
});

it("follows a module that is made to inherit from what nobody knows", () => {
  const main = `import * as all from "./services";
Object.setPrototypeOf(all, JSON.parse("{}"));
(all as any).more;
all.users.list();`;
  const { uses } = audited({ "services.ts": services, "main.ts": main });
  expect(uses).toEqual(["users.list key"]);
});
