import { isBuiltin } from "node:module";
import { dirname, resolve } from "node:path";
import { ts } from "../../../codegen/src/compiler.js";
import { releaseAt } from "../../../codegen/src/sdk/releases/releases.js";
import type { PlacedJudgement } from "../../findings/audit-finding.js";
import { sdkNotInstalled } from "../../findings/kinds/sdk-not-installed.js";
import {
  fetchedPackage,
  type PackageSpecifier,
  packageSpecifier,
} from "../../packages/package-specifier.js";
import { packageAbove } from "../../packages/packages.js";
import { isSdk } from "../../packages/sdk-package.js";
import { resolvedComponent } from "../components/with-components.js";
import { commonPaths } from "./common-aliases.js";
import { declaredPackage } from "./declared-package.js";
import { mappedSpecifier } from "./import-map.js";
import { isMeant, knownRelease, type StandIn } from "./known-release.js";
import { type MissingScopedClients, missingScopedClient } from "./scoped-client-missing.js";
import { resolveInPackage, workspacePackage } from "./workspace-package.js";

type Host = ts.CompilerHost;

/** The releases that stand in for SDKs that are not installed, with a file that imports each. */
export type StandIns = Map<string, StandIn & { readonly file: string }>;

/** What has to be known of those that may be other releases than the ones that are asked for. */
export const standInNotes = (standIns: StandIns): PlacedJudgement[] =>
  [...standIns.values()]
    .filter(({ exact }) => !exact)
    .map(({ asked, file, isPort, release }) => ({
      ...(isPort ? sdkNotInstalled.ofDeno : sdkNotInstalled.nearest)(release, asked),
      where: { file },
    }));

/** What stands in for packages and files that are not there. */
export interface Standing {
  readonly sdks: StandIns;
  readonly scopedClients: MissingScopedClients;
}

/**
 * Has a host find modules as other runtimes do, too, and what is not installed by what the tool knows of
 * it: SDKs, and its own scoped clients. The host is changed, since the compiler changes it as well.
 */
export function resolvingModules(host: Host, options: ts.CompilerOptions): Standing {
  const standIns: StandIns = new Map();
  const scopedClients: MissingScopedClients = new Map();
  const cache = ts.createModuleResolutionCache(
    host.getCurrentDirectory(),
    host.getCanonicalFileName,
    options,
  );
  const moduleFor = (
    specifier: string,
    file: string,
    given: ts.CompilerOptions,
    redirected: ts.ResolvedProjectReference | undefined,
    mode: ts.ResolutionMode,
  ): ts.ResolvedModuleFull | undefined => {
    const look = (name: string) =>
      ts.resolveModuleName(name, file, given, host, cache, redirected, mode);
    const find = (name: string) => look(name).resolvedModule;
    const component = resolvedComponent(specifier, () =>
      isPath(specifier)
        ? [resolve(dirname(file), specifier)]
        : // Where an alias leads is known by what the compiler has looked for.
          [...failedLookups(look(specifier)), ...commonPaths(specifier, file)],
    );
    const linked = () => inWorkspace(specifier, file, given, host);
    const scoped = () => {
      const { failedLookupLocations: paths = [] } = look(specifier) as FailedLookups;
      const missing = missingScopedClient(specifier, file, paths);
      if (missing === undefined) return undefined;
      scopedClients.set(missing.name, { file, ...scopedClients.get(missing.name), ...missing });
      return declarationsIn(missing.standIn);
    };
    return component ?? resolved(specifier, file, find, standIns) ?? linked() ?? scoped();
  };
  const installed = new Map<string, ts.ResolvedModuleFull | undefined>();
  host.resolveModuleNameLiterals = (literals, file, redirected, given, source) =>
    literals.map((literal) => {
      const mode = ts.getModeForUsageLocation(source, literal, given);
      const look = () => moduleFor(literal.text, file, given, redirected, mode);
      if (isOwn(file) || redirected !== undefined) return { resolvedModule: look() };
      if (isNodes(literal.text, file)) return { resolvedModule: undefined };
      // The files of a package import the same again and again.
      const key = JSON.stringify([dirname(file), literal.text, mode]);
      if (!installed.has(key)) installed.set(key, look());
      return { resolvedModule: installed.get(key) };
    });
  return { sdks: standIns, scopedClients };
}

