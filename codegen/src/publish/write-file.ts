import { closeSync, fchmodSync, fsyncSync, openSync, writeFileSync } from "node:fs";

/**
 * Writes a file, and sees to it that it is on the disk and not in some cache.
 *
 * @param mode - its permissions, if they are not to be those of any new file
 */
export function writeDurably(file: string, content: string | Uint8Array, mode?: number): void {
  const handle = openSync(file, "w");
  try {
    if (mode !== undefined) fchmodSync(handle, mode);
    // Unlike writeSync, which on a full disk writes a part and says nothing.
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
