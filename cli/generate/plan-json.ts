import { join } from "node:path";
import { shippedCatalogFile } from "../../codegen/src/catalog/shipped.js";
import type { Finding } from "../../codegen/src/findings/finding.js";
import type { OutputPlan } from "../../codegen/src/publish/output-plan.js";
import { countMethods } from "./plan-text.js";

/** An output as `--json` shows it. */
function outputJson({ target, choice, server, installed, sdk, imports, ...rest }: OutputPlan) {
  const { total, changes, orphans, foreign } = rest;
  const at = (file: string) => join(target.folder, file);
  return {
    folder: target.folder,
    ...(target.catalog === shippedCatalogFile ? {} : { catalog: target.catalog }),
    sdk: { name: choice.name, version: installed.version, reason: choice.reason },
    server: { name: server.name, reason: server.reason },
    uncatalogued: countMethods(sdk).uncatalogued,
    notOnServer: countMethods(sdk).absent,
    importExtension: imports.extension,
    files: total,
    changes: changes.map(({ file, because }) => ({ file: at(file), because })),
    orphans: orphans.map(at),
    foreign: foreign.map(at),
  };
}

/** The whole answer of a command, on one line. */
export function answerJson(answer: {
  readonly outputs: readonly OutputPlan[];
  readonly findings: readonly Finding[];
  /** What has to be known and is no finding, where a command tells the two apart. */
  readonly notices?: readonly Finding[];
  readonly written?: readonly string[];
  readonly removed?: readonly string[];
}): string {
  const { outputs, ...rest } = answer;
  return JSON.stringify({ outputs: outputs.map(outputJson), ...rest });
}
