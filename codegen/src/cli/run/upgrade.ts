import { upgrade } from "../../commands/upgrade.js";
import { plain } from "../../findings/plain.js";
import { formatNotice } from "../../findings/report.js";
import { renderUpgrade } from "../../upgrade/render.js";
import { isSdkAffected } from "../../upgrade/sdk-upgrade.js";
import { isUnitAffected } from "../../upgrade/unit-upgrade.js";
import type { ExitCode } from "../exit-code.js";
import { print, say, withProgress } from "../terminal.js";
import type { UpgradeFlags } from "../upgrade.js";
import { withShownPlaces } from "./shown-places.js";

/** Compares two servers, and reports what that means. */
export async function runUpgrade(flags: UpgradeFlags): Promise<ExitCode> {
  const cwd = process.cwd();
  const { all = false, catalog, from, project, sdk, to } = flags;
  const { notices, report } = await withProgress((show) =>
    withShownPlaces(cwd, () =>
      upgrade({
        ...{ cwd, from, to, all, sdk, project, catalog },
        progress: (unit, index, total) => show(`reading ${index + 1} of ${total}: ${plain(unit)}`),
      }),
    ),
  );
  for (const notice of notices) say(formatNotice(notice));
  print(renderUpgrade[flags.format](report));
  return report.units.some(isUnitAffected) || report.sdks.some(isSdkAffected) ? 1 : 0;
}
