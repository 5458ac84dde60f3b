import { plainLines } from "../../codegen/src/findings/plain.js";
import type { UpgradeFormat } from "./formats.js";
import { upgradeJson } from "./json.js";
import { upgradeMarkdown } from "./markdown.js";
import { type UpgradeReport, upgradeText } from "./report.js";

/** Writes the report of an upgrade in each format. */
export const renderUpgrade: Readonly<Record<UpgradeFormat, (report: UpgradeReport) => string>> = {
  text: (report) => plainLines(upgradeText(report)),
  json: upgradeJson,
  markdown: upgradeMarkdown,
};
