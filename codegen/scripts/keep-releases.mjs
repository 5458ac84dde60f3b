// Keeps what this repository's releases of the SDKs declare and send, for projects that have none installed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { installedIn } from "../dist/codegen/src/sdk/installed.js";
import { writeAnswer } from "../dist/codegen/src/sdk/kept/answer.js";
import { keyOf } from "../dist/codegen/src/sdk/kept/key.js";
import { readSdkSync } from "../dist/codegen/src/sdk/read-sync.js";
import { deprecatedMethods } from "../dist/codegen/src/sdk/releases/deprecated.js";
import { releaseTypes } from "../dist/codegen/src/sdk/releases/stripped.js";

const root = new URL("../../", import.meta.url);
const cache = new URL("node_modules/.cache/appwrite-scopes/types-3/", root);
const { devDependencies } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));

const releases = Object.keys(devDependencies)
  .filter((alias) => /^(node-appwrite\d*|appwrite-console\d+|@appwrite\.io\/console)$/.test(alias))
  .map((alias) => {
    const sdk = installedIn(fileURLToPath(new URL(`node_modules/${alias}`, root)));
    const { name, version } = sdk;
    return { name, version, ...typesOf(sdk), answer: writeAnswer(sdk, readSdkSync(sdk)) };
  })
  .sort((a, b) => Number.parseInt(a.version, 10) - Number.parseInt(b.version, 10));

const text = JSON.stringify(releases);
// Releases repeat one another: the window has to reach from one to the next.
const params = {
  [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
  [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
};
writeFileSync(
  new URL("../dist/sdks/releases.br", import.meta.url),
  brotliCompressSync(text, { params }),
);

/** Printing thousands of files takes a while, and they seldom change. Name another folder when what is kept does. */
function typesOf(sdk) {
  const file = new URL(`${keyOf(sdk)}.json`, cache);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const types = { ...releaseTypes(sdk), deprecated: deprecatedMethods(sdk) };
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, JSON.stringify(types));
  return types;
}
