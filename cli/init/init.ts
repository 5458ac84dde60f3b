import { existsSync } from "node:fs";
import { join } from "node:path";
import { shippedCatalog } from "../../codegen/src/catalog/shipped.js";
import type { ImportExtension } from "../../codegen/src/config/import-extensions.js";
import { configName } from "../../codegen/src/config/name.js";
import type { Config, ConfigOutput } from "../../codegen/src/config/schema.js";
import { commandLine, FindingsError } from "../../codegen/src/findings/finding.js";
import { publishFiles } from "../../codegen/src/publish/files.js";
import { publishedServer } from "../../codegen/src/publish/published-server.js";
import { findInstalledSdk } from "../../codegen/src/sdk/installed.js";
import type { InstalledSdk } from "../../codegen/src/sdk/sdk.js";
import { chooseServer } from "../../codegen/src/server/choose.js";
import { serverTitle } from "../../src/server-title.js";
import { ignoreLines } from "./ignore-lines.js";
import { initFindings } from "./messages.js";
import { withScripts } from "./scripts.js";

export interface InitOptions {
  /** The project's folder. */
  readonly project: string;
  /** The SDK's package. */
  readonly sdk: string;
  /** The folder to generate into, below the project's. */
  readonly output: string;
  /**
   * The server, a release or `cloud`; if it is not named, that of the project's own catalog, or else the one that
   * the folder was generated for, or the release that goes with the SDK.
   */
  readonly server: string | undefined;
  /** The document of a server that no release describes, a file or an https address. */
  readonly spec: string | undefined;
  readonly importExtension: ImportExtension | undefined;
  /** Whether the generated files are kept in version control. */
  readonly commit: boolean;
  /** Whether package.json gets scripts. */
  readonly scripts: boolean;
}

/** What a set-up has written. */
export interface Initialized {
  readonly files: readonly string[];
  /** The server that the config names, for people; none where a catalog or a document says which. */
  readonly server: string | undefined;
}

const installedSchema = "./node_modules/appwrite-scopes-cli";

/**
 * Sets a project up: a config, scripts, and lines by which other tools leave generated files alone.
 *
 * @throws FindingsError if the project has a config already, the SDK is not installed, or the server is not
 *   known
 */
export function init(options: InitOptions): Initialized {
  const { project, sdk, output, spec } = options;
  const [config, manifest] = [join(project, configName), join(project, "package.json")];
  if (!existsSync(manifest)) throw new FindingsError([initFindings.noProject(manifest)]);
  if (existsSync(config)) throw new FindingsError([initFindings.configExists(config)]);
  const installed = findInstalledSdk(sdk, project, { file: config });
  const { server, ...source } = sourceOf(options, installed);
  const named = { ...source, ...(server && { server: server.named }) };
  const writes = [
    { file: config, text: `${JSON.stringify(configOf(options, named), null, 2)}\n` },
    ...(options.scripts ? withScripts(manifest, spec !== undefined) : []),
    ...ignoreLines(project, output, options.commit),
  ];
  publishFiles(writes);
  return { files: writes.map(({ file }) => file), server: server?.title };
}

function configOf(options: InitOptions, source: Partial<ConfigOutput>): Config {
  const { sdk, output, importExtension } = options;
  return {
    $schema: `${installedSchema}/config.schema.json`,
    outputs: [
      {
        folder: output,
        sdk,
        ...source,
        ...(importExtension === undefined ? {} : { importExtension }),
      },
    ],
  };
}

/**
 * Where routes and scopes come from: a document, the project's own catalog, or a server of the tool's.
 *
 * The server is written down, so that an upgrade of the SDK does not change what verdicts are for; as it was
 * named, so that a later release of the tool, which may know it better, still knows which one is meant.
 */
function sourceOf(
  { output, project, server, spec }: InitOptions,
  sdk: InstalledSdk,
): Pick<ConfigOutput, "catalog" | "spec"> & { readonly server?: ChosenServer } {
  const catalog = "scopes.json";
  if (spec !== undefined) return { catalog, spec };
  if (server === undefined && existsSync(join(project, catalog))) return { catalog };
  const named = server === undefined ? undefined : { name: server, namedBy: "--server" };
  const before = publishedServer(join(project, output));
  const { name, reason } = chooseServer(shippedCatalog(), { named, before, sdk }, commandLine);
  const title = serverTitle(name);
  return server === undefined
    ? { server: { named: name, title: `${title} (${reason})` } }
    : { server: { named: server, title } };
}

interface ChosenServer {
  /** What the config calls it. */
  readonly named: string;
  readonly title: string;
}
