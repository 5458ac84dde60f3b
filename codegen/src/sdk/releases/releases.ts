import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { readAnswer } from "../kept/answer.js";
import { isFile } from "../manifest.js";
import type { SdkDeclarations } from "../sdk.js";
import type { DeprecatedMethods } from "./deprecated.js";
import type { ReleaseTypes } from "./stripped.js";

/** A release that the tool knows by itself. */
export interface KnownRelease {
  readonly name: string;
  readonly version: string;
  /** Where its files are said to be; no disk has them there. */
  readonly folder: string;
  readonly entries: ReleaseTypes["entries"];
}

/** How releases are kept: what was read of each is a text, which few runs need. */
export interface KeptRelease extends ReleaseTypes {
  readonly name: string;
  readonly version: string;
  readonly answer: string;
  readonly deprecated: DeprecatedMethods;
}

/** The releases whose declarations and routes come with the tool; the file is read when it is first asked for. */
export function knownReleases(name: string): readonly KnownRelease[] {
  return [...load().values()].filter((release) => release.name === name);
}

/** The release that a path lies in, if it is one of those. */
export function releaseAt(path: string): KnownRelease | undefined {
  const [, folder] = inside.exec(path) ?? [];
  return folder === undefined ? undefined : load().get(folder);
}

/** The text of a release's file. */
export function releaseFile(path: string): string | undefined {
  const [, folder = "", file = ""] = inside.exec(path) ?? [];
  return load().get(folder)?.files[file];
}

/** What was read of a release, whose file comes with the tool, and so is sound. */
export function releaseDeclarations(folder: string): SdkDeclarations {
  const answer = readAnswer(load().get(folder)?.answer ?? "");
  return answer?.declarations ?? { classes: [], enums: [] };
}

/** The methods of a release that its docs call deprecated. */
export const releaseDeprecations = (folder: string): DeprecatedMethods =>
  load().get(folder)?.deprecated ?? {};

/** As if it were installed: the compiler is to take it for a package. */
const home = "/node_modules/appwrite-scopes-cli/releases";

const inside = new RegExp(`^(${home}/[^@/]*@?[^@]*@[^/]+)(?:/(.*))?$`);

let releases: ReadonlyMap<string, KeptRelease & KnownRelease> | undefined;

function load() {
  releases ??= new Map(
    kept().map((release) => {
      const folder = `${home}/${release.name.replace("/", "+")}@${release.version}`;
      return [folder, { ...release, folder }];
    }),
  );
  return releases;
}

/** The build puts the file beside what it has read; the sources, which tests run as they are, lie elsewhere. */
function kept(): KeptRelease[] {
  const file = ["../../../../sdks/releases.br", "../../../dist/sdks/releases.br"]
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find(isFile);
  return file === undefined ? [] : JSON.parse(brotliDecompressSync(readFileSync(file)).toString());
}
