import { existsSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, extname, join } from "node:path";
import type { ts } from "../../../codegen/src/compiler.js";
import type { Program } from "../../facts/analysis.js";
import { importsTypesAlone, sourceOf } from "../../facts/imports.js";
import { unresolvedAt } from "../../facts/unresolved-at.js";
import { isWithoutKeys } from "../../packages/package-names.js";
import {
  installedPackage,
  isInstalled,
  type Package,
  packageAbove,
} from "../../packages/packages.js";
import { isOurFile, mayCallSdk, namesSdk, sdkAbove, sdkNames } from "../../packages/sdk-package.js";
import { isComponent } from "../../program/components/component.js";
import { mappedSpecifier } from "../../program/modules/import-map.js";
import { nearestFolder } from "../../program/modules/nearest-folder.js";
import { isRemoteLibrary } from "../../program/modules/remote-library.js";
import { workspacePackage } from "../../program/modules/workspace-package.js";
import type { Unresolved, UnresolvedReason } from "../../use.js";
import { isMadeByTool } from "./ignored-modules.js";
import { hasUnreadCondition } from "./loads/other-conditions.js";
import { mayGiveServices } from "./missing-packages.js";

/**
 * An import of code that is not read, and that may call the SDK: a module that is not found, one of the
 * project's own of which only the declarations are there, or a package that may call it.
 */
export function unreadModule(program: Program, specifier: ts.StringLiteralLike): Unresolved[] {
  const { checker, compiler } = program;
  const meant = mappedSpecifier(specifier.text, specifier.getSourceFile().fileName);
  const named = meant ?? specifier.text;
  if (namesSdk(named) || isWithoutKeys(named) || isBuiltin(specifier.text)) return [];
  if (importsTypesAlone(specifier, checker, compiler.getCompilerOptions())) return [];
  const file = sourceOf(specifier, checker);
  const reason =
    file === undefined ? whereNotFound(program, specifier) : whereFound(program, file, specifier);
  return reason === undefined ? [] : [unresolvedAt(reason, specifier)];
}

function whereFound(
  program: Program,
  file: ts.SourceFile,
  specifier: ts.StringLiteralLike,
): UnresolvedReason | undefined {
  const { compiler, isOwnNode } = program;
  const { fileName } = file;
  const from = specifier.getSourceFile().fileName;
  if (hasUnreadCondition(program, specifier.text, from)) return "unread";
  if (isOwnNode(file) || sdkAbove(fileName) !== undefined || isData(fileName)) return undefined;
  if (isOurFile(file)) return undefined;
  const owner = packageAbove(fileName);
  if (!isInstalled(fileName)) return "unread";
  // What declares the types may be a package of its own, and not what runs.
  const packages = [owner, packageOf(specifier)].filter((one) => one !== undefined);
  return packages.some((one) => mayCallSdk(one) || namesSdkIn(compiler, one))
    ? "package"
    : undefined;
}

/** Nothing is found, or no more than the project's own statement that there is such a module. */
function whereNotFound(
  program: Program,
  specifier: ts.StringLiteralLike,
): UnresolvedReason | undefined {
  const { text } = specifier;
  if (isRemoteLibrary(text, specifier.getSourceFile().fileName)) return undefined;
  const ending = extname(text.replace(/\?.*$/, ""));
  if (isProvided.test(text) || isAsset.test(ending) || isData(text)) return undefined;
  if (isOwnPath.test(text)) {
    // Those are looked into one by one.
    if (isOwnLanguage(text)) return undefined;
    const isLoss = !isMadeByTool(text, folderOf(specifier)) || mayGiveServices(program, specifier);
    return isLoss ? "module-missing" : undefined;
  }
  const installed = packageOf(specifier);
  if (installed === undefined) {
    const isOwn =
      (/^\w+:/.test(text) && !/^https?:/.test(text)) || isOfProject(text, folderOf(specifier));
    return isOwn || mayGiveServices(program, specifier) ? "module-missing" : undefined;
  }
  return mayCallSdk(installed) ? "package" : undefined;
}

const folderOf = (specifier: ts.Node): string => dirname(specifier.getSourceFile().fileName);

/** The package that a specifier names, if it names one and that is there. */
function packageOf(specifier: ts.StringLiteralLike): Package | undefined {
  if (isOwnPath.test(specifier.text)) return undefined;
  const [name = ""] = /^(@[^/]+\/)?[^/]+/.exec(specifier.text) ?? [];
  return installedPackage(name, dirname(specifier.getSourceFile().fileName));
}

/** Whether a file of a package that was read speaks of an SDK, whatever its manifest says. */
function namesSdkIn(compiler: ts.Program, { folder }: Package): boolean {
  return compiler
    .getSourceFiles()
    .some(
      ({ fileName, text }) =>
        fileName.startsWith(`${folder}/`) && sdkNames.some((sdk) => text.includes(sdk)),
    );
}

/** Files in languages of their own that a bundler turns into JavaScript. */
const isOwnLanguage = (path: string): boolean => isComponent(path) || path.endsWith(".mdx");

/** Whether a name is that of a package of the workspace, or a path that starts at a folder of the project's own. */
function isOfProject(text: string, folder: string): boolean {
  if (workspacePackage(text, folder) !== undefined) return true;
  const [, first] = /^([^@/][^/]*)\//.exec(text) ?? [];
  const root = nearestFolder(folder, (at) =>
    existsSync(join(at, "package.json")) ? at : undefined,
  );
  return (
    first !== undefined &&
    root !== undefined &&
    ["", "src", "app"].some((inner) => existsSync(join(root, inner, first)))
  );
}

/** Relative, of a manifest's `imports`, or by an alias that is common for the source folder. */
const isOwnPath = /^[.#/~$]|^@\//;

/** Modules that a framework or a runtime makes up: `astro:content`, `$env/static/private`. */
const isProvided = /^(?!npm:|jsr:|https?:|file:|data:)[a-z][\w+.-]*:|^\$(app|env|service-worker)\b/;

const isAsset = /^\.(css|scss|sass|less|svg|png|jpe?g|gif|webp|avif|ico|woff2?|txt|md|wasm|html?)$/;

const isData = (file: string): boolean => file.endsWith(".json");
