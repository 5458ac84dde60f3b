import { dirname, join, relative, resolve, sep } from "node:path";
import { type Finding, FindingsError, type Place } from "../findings/finding.js";
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
  /** The SDK's package, where it was named. */
  readonly sdk: string | undefined;
  /** Where the SDK was named, for people: `--sdk`, `appwrite-scopes.config.json`. */
  readonly namedBy: string;
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
  const isAddress = input.spec !== undefined && /^[a-z][a-z0-9+.-]*:\/\//i.test(input.spec);
  return {
    folder: join(from, input.folder),
    catalog: join(from, input.catalog ?? "scopes.json"),
    sdk: input.sdk,
    namedBy,
    spec: input.spec === undefined || isAddress ? input.spec : join(from, input.spec),
    importExtension: input.importExtension,
    runtimeImport: input.runtimeImport ?? "appwrite-scopes/runtime",
    place,
  };
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
  const twins = foldersTwice(targets, read);
  if (twins.length > 0) throw new FindingsError(twins);
  return targets;
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
