import { dirname, join, relative, resolve } from "node:path";
import { findConfig } from "../../../codegen/src/config/read.js";
import { readTargets } from "../../../codegen/src/config/target.js";
import { FindingsError } from "../../../codegen/src/findings/finding.js";
import { isFile } from "../../../codegen/src/sdk/manifest.js";
import type { PlacedJudgement } from "../../findings/audit-finding.js";
import { scopedClientMissing } from "../../findings/kinds/scoped-client-missing.js";
import { packageSpecifier } from "../../packages/package-specifier.js";
import { scopedStandInFile } from "../../packages/scoped-stand-in.js";
import { isSdk, sdkNames } from "../../packages/sdk-package.js";
import { slashed } from "../../units/paths.js";
import { declaredPackage } from "./declared-package.js";

/** A scoped client that is imported, and is not there yet. */
export interface MissingScopedClient {
  /** The file that stands in for what is imported. */
  readonly standIn: string;
  /** How the client is called by people: its folder, or its package. */
  readonly name: string;
  /** Whether a command of this tool makes it. */
  readonly isGenerated: boolean;
}

/**
 * The scoped client that a specifier means, if it is one: of an output that the config names, or of our own package.
 * Asked where nothing was found.
 *
 * @param candidates - the paths that it may lead to, absolute and as compilers write them
 */
export function missingScopedClient(
  specifier: string,
  file: string,
  candidates: readonly string[],
): MissingScopedClient | undefined {
  return ofPackage(specifier, file) ?? ofOutput(file, candidates);
}

function ofPackage(specifier: string, file: string): MissingScopedClient | undefined {
  const named = packageSpecifier(specifier);
  if (named?.name !== "appwrite-scopes") return undefined;
  const [, sdkPart, rest = ""] = /^(\/console)?(?:\/(.*))?$/.exec(named.path) ?? [];
  if (/^(runtime|testing|package\.json)$/.test(rest)) return undefined;
  const sdk = sdkPart === undefined ? sdkNames[0] : sdkNames[1];
  const service = /^(|grants|verify)$/.test(rest) ? undefined : rest;
  const standIn = { sdk, service, server: publishedServers[sdk] };
  return {
    standIn: scopedStandInFile(slashed(packageFolder(dirname(file))), standIn),
    ...{ name: named.name, isGenerated: false },
  };
}

/** The servers that the clients in our own package are made for. */
export const publishedServers: Readonly<Record<(typeof sdkNames)[number], string>> = {
  "node-appwrite": "cloud",
  "@appwrite.io/console": "1.8-branch",
};

/** The folder of the nearest package.json: all files of a package have the same client. */
function packageFolder(folder: string): string {
  if (isFile(join(folder, "package.json")) || dirname(folder) === folder) return folder;
  return packageFolder(dirname(folder));
}

function ofOutput(file: string, candidates: readonly string[]): MissingScopedClient | undefined {
  if (candidates.length === 0) return undefined;
  for (const { folder, name, sdk, server } of outputsFor(dirname(file))) {
    const at = slashed(folder);
    const inner = candidates.map((one) => within(at, one)).find((one) => one !== undefined);
    if (inner === undefined) continue;
    const [, service] = /^services\/([^/]+)$/.exec(inner) ?? [];
    const named = sdk ?? sdkOf(folder);
    if (!isSdk(named)) continue;
    return {
      standIn: scopedStandInFile(at, { sdk: named, server, service }),
      ...{ name, isGenerated: true },
    };
  }
  return undefined;
}

/** A path from a folder, without its ending; both as compilers write them. */
function within(folder: string, path: string): string | undefined {
  // Most are elsewhere, and there are many: wherever a module was looked for and not found.
  if (!path.startsWith(folder)) return undefined;
  const to = path.replace(/(\.d)?\.[cm]?[jt]sx?$/, "");
  if (to === folder) return "index";
  return to.startsWith(`${folder}/`) ? to.slice(folder.length + 1) : undefined;
}

/** The SDK that an output is made for, if the config does not say so. */
const sdkOf = (folder: string): string =>
  sdkNames.find((name) => declaredPackage(name, dirname(folder)) !== undefined) ?? sdkNames[0];

/** An output of a config. */
interface Output {
  /** Absolute. */
  readonly folder: string;
  /** As seen from the config. */
  readonly name: string;
  readonly sdk: string | undefined;
  readonly server: string | undefined;
}

const known = new Map<string, readonly Output[]>();

/** The outputs of the nearest config; none where it is broken, which the commands that use it say. */
function outputsFor(folder: string): readonly Output[] {
  const found = known.get(folder) ?? readOutputs(findConfig(folder));
  known.set(folder, found);
  return found;
}

function readOutputs(config: string | undefined): readonly Output[] {
  if (config === undefined) return [];
  try {
    return readTargets(config).map(({ folder, sdk, server }) => ({
      ...{ folder: resolve(folder), sdk, server },
      name: slashed(relative(dirname(config), folder)),
    }));
  } catch (error) {
    if (error instanceof FindingsError) return [];
    throw error;
  }
}

/** The clients that are not there, with a file that imports each. */
export type MissingScopedClients = Map<string, MissingScopedClient & { readonly file: string }>;

/** What has to be known of them, a note each. */
export const scopedClientNotes = (missing: MissingScopedClients): PlacedJudgement[] =>
  [...missing.values()].map(({ file, isGenerated, name }) => ({
    ...(isGenerated ? scopedClientMissing.notGenerated(name) : scopedClientMissing.notInstalled()),
    where: { file },
  }));
