import fc from "fast-check";
import { forms } from "./forms.js";

/** A program in TypeScript that makes services of a key and of a session, has them go some ways, and calls them. */
export interface RandomProgram {
  readonly text: string;
  /** Whether it is read as JavaScript, without its types. */
  readonly isScript: boolean;
}

const methods =
  "list get getPrefs listLogs listSessions listTargets listMemberships listIdentities".split(" ");
const callings = [
  (one: string, method: string) => `await ${one}.${method}();`,
  (one: string, method: string) => `await ((called: any) => called.${method}())(${one});`,
  (one: string, method: string) => `await ${one}.${method}.call(${one});`,
  (one: string, method: string) => `for (const called of [${one}]) await called.${method}();`,
  (one: string, method: string) => `const { ${method} } = ${one}; await ${method}.call(${one});`,
] as const;

const step = fc.record({
  form: fc.constantFrom(...forms),
  x: fc.nat(100),
  y: fc.nat(100),
  calling: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.nat(callings.length - 1) },
  ),
});

export const randomProgram: fc.Arbitrary<RandomProgram> = fc
  .record({ steps: fc.array(step, { minLength: 1, maxLength: 4 }), isScript: fc.boolean() })
  .map(({ steps, isScript }) => {
    const names = ["byKey", "bySession"];
    const lines = steps.flatMap(({ form, x, y, calling }, n) => {
      const [one = "", other = ""] = [names[x % names.length], names[y % names.length]];
      const [code, value] = form(one, other, n);
      names.push(`v${n}`);
      const call = callings[calling]?.(`v${n}`, methods[n] ?? "");
      return [code, `const v${n} = ${value};`, call ?? ""];
    });
    const text = [
      'import { Client, Users as Service } from "node-appwrite";',
      'const key = new Client().setKey("k");',
      'const session = new Client().setSession("s");',
      "const byKey = new Service(key);",
      "const bySession = new Service(session);",
      ...lines.filter((line) => line !== ""),
    ];
    return { text: `${text.join("\n")}\n`, isScript };
  });
