import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { nearestFolder } from "./modules/nearest-folder.js";

/** What git knows of a folder. Absolute paths. */
export interface GitFiles {
  readonly files: readonly string[];
  /** Repositories in it, of which git lists nothing. */
  readonly folders: readonly string[];
  /** Folders that it may not read. */
  readonly denied: readonly string[];
}

/** An entry of the index: its mode, its hash and its stage. */
const tracked = /^(\d{6}) [0-9a-f]+ \d\t/;

const submodule = "160000";

/** The files that git tracks in a folder, and those that it does not ignore; `undefined` if it can't tell. */
export function gitFiles(folder: string): GitFiles | undefined {
  if (!isInRepository(folder)) return undefined;
  const { status, stdout, stderr } = spawnSync(
    "git",
    // What a repository's own settings have git run is none of an audit's business.
    [
      ...["-c", "core.fsmonitor=false", "ls-files", "-z"],
      ...["--stage", "--others", "--exclude-standard"],
    ],
    {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C" },
      maxBuffer: 2 ** 30,
    },
  );
  if (status !== 0) return undefined;
  const files = new Set<string>();
  const folders: string[] = [];
  for (const entry of stdout.split("\0").filter((text) => text !== "")) {
    const [head = "", mode] = tracked.exec(entry) ?? [];
    const path = join(folder, entry.slice(head.length));
    if (mode === submodule || entry.endsWith("/")) folders.push(path);
    else files.add(path);
  }
  const denied = [...stderr.matchAll(/could not open directory '([^'\n]*)\/'/g)];
  return { files: [...files], folders, denied: denied.map(([, name = ""]) => join(folder, name)) };
}

/** Whether git can know anything of a folder: to ask it takes a process, and there may be hundreds of folders. */
function isInRepository(folder: string): boolean {
  if (process.env.GIT_DIR !== undefined) return true;
  const hasOne = (at: string) => existsSync(join(at, ".git")) || undefined;
  return existsSync(folder) && nearestFolder(realpathSync(folder), hasOne) === true;
}
