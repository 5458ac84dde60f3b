import { existsSync } from "node:fs";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, the longest first: one of them at the end would have one core wait for the other. */
const longest = [
  "test/releases/releases.test.ts",
  "test/package/installed.test.ts",
  "test/action/action.test.ts",
  "test/types/accepts.test.ts",
  "test/types/cost.test.ts",
  "test/types/declarations.test.ts",
  "test/site/access.test.ts",
  "test/types/list-positions.test.ts",
  "test/audit/recorded-calls.test.ts",
  "test/audit/projects.test.ts",
  "test/recipes/recipes.test.ts",
  "test/package/packed-at-once.test.ts",
  "test/package/tarballs.test.ts",
  "test/keys/rotate.test.ts",
  "test/audit/output-files.test.ts",
  "test/audit/reach.test.ts",
  "test/audit/not-installed.test.ts",
  "test/keys/commands.test.ts",
  "test/codegen/endpoint.test.ts",
];

const missing = longest.filter((name) => !existsSync(new URL(`../${name}`, import.meta.url)));
if (missing.length > 0) throw new Error(`no such test files: ${missing.join(", ")}`);

/**
 * Has the longest files run first; the others as they would. Those that run where others have run before follow each
 * other, since a process that has loaded all that they need ends where another kind of file comes next.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/${name}`));
      return at < 0 ? longest.length : at;
    };
    const sharing = ({ project }: TestSpecification) => Number(!project.config.isolate);
    return (await super.sort(files)).sort((a, b) => sharing(a) - sharing(b) || rank(a) - rank(b));
  }
}
