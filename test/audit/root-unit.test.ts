import { expect, it } from "vitest";
import { renderReport } from "../../audit/report/render.js";
import type { AuditJson } from "../../audit/report/schema.js";
import { doctor } from "../../cli/doctor/doctor.js";
import { explain } from "../../cli/explain/explain.js";
import { auditProject, calls } from "../support/audit-project.js";

const title = "the project's root";

/** A project whose only unit is the working folder itself. */
const project = () => auditProject({ "main.ts": calls("new Users(client).list();") });

it("a report calls the working folder by words, and a program reads its path", async () => {
  const { report } = await project().audit();
  const options = { verbose: false };
  expect(renderReport.text(report, options)).toMatch(new RegExp(`^${title}, dynamic key +needs `));
  expect(renderReport.markdown(report, options)).toContain(`| \`${title}\`, dynamic key `);
  expect(renderReport.github(report, options)).toContain(`unit ${title}, dynamic key: needs `);
  const json: AuditJson = JSON.parse(renderReport.json(report, options));
  expect(json.units.map(({ name }) => name)).toEqual(["."]);
});

it("explain and doctor call it by the same words", async () => {
  const cwd = project().dir;
  const progress = () => {};
  const asked = { cwd, progress, subject: "users.read", without: "users.read", project: undefined };
  const said = await explain(asked);
  expect(said).toContain(`${title} needs it`);
  expect(said.join("\n")).toContain(`\n${title}, dynamic key: 1 call breaks`);
  const lines = await explain({ ...asked, subject: "users.list", without: undefined });
  expect(lines).toContain(`${title}: 1 call`);
  const broken = auditProject({
    "appwrite.config.json": JSON.stringify({ functions: [{ path: ".", scopes: ["teams.read"] }] }),
    "main.ts": calls("new Users(client).list();"),
  });
  const text = 'app.x@service.localhost (role: applications) missing scopes (["users.read"])';
  const told = await doctor({ cwd: broken.dir, input: { name: "argument", text }, progress });
  expect(told).toContain(`  ${title} is granted teams.read`);
});
