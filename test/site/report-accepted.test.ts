import { expect, test } from "vitest";
import { auditProject, calls, oneFunction } from "../support/audit-project.js";
import { barriers, pageFile, realBrowser } from "../support/browser.js";
import { reported } from "../support/reported.js";

const tab = realBrowser();

test("what was accepted is told apart, with the baseline's share", async () => {
  const raw = "client.call('get', new URL('https://a.b'));";
  const config = oneFunction(["users.read", "teams.read"]);
  const project = auditProject({
    "appwrite.config.json": config,
    "f/main.ts": calls("new Users(client).create('a');", raw),
  });
  const baseline = project.path("known.json");
  await project.audit({ baseline, updateBaseline: true });
  const comment = "// appwrite-scopes-ignore excess-scope: <i>for later</i>";
  project.write("appwrite.config.json", config.replace(/^ *"teams/m, `${comment}\n$&`));
  project.write("f/main.ts", calls("new Users(client).create('a');", raw, raw));
  const { html } = await reported(project, { baseline });
  const page = await tab();
  await page.goto(pageFile(html));
  expect(await page.locator("main").innerText()).toContain(
    "4 findings accepted: 1 by comments, 3 by the baseline.",
  );
  expect(await page.getByText("accepted: by the baseline").count()).toBe(3);
  expect(await page.locator(".matrix td a").allInnerTexts()).toEqual([
    "(−)\nteams.read: in excess (accepted), 0 calls",
    "(−)\nusers.read: in excess (accepted), 0 calls",
    "(!)\nusers.write: missing (accepted), 1 call",
  ]);
  expect(await page.locator(".legend").innerText()).toContain("in brackets: accepted");
  expect(await page.locator(".unit h3").allInnerTexts()).toEqual([
    "What may hide calls 2, 1 of them accepted",
    "Accepted 3",
  ]);
  await page.locator(".matrix td a").first().click();
  await expect
    .poll(() => page.locator(".card p").first().innerText())
    .toBe("in excess accepted: <i>for later</i>");
  expect(await barriers(page)).toEqual([]);
});

test("a cell counts as accepted only where all that says so was", async () => {
  const project = auditProject({
    "main.ts": [
      'import { Client, Users } from "node-appwrite";',
      'import { scopedUsers } from "appwrite-scopes/users";',
      'const client = () => new Client().setKey(process.env.A ?? "");',
      "// appwrite-scopes-ignore undeclared-scope: known",
      'scopedUsers(client(), ["users.read"]).delete({ userId: "u" });',
      'scopedUsers(client(), ["users.read"]).list();',
      'scopedUsers(client(), ["users.read"]).updateName({ userId: "u", name: "n" });',
      "",
    ].join("\n"),
  });
  const cells = async () => {
    const page = await tab();
    await page.goto(pageFile((await reported(project)).html));
    return page.locator(".matrix td a .hidden").allInnerTexts();
  };
  const [read, write] = ["users.read: needed and granted, 1 call", "users.write: missing, 2 calls"];
  expect(await cells()).toEqual([read, write]);
  const comment = "// appwrite-scopes-ignore undeclared-scope: so is this";
  project.write("main.ts", project.read("main.ts").replace(/^.*updateName/m, `${comment}\n$&`));
  expect(await cells()).toEqual([read, write.replace("missing", "missing (accepted)")]);
});
