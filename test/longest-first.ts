import { existsSync } from "node:fs";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, the longest first: one of them at the end would have one core wait for the other. */
const longest = [
  "test/releases/releases.test.ts",
  "test/keys/rotate.test.ts",
  "test/package/installed.test.ts",
  "test/types/cost.test.ts",
  "test/action/action.test.ts",
  "test/audit/reach.test.ts",
  "test/package/tarballs.test.ts",
  "test/audit/projects.test.ts",
  "test/codegen/endpoint.test.ts",
];

const missing = longest.filter((name) => !existsSync(new URL(`../${name}`, import.meta.url)));
if (missing.length > 0) throw new Error(`no such test files: ${missing.join(", ")}`);

/** Has the longest files run first; the others as they would. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/${name}`));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
