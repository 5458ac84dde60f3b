import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { shippedCatalogFile } from "../catalog/shipped.js";
import { type Finding, FindingsError, type Place } from "../findings/finding.js";
import { isAddress } from "../spec/address.js";
import type { ImportExtension } from "./import-extensions.js";
import { configFindings } from "./messages.js";
import { type ReadConfig, readConfig } from "./read.js";
import type { ConfigOutput } from "./schema.js";

/** One client to generate, with every path as the file system takes it. */
export interface Target {
  /** The folder that is generated into; it belongs to the tool. */
  readonly folder: string;
  /** The catalog's file. */
  readonly catalog: string;
  /** Whether that was asked for, and not just found or taken for want of another. */
  readonly isCatalogNamed: boolean;
  /** The server, where it was named. */
  readonly server: string | undefined;
  /** The SDK's package, where it was named. */
  readonly sdk: string | undefined;
  /** Where SDK and server were named, for people: `the command line`, `appwrite-scopes.config.json`. */
  readonly namedBy: string;
  /** Where the server was named, if somewhere else. */
  readonly serverNamedBy?: string;
  /** The server that the config names, if the command line names one all the same. */
  readonly overriddenServer?: string | undefined;
  /** The server's own document, a file or an https address. */
  readonly spec: string | undefined;
  /** How relative imports end, where it was named. */
  readonly importExtension: ImportExtension | undefined;
  /** The module that generated files import the run time from. */
  readonly runtimeImport: string;
  /** What asks for the output, for findings. */
  readonly place: Place;
}

/** What a target is made of, with relative paths. */
export type TargetInput = { readonly [Key in keyof ConfigOutput]: ConfigOutput[Key] };

/**
 * One target.
 *
 * @param from - the folder that its paths are relative to; `""` leaves them as they are
 */
export function targetOf(
  input: TargetInput,
  from: string,
  namedBy: string,
  place: Place = { file: input.folder },
): Target {
  return {
    folder: join(from, input.folder),
    catalog: catalogOf(input, from),
    isCatalogNamed: input.catalog !== undefined || input.spec !== undefined,
    server: input.server,
    sdk: input.sdk,
    namedBy,
    spec: input.spec === undefined || isAddress(input.spec) ? input.spec : join(from, input.spec),
    importExtension: input.importExtension,
    runtimeImport: input.runtimeImport ?? "appwrite-scopes/runtime",
    place,
  };
}

/** The catalog that is named, the project's own where no server of the tool's is meant, or the tool's. */
function catalogOf({ catalog, server, spec }: TargetInput, from: string): string {
  const own = join(from, "scopes.json");
  if (catalog !== undefined) return join(from, catalog);
  if (spec !== undefined) return own;
  return server === undefined && existsSync(own) ? own : shippedCatalogFile;
}

/**
 * The targets of a config.
 *
 * @param file - the config's file
 * @throws FindingsError with everything that is wrong with it
 */
export function readTargets(file: string): Target[] {
  const read = readConfig(file);
  const targets = read.config.outputs.map((output, index) =>
    targetOf(output, relative("", dirname(file)), file, read.document.place(["outputs", index])),
  );
  const findings = [...foldersTwice(targets, read), ...serverAndSpec(read)];
  if (findings.length > 0) throw new FindingsError(findings);
  return targets;
}

/** A document makes the one server of its catalog, so another can't be meant. */
function serverAndSpec({ config, document }: ReadConfig): Finding[] {
  return config.outputs.flatMap(({ server, spec }, index) =>
    server === undefined || spec === undefined
      ? []
      : [configFindings.serverAndSpec(document.place(["outputs", index, "server"]), server, spec)],
  );
}

/** Folders that are another output's, or lie in it. */
function foldersTwice(targets: readonly Target[], { config, document }: ReadConfig): Finding[] {
  const folders = targets.map(({ folder }) => resolve(folder) + sep);
  return folders.flatMap((folder, index) => {
    const isTaken = folders
      .slice(0, index)
      .some((other) => folder.startsWith(other) || other.startsWith(folder));
    const place = document.place(["outputs", index, "folder"]);
    return isTaken ? [configFindings.sameFolder(place, config.outputs[index]?.folder ?? "")] : [];
  });
}
