import { findingKind } from "../kind.js";

/** The release of an SDK that calls were read as. */
export interface Release {
  readonly name: string;
  readonly version: string;
}

export const sdkNotInstalled = findingKind(
  {
    code: "sdk-not-installed",
    level: "note",
    summary: "An SDK is not installed, and was read as the nearest release that is known.",
  },
  {
    /** @param asked - what the project asks for, if it says so */
    nearest: ({ name, version }: Release, asked = "no release") => ({
      what: `${name} is not installed (asked for: ${asked}), so its calls were read as those of ${version}, the nearest release that this tool knows.`,
      why: "What a call needs depends on the release that makes it.",
      fix: "Install the dependencies, and run it again.",
    }),
    /** @param asked - the release of the SDK for Deno */
    ofDeno: ({ name, version }: Release, asked = "sdk-for-deno") => ({
      what: `The calls of ${asked} were read as those of ${name} ${version}, which has the same services and methods.`,
      why: "Appwrite has ended its SDK for Deno, and Deno runs node-appwrite as it is.",
      fix: `Import npm:${name} in its place.`,
    }),
  },
);
