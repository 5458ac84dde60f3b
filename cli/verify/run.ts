import { plainLines } from "../../codegen/src/findings/plain.js";
import { formatNotice } from "../../codegen/src/findings/report.js";
import type { ExitCode } from "../exit-code.js";
import { withShownPlaces } from "../shown-places.js";
import { print, say, withProgress } from "../terminal.js";
import type { VerifyFlags } from "./command.js";
import { environmentIn } from "./environment.js";
import { verifyJson, verifyText } from "./report.js";
import { expectNames } from "./variables.js";
import { isOff } from "./verified-key.js";
import { verify } from "./verify.js";

/** Asks for what the deployed keys hold, and reports it. */
export async function runVerify(flags: VerifyFlags): Promise<ExitCode> {
  const cwd = process.cwd();
  const { key: keys = [], endpointVariable, projectVariable, project, server, catalog } = flags;
  const given = [
    ...keys.map((name) => ["--key", name] as const),
    ["--endpoint-variable", endpointVariable] as const,
    ["--project-variable", projectVariable] as const,
  ];
  expectNames(given.flatMap(([flag, name]) => (name === undefined ? [] : [[flag, name]])));
  const { notices, ...report } = await withProgress((show) =>
    withShownPlaces(cwd, () => {
      return verify({
        ...{ cwd, project, server, catalog },
        environment: environmentIn(cwd, flags.env),
        names: { endpoint: endpointVariable, project: projectVariable, keys },
        progress: (unit, index, total) => show(`${index + 1} of ${total}: ${unit}`),
      });
    }),
  );
  for (const notice of notices) say(formatNotice(notice));
  print(flags.json ? verifyJson(report) : plainLines(verifyText(report)));
  return report.keys.some(isOff) ? 1 : 0;
}
