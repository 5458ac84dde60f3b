import { describe, expect, it } from "vitest";
import { auditProject } from "../support/audit-project.js";

/** A class of the program's own that keeps a service, in a program that hands it to a framework. */
const service = `import { Client, Users } from "node-appwrite";
export class Backend {
  readonly users: Users;
  constructor() {
    this.users = new Users(new Client().setKey(process.env.APPWRITE_API_KEY ?? ""));
  }
}
export class People {
  constructor(private readonly backend: Backend) {}
  all = () => this.backend.users.list();
}
`;

/** A framework that is installed: what it makes, it gives back as anything. */
const framework = `export declare function Module(parts: { providers: any[] }): ClassDecorator;
export declare function get(name: any): any;
export declare function each(take: (one: any) => void): void;
`;

const module = `import { Module } from "framework";
import { Backend, People } from "./service.js";
@Module({ providers: [Backend, People] })
export class App {}
`;

/** What may hide calls, and what is needed. */
async function judged(files: Readonly<Record<string, string>>) {
  const { report } = await auditProject({
    "tsconfig.json": JSON.stringify({ compilerOptions: { experimentalDecorators: true } }),
    "service.ts": service,
    ...files,
  }).audit();
  const [unit] = report.units;
  const hidden = unit?.found.unresolved.map(({ reason, text }) => `${reason} ${text}`);
  return { hidden, complete: unit?.complete, required: unit?.required };
}

const installed = {
  "node_modules/framework/package.json": '{ "name": "framework", "types": "index.d.ts" }',
  "node_modules/framework/index.d.ts": framework,
};

describe.each([
  ["that is installed", installed],
  ["that is not", {}],
])("a class that is handed to a framework %s", (_, packages) => {
  it("is no loss, where nothing is read from what may come back", async () => {
    expect(await judged({ ...packages, "app.ts": module })).toEqual({
      ...{ hidden: [], complete: true, required: ["users.read"] },
    });
  });

  it("is none either where other names are read from it", async () => {
    const more = 'import { get } from "framework";\nget(App).listen(3000).list[0].create();\n';
    expect(await judged({ ...packages, "app.ts": module + more })).toMatchObject({
      ...{ hidden: [], complete: true },
    });
  });

  it.each([
    ["a name of it is read", 'get("backend").users.delete("ada");'],
    ["it is taken out by a pattern", 'const { users } = get("backend"); users.delete("ada");'],
    ["it is taken out under another name", 'const { users: u } = get("b"); u.delete("ada");'],
    ["it is taken out by an assignment", 'let u: any; ({ users: u } = get("b")); u.delete("ada");'],
    ["it is taken out in a parameter", "each(({ users }) => users.delete('ada'));"],
    ["it is read in brackets", 'get("backend")["users"].delete("ada");'],
    [
      "a computed name is read",
      'const part = process.argv[2] ?? ""; get("b")[part].delete("ada");',
    ],
    ["it is reflected upon", 'Reflect.get(get("backend"), process.argv[2] ?? "").delete("ada");'],
    ["all values are taken", 'for (const one of Object.values<any>(get("b"))) one.delete("ada");'],
    ["all entries are taken", 'Object.entries<any>(get("b")).map(([, one]) => one.delete("ada"));'],
    ["it is copied", 'const copy: any = Object.assign({}, get("b")); copy.a.delete("ada");'],
    ["it is spread", 'const { a }: any = { ...get("b") }; a.delete("ada");'],
    ["its names are looped over", 'const b = get("b"); for (const n in b) b[n].delete("ada");'],
    ["a pattern leaves the rest", 'const { id, ...rest } = get("b"); console.log(id, rest);'],
    [
      "a pattern computes a name",
      'const n = process.argv[2] ?? ""; const { [n]: one } = get("b"); one.delete("ada");',
    ],
  ])("is one where %s", async (_where, code) => {
    const more = `import { each, get } from "framework";\n${code}\n`;
    const { complete, hidden } = await judged({ ...packages, "app.ts": module + more });
    expect(complete).toBe(false);
    expect(hidden?.join("\n")).toMatch(/any .*providers: \[Backend, People\]/);
  });

  it.each([
    ["what is known is taken apart", "Object.values({ a: 1 }).map(String);"],
    ["a pattern leaves the rest of what is known", "const { a, ...rest } = { a: 1, b: 2 };"],
    ["what is known is spread", "console.log({ ...{ a: 1 } });"],
  ])("is none where %s", async (_where, code) => {
    expect(await judged({ ...packages, "app.ts": `${module}${code}\n` })).toMatchObject({
      ...{ hidden: [], complete: true },
    });
  });

  it.each([
    ["a service", "new Users(client)"],
    ["a list of services", "[new Users(client)]"],
    ["what makes a service", "() => new Users(client)"],
    ["a service that is named for the framework", "{ users: new Users(client) }"],
  ])("is another matter than %s", async (_what, code) => {
    const app = `import { Client, Users } from "node-appwrite";
import { get } from "framework";
const client = new Client();
get(${code});
`;
    expect(await judged({ ...packages, "app.ts": app })).toMatchObject({ complete: false });
  });
});

