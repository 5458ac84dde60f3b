// Reads the SDKs that this repository has installed, so that the tool knows their methods without a compiler.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { knownSdks } from "../dist/codegen/src/sdk/choose.js";
import { findInstalledSdk } from "../dist/codegen/src/sdk/installed.js";
import { writeAnswer } from "../dist/codegen/src/sdk/kept/answer.js";
import { keyOf } from "../dist/codegen/src/sdk/kept/key.js";
import { parseSdk } from "../dist/codegen/src/sdk/parse.js";

const here = fileURLToPath(import.meta.url);
const folder = new URL("../dist/sdks/", import.meta.url);

mkdirSync(folder, { recursive: true });
for (const name of knownSdks) {
  const sdk = findInstalledSdk(name, here, { file: here });
  writeFileSync(new URL(`${keyOf(sdk)}.json`, folder), writeAnswer(sdk, parseSdk(sdk)));
}
