import { execFileSync } from "node:child_process";
import { inCopy } from "../in-copy.js";
import { installAll } from "./install.js";
import type { LabelledProject } from "./labels.js";

/** As somebody cloned it, and with its dependencies: the SDKs and the types that this repository has. */
export const states = ["as it is", "installed"] as const;

export type State = (typeof states)[number];

/** Hands a project in a state to some work, in a folder of its own that is gone afterwards. */
export const inState = <T>(
  { folder, installed = {} }: LabelledProject,
  state: State,
  work: (folder: string) => Promise<T>,
): Promise<T> =>
  inCopy(folder, async (copy) => {
    execFileSync("git", ["init", "--quiet"], { cwd: copy });
    if (state === "installed") await installAll(copy, installed);
    return work(copy);
  });