describe("what a container is told to provide", () => {
  const app = (parameter: string, method: string) => `import { Module } from "framework";
import { Client, Users } from "node-appwrite";
interface Port { list(): Promise<unknown> }
class People {
  constructor(private readonly users: ${parameter}) {}
  all = () => this.users.${method}();
}
const client = () => new Client().setKey(process.env.APPWRITE_API_KEY ?? "");
@Module({
  providers: [
    People,
    { provide: Client, useFactory: client },
    { provide: Users, useFactory: (client: Client) => new Users(client), inject: [Client] },
    { provide: "USERS", useValue: new Users(client()) },
  ],
})
export class App {}
`;

  it("is no loss, where those who ask for it have its type", async () => {
    expect(
      await judged({ ...installed, "service.ts": "", "app.ts": app("Users", "list") }),
    ).toEqual({
      ...{ hidden: [], complete: true, required: ["users.read"] },
    });
  });

  it.each(["any", "Port", "Pick<Port, 'list'>"])(
    "is one where somebody has it as %s",
    async (type) => {
      const { complete, hidden } = await judged({
        ...installed,
        "service.ts": "",
        "app.ts": app(type, "list"),
      });
      expect(complete).toBe(false);
      expect(hidden?.join("\n")).toMatch(/any .*providers: \[/);
    },
  );

  it("is none where somebody calls what no service has", async () => {
    expect(
      await judged({ ...installed, "service.ts": "", "app.ts": app("any", "start") }),
    ).toMatchObject({
      ...{ hidden: [], complete: true },
    });
  });
});

describe("a class with one instance for all", () => {
  const single = (kept: string) => `import { Client, Users } from "node-appwrite";
export class Backend {
  ${kept}
  users!: Users;
  constructor() {
    if (Backend.instance) return Backend.instance;
    this.users = new Users(new Client().setKey(process.env.APPWRITE_API_KEY ?? ""));
    Backend.instance = this;
  }
}
export const all = new Backend().users.list();
`;

  it.each([["static instance: any;"], ["static instance?: Backend;"]])(
    "is followed: %s",
    async (kept) => {
      expect(await judged({ "single.ts": single(kept) })).toEqual({
        ...{ hidden: [], complete: true, required: ["users.read"] },
      });
    },
  );

  it("is listed, where it is kept as anything and a service is read from that", async () => {
    const more =
      'import { Backend } from "./single.js";\nBackend.instance["users"].delete("ada");\n';
    const { complete, required } = await judged({
      "single.ts": single("static instance: any;"),
      "more.ts": more,
    });
    expect(complete && !required?.includes("users.write")).toBe(false);
  });
});
