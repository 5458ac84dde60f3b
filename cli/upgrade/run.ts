import { plain } from "../../codegen/src/findings/plain.js";
import { formatNotice } from "../../codegen/src/findings/report.js";
import type { ExitCode } from "../exit-code.js";
import { withShownPlaces } from "../shown-places.js";
import { print, say, withProgress } from "../terminal.js";
import type { UpgradeFlags } from "./command.js";
import { renderUpgrade } from "./render.js";
import { isSdkAffected } from "./sdk-upgrade.js";
import { isUnitAffected } from "./unit-upgrade.js";
import { upgrade } from "./upgrade.js";

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
