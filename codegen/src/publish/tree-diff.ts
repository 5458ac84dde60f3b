import { join } from "node:path";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import type { FileChange } from "./compare.js";

/** One file's change as a patch, which `git apply` takes. */
export function treeDiff(
  folder: string,
  { file, before, after }: Pick<FileChange, "after" | "before" | "file">,
): string {
  const path = join(folder, file).split("\\").join("/");
  const [from, to] = [before === undefined ? "/dev/null" : `a/${path}`, `b/${path}`];
  return createTwoFilesPatch(from, to, before ?? "", after, "", "", {
    headerOptions: FILE_HEADERS_ONLY,
  });
}
