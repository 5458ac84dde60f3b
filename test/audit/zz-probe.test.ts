import { it } from "vitest";
import { auditProject, oneFunction } from "/tmp/aD/test/support/audit-project.js";
import { renderReport } from "/tmp/aD/codegen/src/audit/report/render.js";
import { readFileSync } from "node:fs";
it("probe", async () => {
  const files = JSON.parse(readFileSync("/tmp/probe.json", "utf8"));
  for (const one of files) {
    const p = auditProject(one);
    const { report } = await p.audit();
    console.log(renderReport.text(report));
  }
});
