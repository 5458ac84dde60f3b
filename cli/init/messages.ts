import type { Finding } from "../../codegen/src/findings/finding.js";

/**
 * Every finding and question of `init`, in one place.
 *
 * @module
 */

export const initFindings = {
  configExists: (file: string): Finding => ({
    code: "config-exists",
    what: "The project has a config already.",
    why: "What somebody wrote into it is not overwritten.",
    fix: "Change it by hand, or delete it and run `appwrite-scopes init` again.",
    where: { file },
  }),
  noProject: (file: string): Finding => ({
    code: "project-missing",
    what: "There is no package.json in this folder.",
    why: "The client becomes part of a project, next to the SDK that it is made for.",
    fix: "Run it in the project's folder, or make one with `npm init`.",
    where: { file },
  }),
  brokenProject: (file: string, reason: string): Finding => ({
    code: "project-broken",
    what: `The project's package.json can't be read: ${reason}.`,
    why: "Scripts are added to it.",
    fix: "Mend it, or leave the scripts out with --no-scripts.",
    where: { file },
  }),
} as const;

export const initQuestions = {
  sdk: "Which SDK is the client for?",
  output: "Where shall the client be generated?",
  server: "Which server does it talk to?",
  cloud: "Appwrite Cloud",
  release: "Appwrite of your own, in this release",
  fork: "Another server, which has a document of its own",
  spec: "Its OpenAPI document, a file or an https address?",
  specMissing: "Name it; or end with Ctrl-C, and choose a release.",
  commit: "Will the generated files be committed?",
  scripts: "Add scripts to package.json: scopes:generate, scopes:check?",
  cancelled: "Nothing was written.",
} as const;
