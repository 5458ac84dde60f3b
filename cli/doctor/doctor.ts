import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { JudgedUnit } from "../../audit/judge/judge-unit.js";
import { judgeUnits } from "../../audit/judge/judge-units.js";
import type { Progress } from "../../audit/read-units.js";
import { type ServerOptions, serverSource } from "../../audit/server/source.js";
import { saysUnits } from "../../audit/units/find-units.js";
import { isWithin, shownPath, slashed } from "../../audit/units/paths.js";
import { loadCatalog } from "../../codegen/src/catalog/load.js";
import { shippedCatalogFile } from "../../codegen/src/catalog/shipped.js";
import { commandLine, FindingsError } from "../../codegen/src/findings/finding.js";
import { formatPlace } from "../../codegen/src/findings/report.js";
import { sdkRoutes } from "../../codegen/src/sdk/called-routes.js";
import { shippedSdks } from "../../codegen/src/sdk/read-sync.js";
import { askServer } from "../../codegen/src/server/ask.js";
import { resolveServer } from "../../codegen/src/server/resolve.js";
import { diagnose } from "./diagnose.js";
import type { Diagnosis } from "./diagnosis.js";
import type { DoctorInput } from "./input.js";
import { doctorFindings, inProject } from "./messages.js";
import { callsAt, projectCalls } from "./project-calls.js";
import { readRefusals } from "./read-refusals.js";

export interface DoctorOptions extends ServerOptions {
  /** The working folder, absolute. Its code is looked through for the calls, if it has any. */
  readonly cwd: string;
  readonly input: DoctorInput;
  readonly progress: Progress;
}

/**
 * Tells what the refusals of a server in somebody's log mean, and what to do about each. No project is
 * needed; in one, the calls that can have sent them are named.
 *
 * @returns lines for people
 * @throws FindingsError if there is no such error in the input, or there is no such server
 */
export async function doctor(options: DoctorOptions): Promise<string[]> {
  const { cwd, input } = options;
  const catalog = loadCatalog(
    options.catalog === undefined ? shippedCatalogFile : resolve(cwd, options.catalog),
  );
  const named = options.endpoint === undefined ? options.server : await askServer(options.endpoint);
  const server = named === undefined ? undefined : resolveServer(catalog, named, commandLine).name;
  const sdks = shippedSdks().sort((a, b) => Number(a.name > b.name) - 1);
  const routes = sdkRoutes(sdks);
  const errors = readRefusals(input.text, catalog, routes);
  if (errors.length === 0) throw new FindingsError([doctorFindings.noError(input.name)]);
  const diagnoses = errors.map((error) => diagnose(error, { catalog, sdks, routes, server }));
  const { judged, unread } = saysUnits(cwd)
    ? judgeUnits(cwd, undefined, await serverSource(cwd, options), options.progress)
    : { judged: [], unread: [] };
  return [
    ...diagnoses.flatMap((one, index) => [
      ...(index === 0 ? [] : [""]),
      ...lines(one, cwd, judged),
    ]),
    ...unread.map(inProject.unread),
  ];
}

function lines(diagnosis: Diagnosis, cwd: string, units: readonly JudgedUnit[]): string[] {
  const { error, facts, methods, title, ways } = diagnosis;
  const shown = (file: string) => shownPath(file, cwd);
  const folders = [...new Set([cwd, ...units.map(({ unit }) => unit.folder)])];
  const own = error.places.map((place) => fileHere(place.file, cwd, folders));
  const traced = error.places.map((place, index) => {
    const file = own[index];
    if (file === undefined) return { calls: [], lines: [inProject.trace(formatPlace(place), [])] };
    const { calls, granted } = callsAt({ ...place, file: slashed(file) }, diagnosis, units, shown);
    const at = formatPlace({ ...place, file: shown(file) });
    return { calls, lines: [inProject.trace(at, calls), ...granted] };
  });
  const isTraced = own.some((file) => file !== undefined);
  const calls = isTraced ? [] : projectCalls(diagnosis, error.methods, units, shown);
  const isNamed = calls.length > 0 || traced.some((one) => one.calls.length > 0);
  const isNone = units.length > 0 && !isTraced && !isNamed;
  const told = [
    ...(isNamed ? facts.filter((fact) => fact !== methods) : facts),
    ...traced.flatMap((one) => one.lines),
    ...calls,
    ...(isNone ? [inProject.none] : []),
  ];
  return [title, ...told.map((line) => `  ${line}`), ...ways.map((way) => `  → ${way}`)];
}

/** The file of these folders that a trace names; it may have been made where the code ran, in another folder. */
function fileHere(file: string, cwd: string, folders: readonly string[]): string | undefined {
  const parts = file.split(/[\\/]/);
  const ends = parts.map((_, index) => parts.slice(index).join("/")).filter((end) => end !== "");
  return [file, ...ends]
    .flatMap((end) => folders.map((folder) => resolve(folder, end)))
    .filter((path) => isWithin(cwd, path))
    .find((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}
