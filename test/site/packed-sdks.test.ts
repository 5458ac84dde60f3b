import { expect, test } from "vitest";
import { packSdks, unpackSdks } from "../../audit/page/packed-sdks.js";
import { knownSdks } from "../../codegen/src/sdk/choose.js";
import type { KnownSdk } from "../../codegen/src/sdk/known-sdk.js";
import { knownReleases, releaseDeclarations } from "../../codegen/src/sdk/releases/releases.js";

/** A release and what each of its methods sends, a line each. */
const linesOf = ({ name, version, declarations }: KnownSdk): string[] => [
  `${name} ${version}`,
  ...declarations.classes
    .flatMap((declared) =>
      declared.methods.map(
        ({ name: method, route }) => `${declared.name}.${method} ${route?.verb} ${route?.path}`,
      ),
    )
    .sort(),
];

test("what releases send is the same after it was packed, of every release", () => {
  const sdks = knownSdks.flatMap((name) =>
    knownReleases(name).map((release) => ({
      ...{ name: release.name, version: release.version },
      declarations: releaseDeclarations(release.folder),
    })),
  );
  expect(sdks.length).toBeGreaterThan(25);
  const unpacked = unpackSdks(JSON.parse(JSON.stringify(packSdks(sdks))));
  expect(unpacked.map(linesOf)).toEqual(sdks.map(linesOf));
});
