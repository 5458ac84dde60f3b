import { expect, it } from "vitest";
import { auditProject } from "../support/audit-project.js";

/** A program that keeps its service in so many properties of an object of which nothing is known. */
const program = (count: number) => `import { Client, Users } from "node-appwrite";
const users = new Users(new Client().setKey("k"));
const all: any = {};
${Array.from({ length: count }, (_, at) => `all.p${at} = users; all.p${at}.list();`).join("\n")}
`;

/** Audits such a program, and says how long that took, in milliseconds. */
async function timed(count: number): Promise<number> {
  const project = auditProject({ "main.ts": program(count) });
  const start = performance.now();
  const { report } = await project.audit();
  const time = performance.now() - start;
  expect(report.units[0]).toMatchObject({ complete: true, required: ["users.read"] });
  expect(report.units[0]?.found.uses).toHaveLength(count);
  return time;
}

it("audits in a time that grows with the number of properties, and not with its square", async () => {
  await timed(10);
  const few = Math.min(await timed(500), await timed(500));
  const many = Math.min(await timed(2000), await timed(2000));
  // Four times as many take no more than four times as long; the square would be sixteen.
  expect(many / few).toBeLessThan(4);
});
