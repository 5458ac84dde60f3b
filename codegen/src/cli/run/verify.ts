import { resolve } from "node:path";
import { verify } from "../../commands/verify.js";
import { plain } from "../../findings/plain.js";
import { formatNotice } from "../../findings/report.js";
import { readEnvironment, usualEnvironment } from "../../verify/environment.js";
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
        environment: environmentOf(flags.env, cwd),
        names: { endpoint: endpointVariable, project: projectVariable, keys },
        progress: (unit, index, total) => show(`${index + 1} of ${total}: ${unit}`),
      });
    }),
  );
  for (const notice of notices) say(formatNotice(notice));
  print(flags.json ? verifyJson(report) : plainLines(verifyText(report)));
  return report.keys.some(isOff) ? 1 : 0;
}

/** What is named goes before the environment, and what is usual behind it. */
const environmentOf = (file: string | undefined, cwd: string) =>
  file === undefined
    ? usualEnvironment(process.env, cwd)
    : readEnvironment(process.env, resolve(cwd, file));

const plainLines = (text: string): string => text.split("\n").map(plain).join("\n");