const declarationsIn = (file: string): ts.ResolvedModuleFull => ({
  ...{ resolvedFileName: file, extension: ts.Extension.Dts, isExternalLibraryImport: true },
});

/** What the compiler keeps to itself of where it has looked. */
type FailedLookups = { readonly failedLookupLocations?: readonly string[] };

/** A package of the same workspace that nothing has linked yet. */
function inWorkspace(
  specifier: string,
  file: string,
  options: ts.CompilerOptions,
  host: Host,
): ts.ResolvedModuleFull | undefined {
  const folder = isPath(specifier) ? undefined : workspacePackage(specifier, dirname(file));
  return folder === undefined ? undefined : resolveInPackage(specifier, folder, options, host);
}

const isOwn = (file: string): boolean => !/[\\/]node_modules[\\/]/.test(file);

/** What Node itself has lies nowhere, and its declarations say it all: most imports of what is installed are of this kind. */
const isNodes = (specifier: string, file: string): boolean =>
  isBuiltin(specifier) &&
  (specifier.startsWith("node:") || /[\\/]node_modules[\\/]@types[\\/]node[\\/]/.test(file));

const isPath = (text: string): boolean => /^\.{0,2}\/|^[a-z]:/i.test(text);

/** `src/Card.vue.ts` and the like, which the compiler keeps to itself. */
const failedLookups = (looked: ts.ResolvedModuleWithFailedLookupLocations): string[] => {
  const { failedLookupLocations } = looked as FailedLookups;
  return (failedLookupLocations ?? []).flatMap((file) => {
    const [, component] = /^(.*)\.ts$/.exec(file) ?? [];
    return component === undefined ? [] : [component];
  });
};

type Find = (name: string) => ts.ResolvedModuleFull | undefined;

function resolved(
  specifier: string,
  file: string,
  find: Find,
  standIns: StandIns,
): ts.ResolvedModuleFull | undefined {
  // What is installed knows nothing of a project's import map.
  const text = (isOwn(file) ? mappedSpecifier(specifier, file) : undefined) ?? specifier;
  const fetched = fetchedPackage(text);
  if (fetched !== undefined) return ofPackage(fetched, file, find, standIns);
  const found = [text, ...commonPaths(text, file)].map(find).find((one) => one !== undefined);
  // The compiler looks for the ending in what is written, where it may not be.
  if (found !== undefined && text !== specifier) {
    return { ...found, resolvedUsingTsExtension: false };
  }
  if (found !== undefined || /^[./#]|:/.test(text) || releaseAt(file) !== undefined) return found;
  const named = packageSpecifier(text);
  const declared = named && declaredPackage(named.name, dirname(file));
  return declared && standInFor({ ...declared, path: named.path }, file, standIns);
}

/** The package that is installed, if that is the one that is meant. */
function ofPackage(
  asked: PackageSpecifier,
  file: string,
  find: Find,
  standIns: StandIns,
): ts.ResolvedModuleFull | undefined {
  const found = find(asked.name + asked.path) ?? find(asked.name);
  const installed = found && packageAbove(found.resolvedFileName);
  const isFit =
    found !== undefined &&
    (installed?.name !== asked.name || isMeant(installed.version, asked.range));
  if (isFit || !isSdk(asked.name)) return found;
  return standInFor(asked, file, standIns);
}

/** What stands in for a port is another package in any case. */
function standInOf(asked: PackageSpecifier, file: string): StandIn | undefined {
  const known = knownRelease(asked, file);
  return known && asked.port !== undefined
    ? { ...known, asked: asked.port, exact: false, isPort: true }
    : known;
}

function standInFor(
  asked: PackageSpecifier,
  file: string,
  standIns: StandIns,
): ts.ResolvedModuleFull | undefined {
  if (!isSdk(asked.name)) return undefined;
  const known = standInOf(asked, file);
  const entry = known?.release.entries[asked.path === "" ? "." : `.${asked.path}`];
  if (known === undefined || entry === undefined) return undefined;
  const { folder, name, version } = known.release;
  const key = `${folder} ${known.asked}`;
  if (!standIns.has(key)) standIns.set(key, { ...known, file });
  return {
    resolvedFileName: `${folder}/${entry}`,
    extension: ts.Extension.Dts,
    isExternalLibraryImport: true,
    packageId: { name, version, subModuleName: entry },
  };
}
