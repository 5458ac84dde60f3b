import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder with nothing in it, which is removed when the test that asked for it ends. */
export function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "appwrite-scopes-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
