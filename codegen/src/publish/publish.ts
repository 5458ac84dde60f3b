import { join } from "node:path";
import { FindingsError } from "../findings/finding.js";
import { clearLeftovers } from "./aside.js";
import { outputFindings } from "./messages.js";
import type { Plan } from "./plan.js";
import { StagedTree, type TreeWrite } from "./staged-tree.js";

export interface PublishOptions {
  /** Remove generated files that the tree no longer has. */
  readonly prune?: boolean | undefined;
}

/** What was done, each with its path. */
export interface Published {
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Writes what a plan asks for: all of its trees or none of them. Files that are as they should be are left
 * alone, and so is all that was not generated.
 *
 * @throws FindingsError if something that was not generated is in the way, or a file can't be written; all
 *   is as it was then
 */
export function publish({ outputs }: Plan, { prune = false }: PublishOptions = {}): Published {
  const foreign = outputs.flatMap(({ target: { folder }, foreign: files }) =>
    files.map((file) => outputFindings.foreign(join(folder, file))),
  );
  if (foreign.length > 0) throw new FindingsError(foreign);
  for (const { target } of outputs) clearLeftovers(target.folder);
  const writes = outputs
    .map(
      ({ target: { folder }, changes, orphans }): TreeWrite => ({
        folder,
        files: new Map(changes.map(({ file, after }) => [file, after])),
        removed: new Set(prune ? orphans : []),
      }),
    )
    .filter(({ files, removed }) => files.size + removed.size > 0);
  writeTrees(writes);
  return {
    written: writes.flatMap(({ folder, files }) => [...files.keys()].map((f) => join(folder, f))),
    removed: writes.flatMap(({ folder, removed }) => [...removed].map((f) => join(folder, f))),
  };
}

/** All are staged before the first takes its place, so that a full disk leaves everything as it was. */
function writeTrees(writes: readonly TreeWrite[]): void {
  const staged: StagedTree[] = [];
  const placed: StagedTree[] = [];
  try {
    for (const write of writes) staged.push(new StagedTree(write));
    for (const tree of staged) {
      tree.place();
      placed.push(tree);
    }
  } catch (error) {
    for (const tree of placed.reverse()) tree.takeBack();
    throw error;
  } finally {
    for (const tree of staged) tree.discard();
  }
}
