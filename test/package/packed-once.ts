import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import { packInto, type Tarball } from "./tarballs.js";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder for what is packed in a run of tests. */
    readonly tarballs: string;
  }
}

/** Makes the folder, for as long as the tests run. */
export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "appwrite-scopes-tarballs-"));
  provide("tarballs", folder);
  return () => rmSync(folder, { recursive: true });
}

/** Both packages, packed once for all tests of a run: by whichever is the first to ask. The files are to be read alone. */
export function packedOnce(): readonly Tarball[] {
  const folder = inject("tarballs");
  const list = join(folder, "packed.json");
  if (isFirst(folder)) {
    writeFileSync(`${list}.new`, JSON.stringify(packInto(folder)));
    renameSync(`${list}.new`, list);
  }
  for (let tenths = 0; !existsSync(list); tenths += 1) {
    if (tenths > 1200) throw new Error("another test has not packed the packages in two minutes");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  return JSON.parse(readFileSync(list, "utf8"));
}

/** Only one of several processes can make a folder. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(join(folder, "begun"));
    return true;
  } catch {
    return false;
  }
}
