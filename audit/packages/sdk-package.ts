import type { ts } from "../../codegen/src/compiler.js";
import { denoSdk } from "./deno-sdk.js";
import { dependenciesOf, isInstalled, type Package, packageAbove } from "./packages.js";
import { scopedStandInText } from "./scoped-stand-in.js";

/** The SDKs whose calls are audited. */
export const sdkNames = ["node-appwrite", "@appwrite.io/console"] as const;

/** Whether a package is one of those. */
export const isSdk = (name: string): boolean => sdkNames.some((sdk) => sdk === name);

/** Whether a module's specifier names an SDK, or a file in it; `npm:` and addresses included. */
export function namesSdk(specifier: string): boolean {
  if (denoSdk(specifier) !== undefined) return true;
  // Other files of Appwrite's SDK for Deno, and releases that are older, are not read.
  if (/^https?:.*\/(x\/appwrite|sdk-for-deno)([@/]|$)/.test(specifier)) return true;
  const isAddress = /^https?:/.test(specifier);
  const name = specifier.replace(/^(npm|jsr):\/?/, "");
  return sdkNames.some((sdk) =>
    isAddress
      ? new RegExp(`[/:*]${sdk}([@/?]|$)`).test(name)
      : name === sdk || name.startsWith(`${sdk}/`) || name.startsWith(`${sdk}@`),
  );
}

/**
 * The SDK that a file belongs to, if any: by the manifest above it, and not by its path, since a package
 * may be installed under another name or be a link.
 */
export function sdkAbove(file: string): Package | undefined {
  const found = packageAbove(file);
  return found !== undefined && isSdk(found.name) ? found : undefined;
}

/** Whether a package is our own run time, which makes only the calls that are asked of it. */
const isOurs = ({ name }: Package): boolean => name === "appwrite-scopes";

/** Whether a file is one that our own run time publishes, which has scoped clients that are generated already. */
export function isOurFile({ fileName }: ts.SourceFile): boolean {
  if (scopedStandInText(fileName) !== undefined) return true;
  const owner = packageAbove(fileName);
  return owner !== undefined && isOurs(owner) && fileName.startsWith(`${owner.folder}/dist/`);
}

/**
 * Whether a package may call an SDK: it depends on one, or on a package that may, or on one of the
 * same workspace, whose manifest need not say what it calls.
 */
export function mayCallSdk(asked: Package): boolean {
  const known = answers.get(asked);
  if (known !== undefined) return known;
  const answer = !isOurs(asked) && reachesSdk(asked);
  answers.set(asked, answer);
  return answer;
}

const answers = new Map<Package, boolean>();

function reachesSdk(asked: Package): boolean {
  const reached = new Set([asked]);
  for (const one of reached) {
    if (!isInstalled(one.folder) || one.dependencies.some(isSdk)) return true;
    for (const other of dependenciesOf(one)) if (!isOurs(other)) reached.add(other);
  }
  return false;
}
