import { existsSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** The file or folder itself, where links lead to it, and also where the last folders are not there yet. */
export function realOrResolved(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const whole = resolve(path);
  const above = dirname(whole);
  return above === whole ? whole : join(realOrResolved(above), basename(whole));
}

/** `new`: not in place yet. `old`: in place no more. */
type AsideKind = "new" | "old";

/**
 * Where a run keeps what is to take a target's place, or what stood there: beside it, since a rename does not
 * lead from one disk to another. Each run has names of its own.
 *
 * @param target - a file or folder that is no link
 */
export function asideOf(target: string, kind: AsideKind): string {
  return join(dirname(target), `.${basename(target)}.${process.pid}.${kind}`);
}

/** Removes what {@link asideOf} names, if it is there: a name that is too long for the disk can't be removed either. */
export function removeAside(path: string): void {
  if (existsSync(path)) rmSync(path, { recursive: true, force: true });
}

/**
 * Removes what runs that were killed have left beside a target. If one was killed just when its target was
 * set aside, and before the new one took the place, the target is put back.
 */
export function clearLeftovers(path: string): void {
  const target = realOrResolved(path);
  const left = leftoversOf(target);
  for (const { name, kind } of left) {
    const aside = join(dirname(target), name);
    if (kind === "old" && !existsSync(target)) renameSync(aside, target);
    else rmSync(aside, { recursive: true, force: true });
  }
}

function leftoversOf(target: string) {
  const folder = dirname(target);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  const start = `.${basename(target)}.`;
  return readdirSync(folder).flatMap((name) => {
    const [, pid, kind] = /^(\d+)\.(new|old)$/.exec(name.slice(start.length)) ?? [];
    if (!name.startsWith(start) || pid === undefined || kind === undefined) return [];
    return isAbandoned(Number(pid), join(folder, name)) ? [{ name, kind }] : [];
  });
}

/** No run takes a minute to publish; after that, a process of this number is another one. */
const longestRun = 60_000;

function isAbandoned(pid: number, path: string): boolean {
  if (pid === process.pid) return true;
  const { ctimeMs = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return Date.now() - ctimeMs > longestRun || !isAlive(pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
