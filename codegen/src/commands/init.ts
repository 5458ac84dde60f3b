import { existsSync } from "node:fs";
import { join } from "node:path";
import { formatCatalog } from "../catalog/format.js";
import type { ImportExtension } from "../config/import-extensions.js";
import { configName } from "../config/name.js";
import type { Config } from "../config/schema.js";
import { FindingsError } from "../findings/finding.js";
import { ignoreLines } from "../init/ignore-lines.js";
import { initFindings } from "../init/messages.js";
import { withScripts } from "../init/scripts.js";
import { type FileWrite, publishFiles } from "../publish/files.js";
import { findAnyRelease } from "../sdk/any-release.js";
import { shippedCatalog } from "../sync/shipped.js";

export interface InitOptions {
  /** The project's folder. */
  readonly project: string;
  /** The SDK's package. */
  readonly sdk: string;
  /** The folder to generate into, below the project's. */
  readonly output: string;
  /** The server's own document, a file or an https address. */
  readonly spec: string | undefined;
  readonly importExtension: ImportExtension | undefined;
  /** Whether the generated files are kept in version control. */
  readonly commit: boolean;
  /** Whether package.json gets scripts. */
  readonly scripts: boolean;
}

export interface InitResult {
  /** The files that were written or changed. */
  readonly written: readonly string[];
  /** Whether there is a catalog now that fits the SDK, or `sync` has to make one. */
  readonly hasCatalog: boolean;
}

const installedSchema = "./node_modules/appwrite-scopes-cli";

/**
 * Sets a project up: a config, a catalog where the one that ships fits the installed SDK, scripts, and lines
 * by which other tools leave generated files alone.
 *
 * @throws FindingsError if the project has a config already, or the SDK is not installed
 */
export function init(options: InitOptions): InitResult {
  const { project, sdk, output } = options;
  const [config, manifest] = [join(project, configName), join(project, "package.json")];
  if (!existsSync(manifest)) throw new FindingsError([initFindings.noProject(manifest)]);
  if (existsSync(config)) throw new FindingsError([initFindings.configExists(config)]);
  const { version } = findAnyRelease(sdk, project, { file: config });
  const catalog = options.spec === undefined ? shippedFor(project, sdk, version) : [];
  const writes = [
    { file: config, text: `${JSON.stringify(configOf(options), null, 2)}\n` },
    ...catalog,
    ...(options.scripts ? withScripts(manifest) : []),
    ...ignoreLines(project, output, options.commit),
  ];
  publishFiles(writes);
  const hasCatalog = existsSync(join(project, "scopes.json"));
  return { written: writes.map(({ file }) => file), hasCatalog };
}

function configOf({ sdk, output, spec, importExtension }: InitOptions): Config {
  return {
    $schema: `${installedSchema}/config.schema.json`,
    outputs: [
      {
        folder: output,
        catalog: "scopes.json",
        sdk,
        ...(spec === undefined ? {} : { spec }),
        ...(importExtension === undefined ? {} : { importExtension }),
      },
    ],
  };
}

/** The catalog that ships, reduced to the SDK, if it describes the very release that is installed. */
function shippedFor(project: string, sdk: string, version: string): FileWrite[] {
  const file = join(project, "scopes.json");
  const shipped = shippedCatalog();
  const entry = shipped.sdks[sdk];
  if (existsSync(file) || entry?.version !== version) return [];
  const $schema = `${installedSchema}/scopes.schema.json`;
  return [{ file, text: formatCatalog({ ...shipped, $schema, sdks: { [sdk]: entry } }) }];
}
