import { targetOf } from "../../codegen/src/config/target.js";
import { plan } from "../../codegen/src/publish/plan.js";
import { publish } from "../../codegen/src/publish/publish.js";
import { staleFindings } from "../../codegen/src/publish/stale.js";

interface Tree {
  /** The folder that the tree is generated into. */
  readonly folder: string;
  /** The SDK, where several may be installed. */
  readonly sdk?: string;
  /** A server of the tool's catalog. */
  readonly server?: string;
  /** A catalog of one's own. */
  readonly catalog?: string;
}

/** Generates a tree as the command does, in this process. */
export async function generateTree(tree: Tree): Promise<void> {
  publish(await planOf(tree));
}

/** The codes of what the check finds, and nothing if the tree is fresh. */
export async function checkTree(tree: Tree): Promise<string[]> {
  const { outputs } = await planOf(tree);
  const findings = await Promise.all(outputs.map(staleFindings));
  return findings.flat().map(({ code }) => code);
}

const planOf = (tree: Tree) => plan([targetOf({ ...tree, importExtension: "js" }, "", "the test")]);
