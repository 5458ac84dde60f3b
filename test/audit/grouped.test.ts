import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import type { Format } from "../../audit/report/formats.js";
import { renderReport } from "../../audit/report/render.js";
import { auditProject } from "../support/audit-project.js";
import { expectGolden } from "../support/golden.js";

/** Three raw calls in two files, and a call that no key can make, twice. */
const files = {
  "tsconfig.json": JSON.stringify({ compilerOptions: { module: "nodenext", noEmit: true } }),
  "a.ts": `import { Account, Client, Users } from "node-appwrite";
const client = new Client().setKey(process.env.KEY ?? "");
export const raw = (path: URL) => client.call("get", path);
export const post = (path: URL) => client.call("post", path);
export const seen = new Users(client).list();
export const me = new Account(client).get();
export { client };
`,
  "b.ts": `import { Account } from "node-appwrite";
import { client as own } from "./a.js";
export const raw = (path: URL) => own.call("get", path);
export const me = new Account(own).get();
`,
};

const formats = ["text", "markdown", "github"] as const satisfies readonly Format[];

/** The report of them, and how many findings it has. */
async function rendered(format: Format, verbose: boolean) {
  const { report } = await auditProject(files).audit({ strict: true });
  const text = stripVTControlCharacters(renderReport[format](report, { verbose }));
  return { text, found: report.acceptance.open.length };
}

describe("findings that say the same of several places", () => {
  it.each(formats)("are one entry in %s", async (format) => {
    const { text } = await rendered(format, false);
    expectGolden(`audit/grouped/grouped.${format}.txt`, text);
  });

  it.each(formats)("are each one in %s, where that is asked for", async (format) => {
    const { text } = await rendered(format, true);
    expectGolden(`audit/grouped/verbose.${format}.txt`, text);
  });

  it.each(["json", "sarif"] as const)("are each one in %s in any case", async (format) => {
    const { text, found } = await rendered(format, false);
    expect(text).toBe((await rendered(format, true)).text);
    expect(text.match(/"(?:what|ruleIndex)":/g)).toHaveLength(found);
  });
});

it("a unit of which nothing is known does not read like one that needs nothing", async () => {
  const project = auditProject({
    "tsconfig.json": files["tsconfig.json"],
    "a.ts": `import { Client } from "node-appwrite";
export const call = (client: Client) => client.call("get", new URL("https://127.0.0.1/v1/users"));
`,
  });
  const { report } = await project.audit();
  for (const format of formats) {
    const text = stripVTControlCharacters(renderReport[format](report, { verbose: false }));
    expect(text).toMatch(
      format === "markdown" ? /\| unknown +\|.*\| incomplete \|/ : /needs unknown/,
    );
  }
});

it("a run without a terminal says what it reads", async () => {
  const { stderr } = await auditProject(files).run("audit");
  expect(stderr).toMatch(/^reading 1 of 1: tsconfig\.json$/m);
  expect(stderr).toMatch(/^3 places more of what is reported already: --verbose lists each$/m);
  const verbose = await auditProject(files).run("audit", "--verbose");
  expect(verbose.stderr).not.toMatch(/--verbose/);
});
