import { describe, expect, it } from "vitest";
import { auditProject } from "../support/audit-project.js";

const tsconfig = JSON.stringify({ compilerOptions: { module: "nodenext", skipLibCheck: true } });

const main = (from: string, verifier: string) => `import { Client } from "node-appwrite";
import { scopedClient } from "${from}";
import { verifyGrant } from "${verifier}";
const client = new Client().setKey(process.env.KEY ?? "");
await verifyGrant(client, ["users.read"]);
await scopedClient(client, ["users.read"]).users.list();
`;

describe("a key that is verified at start-up", () => {
  it("hides nothing, by our own package", async () => {
    const files = {
      "tsconfig.json": tsconfig,
      "main.ts": main("appwrite-scopes", "appwrite-scopes/verify"),
    };
    const { report } = await auditProject(files).audit();
    expect(report.units[0]).toMatchObject({ complete: true, required: ["users.read"] });
  });

  it("hides nothing, by a generated tree, before and after it is there", async () => {
    const project = auditProject({
      "tsconfig.json": tsconfig,
      "appwrite-scopes.config.json": JSON.stringify({
        outputs: [{ folder: "scoped", sdk: "node-appwrite" }],
      }),
      "main.ts": main("./scoped/index.js", "./scoped/verify.js"),
    });
    const before = await project.audit();
    expect((await project.run("generate")).code).toBe(0);
    const after = await project.audit();
    for (const { report } of [before, after]) {
      expect(report.units[0]).toMatchObject({ complete: true, required: ["users.read"] });
    }
    // Who asks for a short-lived key makes a call in there, of which nothing is told.
    project.write("more.ts", 'export { ephemeralClient } from "./scoped/ephemeral.js";\n');
    expect((await project.audit()).report.units[0]).toMatchObject({ complete: false });
  });
});
