import { appendFileSync, rmSync, statSync, truncateSync } from "node:fs";

/**
 * Adds a text to a file, behind what is there.
 *
 * @returns what takes it away again
 * @throws an error of the system's; the file is as it was then
 */
export function addText(file: string, text: string): () => void {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  const undo = () =>
    size === undefined ? rmSync(file, { force: true }) : truncateSync(file, size);
  try {
    appendFileSync(file, text);
  } catch (error) {
    undo();
    throw error;
  }
  return undo;
}
