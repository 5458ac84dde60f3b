import { verify } from "../../commands/verify.js";
import { plainLines } from "../../findings/plain.js";
import { formatNotice } from "../../findings/report.js";
import { environmentIn } from "../../verify/environment.js";
import { verifyJson, verifyText } from "../../verify/report.js";
import { expectNames } from "../../verify/variables.js";
import { isOff } from "../../verify/verified-key.js";
import type { ExitCode } from "../exit-code.js";
import { print, say, withProgress } from "../terminal.js";
import type { VerifyFlags } from "../verify.js";
import { withShownPlaces } from "./shown-places.js";

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
