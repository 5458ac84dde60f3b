import fc from "fast-check";
import { type Form, forms } from "./forms.js";

/** A program in TypeScript that makes services of two keys and of a session, has them go some ways, and calls them. */
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

const stepOf = (among: readonly Form[]) =>
  fc.record({
    form: fc.constantFrom(...among),
    x: fc.nat(100),
    y: fc.nat(100),
    calling: fc.oneof(
      { weight: 4, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.nat(callings.length - 1) },
    ),
  });

/** Ways of a service by which no other one goes. */
const plainForms = forms.filter((form) => !form("$x", "$y", 0).join().includes("$y"));

/** A program that is made of some ways, by which services go one after the other. */
const programOfForms = (among: readonly Form[]): fc.Arbitrary<RandomProgram> =>
  fc
    .record({
      steps: fc.array(stepOf(among), { minLength: 1, maxLength: 4 }),
      isScript: fc.boolean(),
    })
    .map(({ steps, isScript }) => {
      const names = ["byA", "byB", "bySession"];
      const lines = steps.flatMap(({ form, x, y, calling }, n) => {
        const [one = "", other = ""] = [names[x % names.length], names[y % names.length]];
        const [code, value] = form(one, other, n);
        names.push(`v${n}`);
        const call = callings[calling]?.(`v${n}`, methods[n] ?? "");
        return [code, `const v${n} = ${value};`, call ?? ""];
      });
      const text = [
        'import { Client, Users as Service } from "node-appwrite";',
        "declare const process: { env: Record<string, string> };",
        "const key = new Client().setKey(process.env.KEY_A!);",
        "const byA = new Service(key);",
        "const byB = new Service(new Client().setKey(process.env.KEY_B!));",
        'const bySession = new Service(new Client().setSession("s"));',
        ...lines.filter((line) => line !== ""),
      ];
      return { text: `${text.join("\n")}\n`, isScript };
    });

/** A program in which a service may take the place of another. */
export const randomProgram = programOfForms(forms);
/** A program in which none does, so that each call is made by one caller alone. */
export const plainProgram = programOfForms(plainForms);
