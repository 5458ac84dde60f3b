import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { doctor } from "../../cli/doctor/doctor.js";
import { emptyFolder } from "../support/empty-folder.js";
import { expectGolden } from "../support/golden.js";

const folder = fileURLToPath(new URL("../fixtures/doctor/", import.meta.url));

const diagnosed = (text: string, cwd: string) =>
  doctor({ cwd, input: { name: "argument", text }, progress: () => {} });

describe("an error as people have it", () => {
  it.each(readdirSync(folder))("%s", async (name) => {
    const lines = await diagnosed(readFileSync(`${folder}${name}`, "utf8"), emptyFolder());
    expectGolden(`doctor/${name}`, `${lines.join("\n")}\n`);
  });

  it("is told once, however often it was logged", async () => {
    const text = readFileSync(`${folder}node-since-1.8.txt`, "utf8");
    const [title] = await diagnosed(text.repeat(200), emptyFolder());
    expect(title).toContain("users.delete was refused to a project key. (200 times)");
  });

  it("is found among ten thousand lines of a log", async () => {
    const noise = (lines: number) =>
      "2026-03-02 info a request was served in 12 ms\n".repeat(lines);
    const text = readFileSync(`${folder}python.txt`, "utf8");
    const lines = await diagnosed(noise(5000) + text + noise(5000), emptyFolder());
    expect(lines).toContain("  called at /app/jobs/members.py:27");
  });
});
